#include "exchange/fault_log.h"

#include <algorithm>
#include <tuple>

namespace kynnys {

std::vector<Fault> FaultLog::take_sorted(const std::vector<std::string_view>& files) {
    const auto place = [&](const Fault& fault) {
        const auto file = std::find(files.begin(), files.end(), fault.file);
        return std::tuple(file - files.begin(), fault.line, fault.column);
    };
    std::vector<Fault> sorted = std::move(faults_);
    faults_.clear();
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Fault& a, const Fault& b) { return place(a) < place(b); });
    return sorted;
}

}  // namespace kynnys

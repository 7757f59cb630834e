// What a check of files found, as JSON.
#pragma once

#include "base/json.h"
#include "exchange/fault.h"

namespace kynnys {

inline Json fault_json(const Fault& fault) {
    return Json::Object{{"file", fault.file},     {"line", fault.line},
                        {"column", fault.column}, {"header", fault.header},
                        {"key", fault.key},       {"sentence", fault_sentence(fault)}};
}

template <class T>
Json::Object checked_json(const Checked<T>& checked) {
    Json::Array faults;
    if (!checked) {
        for (const Fault& fault : checked.faults()) faults.push_back(fault_json(fault));
    }
    return {{"is_good", checked.is_ok()}, {"faults", std::move(faults)}};
}

}  // namespace kynnys

#include "workplace/errand.h"

namespace kynnys {

std::vector<Error> errand_faults(const Errand& errand) {
    std::vector<Error> faults;
    const auto check_length = [&](const std::string& text, const char* field) {
        if (text.size() > errand_text_most)
            faults.push_back({ErrorKind::invalid,
                              "errand.text_is_too_long",
                              field,
                              {std::to_string(errand_text_most)}});
    };
    if (errand.text.empty())
        faults.push_back({ErrorKind::invalid, "errand.text_is_empty", "text", {}});
    check_length(errand.text, "text");
    check_length(errand.outcome, "outcome");
    if (errand.owner.empty())
        faults.push_back({ErrorKind::invalid, "errand.has_no_owner", "owner", {}});
    return faults;
}

}  // namespace kynnys

#include "pages/address.h"

#include <algorithm>

#include "web/percent.h"

namespace kynnys::pages {

std::string address(std::string_view path, const web::Parameters& query) {
    std::string text;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        text += web::percent_encoded(path.substr(at, end - at));
        if (end < path.size())
            text += '/';
        at = end + 1;
    }
    char joint = '?';
    for (const auto& [name, value] : query.pairs()) {
        text += joint + web::percent_encoded(name) + "=" + web::percent_encoded(value);
        joint = '&';
    }
    return text;
}

web::Parameters with(const web::Parameters& query, std::string_view name, std::string_view value) {
    web::Parameters changed;
    for (const auto& [other, its_value] : query.pairs()) {
        if (other != name)
            changed.add(other, its_value);
    }
    if (!value.empty())
        changed.add(std::string(name), std::string(value));
    return changed;
}

}  // namespace kynnys::pages

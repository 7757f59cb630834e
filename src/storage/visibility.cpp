#include "storage/visibility.h"

#include <algorithm>

namespace kynnys {

namespace {

// Lists of like length share one prepared statement: a shorter one is filled up with its last.
std::size_t places_for(std::size_t count) {
    std::size_t places = 1;
    while (places < count) places *= 2;
    return places;
}

}  // namespace

std::string live_disclosure(const Visibility& visibility, Binds& binds) {
    const std::vector<std::string>& organisations = visibility.organisations;
    std::string list;
    for (std::size_t place = 0; place < places_for(organisations.size()); ++place) {
        const std::string name = "organisation_" + std::to_string(place);
        list.append(list.empty() ? ":" : ", :").append(name);
        binds.push_back({name, organisations.empty()
                                   ? ""
                                   : organisations[std::min(place, organisations.size() - 1)]});
    }
    binds.push_back({"valid_from_most", visibility.today});
    binds.push_back({"valid_to_least", visibility.today});
    return "d.organisation IN (" + list +
           ") AND d.valid_from <= :valid_from_most"
           " AND (d.valid_to IS NULL OR d.valid_to >= :valid_to_least) AND d.withdrawn_at IS NULL";
}

std::string has_row(const std::string& from) {
    return "COALESCE((SELECT 1 FROM " + from + " LIMIT 1), 0) > 0";
}

std::string visible(const Visibility& visibility, const std::string& person, Binds& binds) {
    std::string text = has_row("disclosure d WHERE d.person = " + person + " AND " +
                               live_disclosure(visibility, binds));
    if (visibility.assigned_to) {
        text += " AND " + has_row("assignment a WHERE a.person = " + person +
                                  " AND a.user_id = :assigned_to");
        binds.push_back({"assigned_to", *visibility.assigned_to});
    }
    return text;
}

}  // namespace kynnys

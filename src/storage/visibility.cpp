#include "storage/visibility.h"

#include "storage/row_values.h"

namespace kynnys {

std::string live_disclosure(const Visibility& visibility, Binds& binds) {
    const std::string list = in_list("organisation_", visibility.organisations, binds);
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

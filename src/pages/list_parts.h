// The parts of lists: what they are filtered by, which stands in the address, and their pages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pages/form_parts.h"

namespace kynnys::pages {

// One thing that a list may be filtered by; the first option, with the value "", is all. Without
// options it is a text.
struct Filter {
    Field field;
    std::vector<Option> options;
};

// The choice of filters, and each one that is set as a chip that takes it away. `path` is the
// list's own; what else its address says, such as the order, stays.
Html filters(const Call& call, const std::string& path, const std::vector<Filter>& all);

// What the list is narrowed to by that name in its address, and the way to take it away.
Html chip(const Call& call, const std::string& path, std::string_view name,
          const std::string& text);

// Ways to the page after this one, whose cursor is `next`, and back to the first.
Html paging(const Call& call, const std::string& path, const std::optional<std::string>& next);

// A column of a list: its heading, and the word by which the address asks for its order.
struct ListColumn {
    std::string heading;
    std::string sort = "";  // "" when the list can't be sorted by it
};

// The headings; those that the list can be sorted by lead to that order, and to the other direction
// where the list stands in it already. `order` is that of the list, such as "-district".
void set_columns(const Call& call, const std::string& path, const std::vector<ListColumn>& columns,
                 const std::string& order, web::HtmlTable& table);

// A table that scrolls sideways for itself where it is too wide; `empty` is the sentence that
// teaches what to do where there are no rows.
Html list_table(const web::HtmlTable& table, const std::string& empty);

// The same list as files: the path with ".csv" or ".xlsx", and what the address says.
Html export_links(const Call& call, const std::string& path);

}  // namespace kynnys::pages

// The kept views of a list, above it.
#pragma once

#include <optional>

#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

// Where the list is, what its address may hold that a view keeps, and what all of it is called.
struct ViewedList {
    ListKind kind = ListKind::people;
    const char* path = "";
    std::vector<std::string_view> kept;
    const char* all = "";  // key of a message
};
const ViewedList& viewed_list(ListKind kind);

// What of the address a view of the list keeps.
web::Parameters kept_query(const ViewedList& list, const web::Parameters& query);

// The list as the view shows it.
std::string view_path(const SavedView& view);

// The actor's views of the list, and the ways to keep this one and to change them. `views` may hold
// those of other lists.
Html view_links(const Call& call, const ViewedList& list, const std::vector<SavedView>& views);

// Where to go instead, when nothing is asked for and a view is to be shown first.
std::optional<SeeOther> first_view(const Call& call, const ViewedList& list,
                                   const std::vector<SavedView>& views);

}  // namespace kynnys::pages

// What stands around every page about one person: who it is, and the parts of the record.
#pragma once

#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

std::string name_of(const Client& client);  // the code where there is no name

// `path` is that of the part shown, such as "/people/ID/wishes".
Page person_page(const Call& call, const ClientView& view, const std::string& path,
                 const Html& content);

}  // namespace kynnys::pages

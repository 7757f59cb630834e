// Long forms whose unsaved words the browser keeps in its tab (script/drafts.js) and offers when
// the form is opened again. Without scripts they are forms like any other.
#pragma once

#include <string>

#include "pages/call.h"

namespace kynnys::pages {

Html draft_form(const Call& call, const std::string& path, const Html& content);

// Whose words the browser keeps: the same for all pages of one user or one link, "" for strangers.
std::string writer_of(const Call& call);

}  // namespace kynnys::pages

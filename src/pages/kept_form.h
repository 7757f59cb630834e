// What somebody typed is not lost when the session has ended meanwhile: it goes along through the
// sign-in, and is sent again from there.
#pragma once

#include <string>

#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

// Where to sign in to come back to what was asked for.
std::string path_to_sign_in(const web::Request& request);

// "/…" of this server, else "/".
std::string safe_path(const std::string& path);

// Whether the browser says that a page of ours asks. Others could have somebody send what they
// wrote.
bool comes_from_here(const web::Request& request);

// What the request brought, to be sent once more by a click.
Page send_again_page(const Call& call);

// The kept form of one that came with the fields below, with the secret of a new session; nothing
// when there are none.
std::optional<Page> send_again_page(const Call& call, const std::string& form_secret);

// The request's own form as hidden fields, or the kept one that came with it.
Html kept_fields(const Call& call);

}  // namespace kynnys::pages

// Today: what waits for me, every role's home.
#include "pages/routes.h"

namespace kynnys::pages {

namespace {

Answer show(const Call& call) {
    Page page;
    page.title = call.say("today.title", {call.signed_in()->user.name});
    return page;
}

}  // namespace

void add_today_pages(Routes& routes) {
    routes.add(web::Method::get, "/", "page.today", Door::user, show);
}

}  // namespace kynnys::pages

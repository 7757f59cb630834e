// What is in the database, and how it is kept safe.
#include "base/text.h"
#include "pages/facts.h"
#include "pages/notice.h"
#include "pages/routes.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

Html last_backup(const Call& call, const DataFigures& figures) {
    if (!figures.backed_up_at)
        return notice(Notice::alert, call.say("data_page.no_backup"),
                      call.say("data_page.no_backup_text"));
    return facts({{call.say("data_page.last_backup"), time_text(*figures.backed_up_at)}});
}

Answer show(const Call& call) {
    const DataFigures figures = TRY(call.desks().data.figures(call.actor()));
    Page page;
    page.title = call.say("navigation.data");
    page.content = element("h2", call.say("data_page.counts")) +
                   facts({{call.say("navigation.people"), grouped_number(figures.people)},
                          {call.say("navigation.workplaces"), grouped_number(figures.workplaces)},
                          {call.say("data_page.tasks"), grouped_number(figures.tasks)},
                          {call.say("navigation.plans"), grouped_number(figures.plans)},
                          {call.say("navigation.users"), grouped_number(figures.users)},
                          {call.say("data_page.events"), grouped_number(figures.events)},
                          {call.say("data_page.schema"), std::to_string(figures.schema_version)}}) +
                   element("h2", call.say("data_page.backup")) + last_backup(call, figures) +
                   element("p", call.say("data_page.backup_text")) +
                   element("p", element("code", "kynnys data backup FILE")) +
                   element("p", call.say("data_page.key_text")) +
                   element("p", call.say("data_page.restore_text")) +
                   element("p", element("code", "kynnys data restore FILE"));
    return page;
}

}  // namespace

void add_data_pages(Routes& routes) {
    routes.add(web::Method::get, "/data", "page.data", Door::user, show);
}

}  // namespace kynnys::pages

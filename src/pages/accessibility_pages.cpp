// The accessibility statement that Act 306/2019 on digital services, 9 §, asks for.
#include "pages/routes.h"

namespace kynnys::pages {

namespace {

constexpr const char* supervisor = "https://www.saavutettavuusvaatimukset.fi/";

Html paragraph(const Call& call, std::string_view key) {
    return element("p", call.say(key));
}

Html heading(const Call& call, std::string_view key) {
    return element("h2", call.say(key));
}

Html points(const Call& call, std::initializer_list<std::string_view> keys) {
    std::vector<Html> items;
    for (const std::string_view key : keys) items.emplace_back(call.say(key));
    return web::html_list(items);
}

Html state_and_tests(const Call& call) {
    return heading(call, "accessibility.state") + paragraph(call, "accessibility.state_text") +
           heading(call, "accessibility.tested") +
           points(call, {"accessibility.tested_by_axe", "accessibility.tested_by_keyboard",
                         "accessibility.tested_without_scripts", "accessibility.tested_narrow"}) +
           heading(call, "accessibility.not_tested") +
           points(call, {"accessibility.not_tested_readers", "accessibility.not_tested_people",
                         "accessibility.not_tested_experts"}) +
           heading(call, "accessibility.gaps") +
           points(call, {"accessibility.gap_reasons", "accessibility.gap_files"});
}

Html contact(const Call& call) {
    const std::string& contact = call.site().contact;
    return contact.empty() ? Html() : element("p", call.say("accessibility.contact", {contact}));
}

Html ways_to_complain(const Call& call) {
    const Html link = element("a", {{"href", supervisor}, {"rel", "noreferrer"}}, supervisor);
    return heading(call, "accessibility.feedback") +
           paragraph(call, "accessibility.feedback_text") + contact(call) +
           heading(call, "accessibility.supervision") +
           paragraph(call, "accessibility.supervision_text") +
           element("p", Html(call.say("accessibility.supervisor")) + " " + link);
}

Answer show(const Call& call) {
    Page page;
    page.title = call.say("page.accessibility");
    page.content = paragraph(call, "accessibility.about") + state_and_tests(call) +
                   ways_to_complain(call) +
                   element("p", {{"class", "quiet-text"}}, call.say("accessibility.made"));
    return page;
}

}  // namespace

void add_accessibility_pages(Routes& routes) {
    routes.add(web::Method::get, "/accessibility", "page.accessibility", Door::visitor, show);
}

}  // namespace kynnys::pages

#include "pages/workplace_form.h"

#include "exchange/city_schema.h"
#include "pages/district_place.h"
#include "pages/task_words.h"

namespace kynnys::pages {

namespace {

std::vector<Option> arrangement_options(const std::vector<Card<Arrangement>>& arrangements) {
    std::vector<Option> options;
    for (const Card<Arrangement>& card : arrangements)
        options.push_back({card.row.id, card.row.name});
    return options;
}

Html number(const FormParts& parts, const char* name, const char* label, const char* hint) {
    return parts.text({name, label, hint, "number"});
}

}  // namespace

const Names& workplace_fields() {
    static const Names names{"name",        "kind",         "district",     "opening",
                             "people_most", "east_metres",  "languages",    "people_at_once",
                             "access",      "north_metres", "arrangements", "hourly_wage"};
    return names;
}

web::Parameters workplace_values(const Call& call, const Card<Workplace>& card) {
    Names names = workplace_fields();
    std::erase(names, "opening");
    web::Parameters values;
    fill(workplaces_schema(), card.row, card.city, names, values);
    values.add("opening", windows_words(call, card.row.opening.windows()));
    return values;
}

Html workplace_form(const FormParts& parts, const std::vector<Card<Arrangement>>& arrangements) {
    const Call& call = parts.call();
    Html more =
        parts.ticks({"access", "workplace_page.access", "workplace_page.access_hint"},
                    options(call, "access_need", access_need_codes())) +
        parts.ticks({"languages", "workplace_page.languages", "workplace_page.languages_hint"},
                    options(call, "language", language_codes()));
    if (!arrangements.empty())
        more += parts.ticks(
            {"arrangements", "workplace_page.arrangements", "workplace_page.arrangements_hint"},
            arrangement_options(arrangements));
    return parts.error_summary() +
           parts.text({"name", "workplace_page.name", "", "text", "", true}) +
           parts.text({"kind", "workplace_page.kind", "workplace_page.kind_hint"}) +
           district_fields(parts, "workplace_page.district_hint") +
           parts.text({"opening", "workplace_page.opening", "workplace_page.opening_hint", "text",
                       "", true}) +
           element("div", {{"class", "pair"}},
                   number(parts, "people_at_once", "workplace_page.at_once",
                          "workplace_page.at_once_hint") +
                       number(parts, "people_most", "workplace_page.most",
                              "workplace_page.most_hint")) +
           parts.text({"hourly_wage", "workplace_page.wage", "workplace_page.wage_hint"}) +
           folded(Fold::closed, call.say("workplace_page.more"), "", more);
}

Html folded(Fold fold, const std::string& title, const std::string& hint, const Html& content) {
    Attributes attributes{{"class", "folded"}};
    if (fold == Fold::open)
        attributes.emplace_back("open", "");
    Html below;
    if (!hint.empty())
        below = element("p", {{"class", "quiet-text"}}, hint);
    return element("details", attributes, element("summary", title) + below + content);
}

}  // namespace kynnys::pages

// The catalogue of abilities, for reference: what is asked of people and of tasks.
#include <algorithm>
#include <array>

#include "ability/ability.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

Html in_language(UiLanguage language, std::string_view text) {
    return element("span", {{"lang", std::string(ui_language_codes().code(language))}}, text);
}

std::vector<Html> row(const AbilityLine& line) {
    return {in_language(UiLanguage::fi, line.name.finnish),
            in_language(UiLanguage::sv, line.name.swedish),
            in_language(UiLanguage::en, line.name.english), std::string(line.icf_code),
            element("span", {{"class", "code"}}, std::string(line.code))};
}

constexpr std::array groups{AbilityGroup::body, AbilityGroup::senses, AbilityGroup::mind,
                            AbilityGroup::people, AbilityGroup::daily_work};

web::HtmlTable table_of(const Call& call, AbilityGroup group) {
    web::HtmlTable table;
    table.id = "abilities-" + std::to_string(static_cast<int>(group));
    table.caption = wording(call, group_name(group));
    table.columns = {language_name(UiLanguage::fi), language_name(UiLanguage::sv),
                     language_name(UiLanguage::en), call.say("catalogue_page.icf"),
                     call.say("catalogue_page.code")};
    for (const AbilityLine& line : ability_catalogue()) {
        if (line.group == group)
            table.rows.push_back(row(line));
    }
    return table;
}

Result<TableFile> list_file(const Call& call) {
    TableFile file{"abilities", {}, {}};
    for (const AbilityGroup group : groups) {
        TableFile part = file_of("", table_of(call, group));
        file.columns = std::move(part.columns);
        std::ranges::move(part.rows, std::back_inserter(file.rows));
    }
    return file;
}

Answer show(const Call& call) {
    Page page;
    page.title = call.say("catalogue_page.title");
    page.content = element("p", call.say("catalogue_page.text"));
    for (const AbilityGroup group : groups) page.content += list_table(table_of(call, group), "");
    page.content += export_links(call, "/catalogue");
    std::vector<Html> steps;
    for (int step = 0; step < step_count; ++step)
        steps.emplace_back(std::to_string(step) + " – " +
                           wording(call, step_name(static_cast<Step>(step))));
    page.content += element("h2", call.say("catalogue_page.steps")) +
                    element("p", call.say("catalogue_page.steps_text")) + web::html_list(steps);
    return page;
}

}  // namespace

void add_catalogue_pages(Routes& routes) {
    using web::Method;
    routes.add(Method::get, "/catalogue", "page.catalogue", Door::user, show);
    routes.add(Method::get, "/catalogue.csv", "page.catalogue.csv", Door::user, csv_of(list_file));
    routes.add(Method::get, "/catalogue.xlsx", "page.catalogue.xlsx", Door::user,
               xlsx_of(list_file));
}

}  // namespace kynnys::pages

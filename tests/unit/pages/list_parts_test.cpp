#include "pages/list_parts.h"

#include <gtest/gtest.h>

#include "unit/pages/page_call.h"

namespace kynnys::pages {

using testing::page_request;
using testing::PageCall;

namespace {

const Filter state{{"state", "sign_in.name", ""}, {{"", "All"}, {"a", "<A>"}, {"b", "B"}}};

PageCall call_with(web::Parameters query) {
    web::Request request = page_request(web::Method::get, "/people");
    request.query = std::move(query);
    return PageCall(std::move(request));
}

bool holds(const Html& html, const std::string& part) {
    return html.markup().find(part) != std::string::npos;
}

}  // namespace

TEST(Filters, ShowAChipThatTakesTheFilterAwayAndBeginsTheListAnew) {
    const PageCall call = call_with({{"state", "a"}, {"order", "name"}, {"after", "7"}});
    const Html html = filters(*call, "/people", {state});
    EXPECT_TRUE(holds(html, "href=\"/people?order=name\"")) << html.markup();
    EXPECT_TRUE(holds(html, "User name: &lt;A&gt;")) << html.markup();
    EXPECT_TRUE(holds(html, "<option value=\"a\" selected")) << html.markup();
}

TEST(Filters, KeepWhatElseTheAddressSays) {
    const PageCall call = call_with({{"state", "a"}, {"order", "\"x"}, {"after", "7"}});
    const Html html = filters(*call, "/people", {state});
    EXPECT_TRUE(holds(html, "name=\"order\" value=\"&quot;x\"")) << html.markup();
    EXPECT_FALSE(holds(html, "name=\"after\"")) << html.markup();
    EXPECT_FALSE(holds(html, "type=\"hidden\" name=\"state\"")) << html.markup();
}

TEST(Filters, ShowNoChipForWhatIsNoOption) {
    const PageCall call = call_with({{"state", "<evil>"}});
    const Html html = filters(*call, "/people", {state});
    EXPECT_FALSE(holds(html, "chip")) << html.markup();
    EXPECT_FALSE(holds(html, "<evil>")) << html.markup();
}

TEST(Paging, LeadsOnAndBackToTheBeginning) {
    const PageCall first = call_with({{"state", "a"}});
    EXPECT_TRUE(paging(*first, "/people", std::nullopt).is_empty());
    EXPECT_TRUE(
        holds(paging(*first, "/people", "7&8"), "href=\"/people?state=a&amp;after=7%268\""));
    const PageCall second = call_with({{"state", "a"}, {"after", "7"}});
    EXPECT_TRUE(holds(paging(*second, "/people", std::nullopt), "href=\"/people?state=a\""));
}

TEST(SetColumns, LeadToTheirOrderAndBackwardsWhereTheListStandsInIt) {
    const PageCall call = call_with({{"state", "a"}, {"after", "7"}, {"sort", "district"}});
    web::HtmlTable table{"people", "People", {}, {}};
    set_columns(*call, "/people", {{"Name"}, {"District", "district"}, {"State", "status"}},
                "district", table);
    ASSERT_EQ(table.columns.size(), 3U);
    EXPECT_EQ(table.columns[0].markup(), "Name");
    EXPECT_TRUE(holds(table.columns[1], "href=\"/people?state=a&amp;sort=-district\""))
        << table.columns[1].markup();
    EXPECT_TRUE(holds(table.columns[2], "href=\"/people?state=a&amp;sort=status\""));
    const Html html = web::html_table(table, web::HtmlWidth::fits);
    EXPECT_TRUE(holds(html, "<th scope=\"col\">Name")) << html.markup();
    EXPECT_TRUE(holds(html, "<th scope=\"col\" aria-sort=\"ascending\">")) << html.markup();
    web::HtmlTable backwards{"people", "People", {}, {}};
    set_columns(*call, "/people", {{"District", "district"}}, "-district", backwards);
    EXPECT_TRUE(holds(web::html_table(backwards, web::HtmlWidth::fits), "descending"));
    EXPECT_TRUE(holds(backwards.columns[0], "sort=district\"")) << "the first click goes up again";
}

TEST(ListTable, TeachesWhereThereAreNoRows) {
    const Html html = list_table({"people", "People", {"Name"}, {}}, "Nobody <yet>.");
    EXPECT_EQ(html.markup(), "<p class=\"empty\">Nobody &lt;yet&gt;.</p>");
}

TEST(ExportLinks, KeepTheFiltersAndLeaveTheCursor) {
    const PageCall call = call_with({{"state", "a"}, {"after", "7"}});
    const Html html = export_links(*call, "/people");
    EXPECT_TRUE(holds(html, "href=\"/people.csv?state=a\"")) << html.markup();
    EXPECT_TRUE(holds(html, "href=\"/people.xlsx?state=a\"")) << html.markup();
}

}  // namespace kynnys::pages

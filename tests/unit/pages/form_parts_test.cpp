#include "pages/form_parts.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "unit/pages/page_call.h"

namespace kynnys::pages {

using testing::form_request;
using testing::page_request;
using testing::PageCall;

namespace {

const Field name{"name", "sign_in.name", "sign_in.code_hint", "text", "username", true};
const Error empty{ErrorKind::invalid, "user.name_is_empty", "name", {}};

std::string attribute(const std::string& markup, const std::string& which) {
    std::smatch found;
    std::regex_search(markup, found, std::regex(" " + which + "=\"([^\"]*)\""));
    return found.empty() ? "" : found[1].str();
}

std::vector<std::string> ids_of(const std::string& markup) {
    static const std::regex id(" id=\"([^\"]*)\"");
    std::vector<std::string> ids;
    for (std::sregex_iterator at(markup.begin(), markup.end(), id), end; at != end; ++at)
        ids.push_back((*at)[1]);
    return ids;
}

bool holds(const std::string& markup, const std::string& part) {
    return markup.find(part) != std::string::npos;
}

}  // namespace

TEST(FormParts, BindsLabelHintErrorAndTheirsToTheField) {
    const PageCall call(page_request());
    const FormParts parts(*call, {{}, {empty}, {{"name", "Aino"}}});
    const std::string markup = parts.text(name).markup();
    EXPECT_TRUE(holds(markup, "<label for=\"field-name\"")) << markup;
    EXPECT_EQ(attribute(markup, "aria-describedby"),
              "field-name-hint field-name-theirs field-name-error");
    EXPECT_EQ(ids_of(markup), (std::vector<std::string>{"field-name", "field-name-hint",
                                                        "field-name-theirs", "field-name-error"}));
    EXPECT_EQ(attribute(markup, "aria-invalid"), "true");
    EXPECT_TRUE(holds(markup, "Saved meanwhile: Aino")) << markup;
    EXPECT_TRUE(holds(markup, " required=\"\"")) << markup;
}

TEST(FormParts, DescribesByNothingWhatHasNothing) {
    const PageCall call(page_request());
    const FormParts parts(*call, {});
    const std::string markup = parts.text({"plain", "sign_in.name", ""}).markup();
    EXPECT_FALSE(holds(markup, "aria-describedby")) << markup;
    EXPECT_FALSE(holds(markup, "aria-invalid")) << markup;
    EXPECT_FALSE(holds(markup, "required")) << markup;
}

TEST(FormParts, EscapesWhatWasTyped) {
    const PageCall call(page_request());
    const std::string evil = "\"><script>alert('x')</script>";
    const FormParts parts(*call, {{{"name", evil}}, {}, {{"name", evil}}});
    for (const Html& html : {parts.text(name), parts.area(name, 3),
                             parts.choice(name, {{evil, evil}}), parts.radios(name, {{evil, evil}}),
                             parts.ticks(name, {{evil, evil, evil}}), parts.tick(name)}) {
        EXPECT_FALSE(holds(html.markup(), "<script")) << html.markup();
        EXPECT_FALSE(holds(html.markup(), evil)) << html.markup();
    }
}

TEST(FormParts, NeverShowsAPasswordAgain) {
    const PageCall call(page_request());
    const FormParts parts(*call, {{{"password", "seven small owls"}}, {}, {}});
    EXPECT_FALSE(holds(
        parts.text({"password", "sign_in.password", "", "password", "", true}).markup(), "owls"));
}

TEST(FormParts, KeepsTheFirstLineBreakOfAnArea) {
    const PageCall call(page_request());
    const FormParts parts(*call, {{{"name", "\nsecond"}}, {}, {}});
    EXPECT_TRUE(holds(parts.area(name, 3).markup(), ">\n\nsecond</textarea>"));
}

TEST(FormParts, ChoosesWhatIsKept) {
    const PageCall call(page_request());
    const FormParts parts(*call, {{{"name", "b"}, {"name", "c"}}, {}, {}});
    const std::vector<Option> options{{"a", "A"}, {"b", "B"}, {"c", "C"}};
    const std::string ticks = parts.ticks(name, options).markup();
    EXPECT_FALSE(std::regex_search(ticks, std::regex("value=\"a\"[^>]*checked"))) << ticks;
    EXPECT_TRUE(std::regex_search(ticks, std::regex("value=\"b\"[^>]*checked"))) << ticks;
    EXPECT_TRUE(std::regex_search(ticks, std::regex("value=\"c\"[^>]*checked"))) << ticks;
    EXPECT_TRUE(std::regex_search(parts.choice(name, options).markup(),
                                  std::regex("value=\"b\"[^>]*selected")));
}

TEST(FormParts, GivesEachOptionAnIdAndTheFirstTheFieldsOwn) {
    const PageCall call(page_request());
    const std::string markup =
        FormParts(*call, {}).radios(name, {{"a", "A"}, {"b", "B"}, {"c", "C"}}).markup();
    const std::vector<std::string> ids = ids_of(markup);
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size()) << markup;
    EXPECT_EQ(std::count(ids.begin(), ids.end(), "field-name"), 1) << markup;
    for (const std::string option : {"field-name", "field-name-1", "field-name-2"})
        EXPECT_TRUE(holds(markup, "<label for=\"" + option + "\"")) << markup;
}

TEST(FormParts, DescribesAGroupByItsHintAndItsError) {
    const PageCall call(page_request());
    const FormParts parts(*call, {{}, {empty}, {}});
    const std::string markup = parts.ticks(name, {{"a", "A"}}).markup();
    EXPECT_EQ(attribute(markup, "aria-describedby"), "field-name-hint field-name-error") << markup;
    EXPECT_FALSE(holds(FormParts(*call, {}).ticks({"a", "sign_in.name", ""}, {{"a", "A"}}).markup(),
                       "aria-describedby"));
}

TEST(FormParts, SumsUpErrorsWithALinkToEachField) {
    const PageCall call(page_request());
    const FormParts parts(
        *call, {{}, {empty, {ErrorKind::invalid, "user.last_administrator", "", {}}}, {}});
    const std::string markup = parts.error_summary().markup();
    EXPECT_TRUE(holds(markup, "<a href=\"#field-name\">The name is missing.")) << markup;
    EXPECT_TRUE(holds(markup, "<li>This is the organisation&#39;s last administrator.")) << markup;
    EXPECT_TRUE(FormParts(*call, {}).error_summary().is_empty());
}

TEST(FormParts, SaysAnErrorOfFilesToo) {
    const PageCall call(page_request());
    const FormParts parts(*call,
                          {{}, {{ErrorKind::invalid, "number.is_not_whole", "name", {"x"}}}, {}});
    EXPECT_TRUE(holds(parts.text(name).markup(), "is not a whole number"))
        << parts.text(name).markup();
}

TEST(FormParts, TakeWhatWasTyped) {
    PageCall call(form_request("/x", "name=+Aino+&line=2"));
    ASSERT_TRUE(call.pass());
    const FormParts parts(*call, typed(*call, {}));
    EXPECT_EQ(parts.value("name"), " Aino ");
    EXPECT_EQ(parts.value("missing"), "");
}

}  // namespace kynnys::pages

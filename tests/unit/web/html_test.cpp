#include "web/html.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/check.h"

namespace kynnys::web {

namespace {

// What a browser makes of escaped text.
std::string unescaped(std::string text) {
    const std::pair<std::string_view, std::string_view> entities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, letter] : entities) {
        for (std::size_t at = text.find(entity); at != std::string::npos;
             at = text.find(entity, at + letter.size()))
            text.replace(at, entity.size(), letter);
    }
    return text;
}

}  // namespace

TEST(Html, EscapesTextAndAttributes) {
    EXPECT_EQ(Html("<b> & \"x\" 'y'").markup(), "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;");
    EXPECT_EQ(element("p", {{"title", "\"><script>"}}, "a").markup(),
              "<p title=\"&quot;&gt;&lt;script&gt;\">a</p>");
}

TEST(Html, DoesNotEscapeHtmlAgain) {
    const Html inner = element("b", "1 < 2");
    EXPECT_EQ(element("p", inner + " & " + inner).markup(),
              "<p><b>1 &lt; 2</b> &amp; <b>1 &lt; 2</b></p>");
}

RC_GTEST_PROP(Html, AlwaysEscapesText, (const std::string& text)) {
    const std::string markup = Html(text).markup();
    RC_ASSERT(markup.find_first_of("<>\"'") == std::string::npos);
    for (std::size_t at = markup.find('&'); at != std::string::npos; at = markup.find('&', at + 1))
        RC_ASSERT(markup.find(';', at) <= at + 5);
}

RC_GTEST_PROP(Html, KeepsTextAsItIs, ()) {
    const auto text = *rc::gen::container<std::string>(rc::gen::oneOf(
        rc::gen::inRange<char>(' ', '\x7f'), rc::gen::elementOf(std::string("<>&\"';"))));
    RC_ASSERT(unescaped(Html(text).markup()) == text);
    const std::string attribute = element("p", {{"title", text}}, {}).markup();
    RC_ASSERT(unescaped(attribute) == "<p title=\"" + text + "\"></p>");
}

TEST(Html, IsReadAsItsWords) {
    const Html badge = element("span", {{"class", "badge"}}, "open") + " since Monday";
    EXPECT_EQ(text_of(element("p", "1 < 2") + element("p", badge)), "1 < 2 open since Monday");
    EXPECT_EQ(text_of(element("a", {{"href", "/x?a=1&b=2"}}, "Arki") + "."), "Arki.");
    EXPECT_EQ(text_of(html_list({"one", "two"})), "one two");
    EXPECT_EQ(text_of({}), "");
}

TEST(Html, IsReadWithoutWhatIsHiddenFromReaders) {
    const Html arrow = element("span", {{"aria-hidden", "true"}}, element("b", "→") + " ↑");
    EXPECT_EQ(text_of("Name" + arrow + element("br", {}, {}) + element("span", " up")), "Name up");
}

RC_GTEST_PROP(Html, IsReadAsItWasTyped, ()) {
    const auto text = *rc::gen::container<std::string>(rc::gen::oneOf(
        rc::gen::inRange<char>(' ', '\x7f'), rc::gen::elementOf(std::string("<>&\"';"))));
    RC_ASSERT(text_of(element("p", {{"title", text}}, text)) == text);
}

TEST(Html, ReplacesControlCharacters) {
    EXPECT_EQ(Html(std::string_view("a\0b\x1b\n", 5)).markup(),
              "a\xef\xbf\xbd"
              "b\xef\xbf\xbd\n");
}

TEST(Html, RefusesScriptsAndNamesThatAreNone) {
    EXPECT_THROW(element("script", "x"), BrokenCheck);
    EXPECT_THROW(element("p onclick", "x"), BrokenCheck);
    EXPECT_THROW(element("", "x"), BrokenCheck);
    EXPECT_THROW(element("p", {{"onclick", "x"}}, "x"), BrokenCheck);
    EXPECT_THROW(element("br", "x"), BrokenCheck);
    EXPECT_THROW(style_sheet("</style>"), BrokenCheck);
}

TEST(Html, MakesTablesWithCaptionAndScopes) {
    const HtmlTable table{"t", "Caption", {"A", "B"}, {{"1", "2"}}};
    EXPECT_EQ(html_table(table, HtmlWidth::fits).markup(),
              "<table><caption id=\"t\">Caption</caption><thead><tr><th scope=\"col\">A</th>"
              "<th scope=\"col\">B</th></tr></thead><tbody><tr><th scope=\"row\">1</th>"
              "<td>2</td></tr></tbody></table>");
    EXPECT_TRUE(html_table(table, HtmlWidth::may_scroll)
                    .markup()
                    .starts_with("<div class=\"scroll\" role=\"region\" aria-labelledby=\"t\" "
                                 "tabindex=\"0\"><table>"));
}

TEST(Html, MakesNoEmptyLists) {
    EXPECT_TRUE(html_list({}).is_empty());
    EXPECT_EQ(html_list({"a", "b"}).markup(), "<ul><li>a</li><li>b</li></ul>");
}

TEST(Html, MakesAPageWithLanguageAndTitle) {
    const std::string page =
        document("en", element("title", "T & U") + style_sheet("p{}"), element("main", "x"));
    EXPECT_TRUE(page.starts_with("<!doctype html>\n<html lang=\"en\"><head>"));
    EXPECT_NE(page.find("<title>T &amp; U</title>"), std::string::npos);
    EXPECT_NE(page.find("<body><main>x</main></body>"), std::string::npos);
}

}  // namespace kynnys::web

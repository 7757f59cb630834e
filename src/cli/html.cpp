#include "cli/html.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace kynnys {

namespace {

bool is_name(std::string_view name) {
    const auto is_allowed = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               letter == '-';
    };
    return !name.empty() && std::all_of(name.begin(), name.end(), is_allowed);
}

bool has_content(std::string_view name) {
    constexpr std::array<std::string_view, 4> empty_elements{"br", "hr", "link", "meta"};
    return std::find(empty_elements.begin(), empty_elements.end(), name) == empty_elements.end();
}

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        if (letter == '&')
            safe += "&amp;";
        else if (letter == '<')
            safe += "&lt;";
        else if (letter == '>')
            safe += "&gt;";
        else if (letter == '"')
            safe += "&quot;";
        else if (letter == '\'')
            safe += "&#39;";
        else if ((code < 0x20 && letter != '\n' && letter != '\t') || code == 0x7f)
            safe += "\xef\xbf\xbd";  // a page may not hold control characters
        else
            safe += letter;
    }
    return safe;
}

Html scrolling(const HtmlTable& table, const Html& made) {
    return html_element(
        "div",
        {{"class", "scroll"}, {"role", "region"}, {"aria-labelledby", table.id}, {"tabindex", "0"}},
        made);
}

}  // namespace

Html::Html(std::string_view text) : markup_(escaped(text)) {}

Html& Html::operator+=(const Html& more) {
    markup_ += more.markup_;
    return *this;
}

Html html_element(std::string_view name, const HtmlAttributes& attributes, const Html& content) {
    CHECK(is_name(name) && name != "script" && name != "style");
    Html made;
    made.markup_ = "<" + std::string(name);
    for (const auto& [attribute, value] : attributes) {
        CHECK(is_name(attribute) && !attribute.starts_with("on"));
        made.markup_ += " " + std::string(attribute) + "=\"" + escaped(value) + "\"";
    }
    made.markup_ += ">";
    if (!has_content(name)) {
        CHECK(content.is_empty());
        return made;
    }
    made.markup_ += content.markup_ + "</" + std::string(name) + ">";
    return made;
}

Html html_style(std::string_view css) {
    CHECK(css.find('<') == std::string_view::npos);
    Html made;
    made.markup_ = "<style>" + std::string(css) + "</style>";
    return made;
}

std::string html_page(const std::string& title, std::string_view css, const Html& body) {
    const Html head =
        html_element("meta", {{"charset", "utf-8"}}, {}) +
        html_element("meta",
                     {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}},
                     {}) +
        html_element("title", title) + html_style(css);
    const Html page = html_element("html", {{"lang", "en"}},
                                   html_element("head", head) + html_element("body", body));
    return "<!doctype html>\n" + page.markup() + "\n";
}

Html html_table(const HtmlTable& table, HtmlWidth width) {
    Html head;
    for (const Html& column : table.columns) head += html_element("th", {{"scope", "col"}}, column);
    Html rows;
    for (const std::vector<Html>& row : table.rows) {
        CHECK(row.size() == table.columns.size());
        Html cells;
        for (const Html& cell : row)
            cells += cells.is_empty() ? html_element("th", {{"scope", "row"}}, cell)
                                      : html_element("td", cell);
        rows += html_element("tr", cells);
    }
    const Html made = html_element(
        "table", html_element("caption", {{"id", table.id}}, table.caption) +
                     html_element("thead", html_element("tr", head)) + html_element("tbody", rows));
    return width == HtmlWidth::may_scroll ? scrolling(table, made) : made;
}

Html html_list(const std::vector<Html>& items) {
    if (items.empty())
        return {};
    Html list;
    for (const Html& item : items) list += html_element("li", item);
    return html_element("ul", list);
}

}  // namespace kynnys

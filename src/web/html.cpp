#include "web/html.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace kynnys::web {

namespace {

bool is_name(std::string_view name) {
    const auto is_allowed = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               letter == '-';
    };
    return !name.empty() && std::all_of(name.begin(), name.end(), is_allowed);
}

bool has_content(std::string_view name) {
    constexpr std::array<std::string_view, 6> empty_elements{"br",    "col",  "hr",
                                                             "input", "link", "meta"};
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
    return element(
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

Html element(std::string_view name, const Attributes& attributes, const Html& content) {
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

Html style_sheet(std::string_view css) {
    CHECK(css.find('<') == std::string_view::npos);
    Html made;
    made.markup_ = "<style>" + std::string(css) + "</style>";
    return made;
}

Html script(std::string_view path) {
    Html made;
    made.markup_ = "<script src=\"" + escaped(path) + "\" defer></script>";
    return made;
}

std::string document(std::string_view language, const Html& head, const Html& body) {
    const Html usual =
        element("meta", {{"charset", "utf-8"}}, {}) +
        element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}},
                {});
    const Html page = element("html", {{"lang", std::string(language)}},
                              element("head", usual + head) + element("body", body));
    return "<!doctype html>\n" + page.markup() + "\n";
}

Html html_table(const HtmlTable& table, HtmlWidth width) {
    Html head;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        Attributes attributes{{"scope", "col"}};
        if (i == table.sort.column && !table.sort.direction.empty())
            attributes.emplace_back("aria-sort", table.sort.direction);
        head += element("th", attributes, table.columns[i]);
    }
    Html rows;
    for (const std::vector<Html>& row : table.rows) {
        CHECK(row.size() == table.columns.size());
        Html cells;
        for (const Html& cell : row)
            cells +=
                cells.is_empty() ? element("th", {{"scope", "row"}}, cell) : element("td", cell);
        rows += element("tr", cells);
    }
    const Html made =
        element("table", element("caption", {{"id", table.id}}, table.caption) +
                             element("thead", element("tr", head)) + element("tbody", rows));
    return width == HtmlWidth::may_scroll ? scrolling(table, made) : made;
}

Html html_list(const std::vector<Html>& items) {
    if (items.empty())
        return {};
    Html list;
    for (const Html& item : items) list += element("li", item);
    return element("ul", list);
}

}  // namespace kynnys::web

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

struct Entity {
    std::string_view written;
    char letter;
};
constexpr std::array<Entity, 5> entities{
    Entity{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};

std::string unescaped(std::string_view markup) {
    std::string text;
    while (!markup.empty()) {
        const auto* const found =
            std::find_if(entities.begin(), entities.end(),
                         [&](const Entity& entity) { return markup.starts_with(entity.written); });
        const bool is_entity = found != entities.end();
        text += is_entity ? found->letter : markup.front();
        markup.remove_prefix(is_entity ? found->written.size() : 1);
    }
    return text;
}

bool is_inside_a_line(std::string_view name) {
    constexpr std::array<std::string_view, 7> names{"a",    "b",      "code", "em",
                                                    "span", "strong", "time"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Reads markup of our own making: no ">" stands in a tag but at its end, and all is closed.
class TextReader {
  public:
    std::string read(std::string_view markup) {
        while (!markup.empty()) {
            const bool is_tag = markup.front() == '<';
            const std::size_t end = is_tag ? markup.find('>') + 1 : markup.find('<');
            const std::string_view piece = markup.substr(0, end);
            if (is_tag)
                pass(piece.substr(1, piece.size() - 2));
            else if (hidden_ == 0)
                add(unescaped(piece));
            markup.remove_prefix(piece.size());
        }
        return std::move(text_);
    }

  private:
    // How deep inside a hidden element.
    void pass(std::string_view tag) {
        const bool is_end = tag.starts_with('/');
        const std::string_view whole = is_end ? tag.substr(1) : tag;
        const std::string_view name = whole.substr(0, whole.find(' '));
        const bool is_hiding = tag.find(" aria-hidden=\"true\"") != std::string_view::npos;
        if ((hidden_ > 0 || is_hiding) && has_content(name))
            hidden_ += is_end ? -1 : 1;
        is_apart_ = is_apart_ || !is_inside_a_line(name);
    }

    void add(const std::string& words) {
        const bool has_blank = text_.empty() || text_.back() == ' ' || words.starts_with(' ');
        if (is_apart_ && !has_blank)
            text_ += ' ';
        is_apart_ = false;
        text_ += words;
    }

    std::string text_;
    int hidden_ = 0;
    bool is_apart_ = false;
};

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

std::string text_of(const Html& html) {
    return TextReader().read(html.markup());
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

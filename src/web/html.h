// HTML that is built of elements, never of text: text is escaped as it becomes Html, so that what
// people have typed cannot become markup.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kynnys::web {

// A name and its value; the value is escaped.
using Attribute = std::pair<std::string_view, std::string>;
using Attributes = std::vector<Attribute>;

class Html {
  public:
    Html() = default;
    Html(std::string_view text);                                     // NOLINT: text is escaped
    Html(const std::string& text) : Html(std::string_view(text)) {}  // NOLINT
    Html(const char* text) : Html(std::string_view(text)) {}         // NOLINT

    Html& operator+=(const Html& more);
    friend Html operator+(Html first, const Html& second) { return std::move(first += second); }

    [[nodiscard]] const std::string& markup() const { return markup_; }
    [[nodiscard]] bool is_empty() const { return markup_.empty(); }

  private:
    friend Html element(std::string_view name, const Attributes& attributes, const Html& content);
    friend Html style_sheet(std::string_view css);
    friend Html script(std::string_view path);
    std::string markup_;
};

// Names are of our own choosing: small letters, digits and hyphens, and no attribute that runs a
// script. Anything else is a bug. Elements that have no content are not closed.
Html element(std::string_view name, const Attributes& attributes, const Html& content);
inline Html element(std::string_view name, const Html& content) {
    return element(name, {}, content);
}

// A style sheet of our own; it holds no "<".
Html style_sheet(std::string_view css);

// A script of our own that stands at that path of this server; it runs once the page is there.
Html script(std::string_view path);

// What is read of it: its words, with a blank between lines, cells and items. What is hidden from
// readers (aria-hidden) is left out.
std::string text_of(const Html& html);

// A whole page: the head tells of its letters and its width besides.
std::string document(std::string_view language, const Html& head, const Html& body);

// By what the rows of a table are sorted, as aria-sort says it.
struct HtmlSort {
    std::size_t column = 0;
    std::string direction;  // "ascending" or "descending"; "" when by none of the columns
};

// A table with a caption and a header for each column; the first cell of a row is its header.
struct HtmlTable {
    std::string id;  // of the caption
    Html caption;
    std::vector<Html> columns;
    std::vector<std::vector<Html>> rows;
    HtmlSort sort = {};
};
// Wide tables scroll in a region of their own that the keyboard reaches.
enum class HtmlWidth { fits, may_scroll };
Html html_table(const HtmlTable& table, HtmlWidth width);

// Nothing when there are no items.
Html html_list(const std::vector<Html>& items);

}  // namespace kynnys::web

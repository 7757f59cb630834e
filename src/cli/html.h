// HTML that is built of elements, never of text: text is escaped as it becomes Html, so that what
// people have typed cannot become markup.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kynnys {

// A name and its value; the value is escaped.
using HtmlAttribute = std::pair<std::string_view, std::string>;
using HtmlAttributes = std::vector<HtmlAttribute>;

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
    friend Html html_element(std::string_view name, const HtmlAttributes& attributes,
                             const Html& content);
    friend Html html_style(std::string_view css);
    std::string markup_;
};

// Names are of our own choosing: small letters, digits and hyphens, and no attribute that runs a
// script. Anything else is a bug. Elements that have no content are not closed.
Html html_element(std::string_view name, const HtmlAttributes& attributes, const Html& content);
inline Html html_element(std::string_view name, const Html& content) {
    return html_element(name, {}, content);
}

// A style sheet of our own; it holds no "<".
Html html_style(std::string_view css);

// A whole page in English.
std::string html_page(const std::string& title, std::string_view css, const Html& body);

// A table with a caption and a header for each column; the first cell of a row is its header.
struct HtmlTable {
    std::string id;  // of the caption
    Html caption;
    std::vector<Html> columns;
    std::vector<std::vector<Html>> rows;
};
// Wide tables scroll in a region of their own that the keyboard reaches.
enum class HtmlWidth { fits, may_scroll };
Html html_table(const HtmlTable& table, HtmlWidth width);

// Nothing when there are no items.
Html html_list(const std::vector<Html>& items);

}  // namespace kynnys

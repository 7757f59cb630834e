#include "storage/row_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "base/json.h"

namespace kynnys {

Instant moment(Row& row) {
    return parse_instant(row.text()).value();
}

std::vector<std::string> words(Row& row) {
    return words_of(row.text());
}

std::vector<std::string> words_of(const std::string& text) {
    const Json list = parse_json(text).value();
    std::vector<std::string> all;
    for (const Json& word : *list.array()) all.push_back(*word.string());
    return all;
}

std::string words_text(const std::vector<std::string>& words) {
    Json::Array list;
    for (const std::string& word : words) list.emplace_back(word);
    return json_text(Json(std::move(list)));
}

std::string in_list(std::string_view name, const std::vector<std::string>& values, Binds& binds) {
    std::string list;
    for (std::size_t i = 0; i < std::bit_ceil(values.size()); ++i) {
        std::string bind = fmt::format("{}{}", name, i);
        list += (i == 0 ? ":" : ", :") + bind;
        binds.push_back({std::move(bind), values.empty()
                                              ? Value("")
                                              : Value(values[std::min(i, values.size() - 1)])});
    }
    return list;
}

}  // namespace kynnys

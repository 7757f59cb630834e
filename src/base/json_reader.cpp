#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <optional>

#include "base/json.h"

namespace kynnys {

namespace {

constexpr std::size_t deepest_level = 64;

// Builds our values from the parser's events. The parser's own doubles may be off in the last
// digit, so the digits are gathered and read once more.
class JsonBuilder {
  public:
    using Code = boost::json::error_code;
    using Text = boost::json::string_view;

    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    static bool on_document_begin(Code&) { return true; }
    static bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return open(Kind::object); }
    bool on_array_begin(Code&) { return open(Kind::array); }
    bool on_array_end(std::size_t, Code&) {
        Json::Array items = std::move(open_.back().items);
        open_.pop_back();
        return add(Json(std::move(items)));
    }
    bool on_object_end(std::size_t, Code& code) {
        Json::Object members = std::move(open_.back().members);
        open_.pop_back();
        doubled_member_ = find_doubled(members);
        if (doubled_member_)
            return refuse(code);
        return add(Json(std::move(members)));
    }
    bool on_key_part(Text part, std::size_t, Code&) { return gather(part); }
    bool on_key(Text part, std::size_t, Code&) {
        gather(part);
        open_.back().name = take_gathered();
        return true;
    }
    bool on_string_part(Text part, std::size_t, Code&) { return gather(part); }
    bool on_string(Text part, std::size_t, Code&) {
        gather(part);
        return add(Json(take_gathered()));
    }
    bool on_number_part(Text part, Code&) { return gather(part); }
    bool on_int64(std::int64_t number, Text, Code&) {
        gathered_.clear();
        return add(Json(number));
    }
    bool on_uint64(std::uint64_t, Text part, Code& code) { return add_real(part, code); }
    bool on_double(double, Text part, Code& code) { return add_real(part, code); }
    bool on_bool(bool value, Code&) { return add(Json(value)); }
    bool on_null(Code&) { return add(Json()); }
    static bool on_comment_part(Text, Code&) { return true; }
    static bool on_comment(Text, Code&) { return true; }

    [[nodiscard]] Json take_root() { return std::move(root_); }
    [[nodiscard]] const std::optional<std::string>& doubled_member() const {
        return doubled_member_;
    }

  private:
    enum class Kind { object, array };
    struct Level {
        Kind kind = Kind::object;
        std::string name;  // of the member whose value comes next
        Json::Object members;
        Json::Array items;
    };

    bool open(Kind kind) {
        open_.push_back({kind, {}, {}, {}});
        return true;
    }
    bool gather(Text part) {
        gathered_.append(part.data(), part.size());
        return true;
    }
    std::string take_gathered() { return std::exchange(gathered_, std::string()); }
    static bool refuse(Code& code) {
        code = boost::json::error::syntax;
        return false;
    }
    bool add(Json value) {
        if (open_.empty())
            root_ = std::move(value);
        else if (open_.back().kind == Kind::array)
            open_.back().items.push_back(std::move(value));
        else
            open_.back().members.emplace_back(std::move(open_.back().name), std::move(value));
        return true;
    }
    bool add_real(Text part, Code& code) {
        gather(part);
        const std::string digits = take_gathered();
        double number = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return read.ec == std::errc() ? add(Json(number)) : refuse(code);
    }
    static std::optional<std::string> find_doubled(const Json::Object& members) {
        std::vector<std::string_view> names;
        names.reserve(members.size());
        for (const Json::Member& member : members) names.push_back(member.first);
        std::sort(names.begin(), names.end());
        const auto doubled = std::adjacent_find(names.begin(), names.end());
        if (doubled == names.end())
            return std::nullopt;
        return std::string(*doubled);
    }

    std::vector<Level> open_;
    std::string gathered_;
    Json root_;
    std::optional<std::string> doubled_member_;
};

std::vector<std::string> position_of(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = before.rfind('\n') + 1;  // 0 on the first line
    return {std::to_string(lines + 1), std::to_string(before.size() - line_start + 1)};
}

}  // namespace

Result<Json> parse_json(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = deepest_level;
    boost::json::basic_parser<JsonBuilder> parser(options);
    boost::json::error_code code;
    const std::size_t end = parser.write_some(false, text.data(), text.size(), code);
    if (const auto& name = parser.handler().doubled_member())
        return Error{ErrorKind::invalid, "json.has_doubled_member", *name, {*name}};
    if (code == boost::json::error::too_deep)
        return Error{ErrorKind::invalid, "json.is_too_deep", "", position_of(text, end)};
    if (code || end < text.size())
        return Error{ErrorKind::invalid, "json.is_malformed", "", position_of(text, end)};
    return parser.handler().take_root();
}

}  // namespace kynnys

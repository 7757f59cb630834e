#include "exchange/row_json.h"

#include "base/check.h"

namespace kynnys {

namespace {

std::optional<std::string> joined_words(const Json::Array& words) {
    std::vector<std::string> all;
    for (const Json& word : words) {
        // A blank would make two words of it.
        if (word.string() == nullptr || word.string()->find(' ') != std::string::npos)
            return std::nullopt;
        all.push_back(*word.string());
    }
    return joined(all, " ");
}

std::string_view name_of(Shape shape) {
    switch (shape) {
        case Shape::text:
            return "text";
        case Shape::whole:
            return "whole";
        case Shape::yes_no:
            return "yes_no";
        case Shape::list:
            return "list";
    }
    return "";
}

std::optional<std::string> text_of_shape(const Json& value, Shape shape) {
    switch (shape) {
        case Shape::text:
            return value.string() == nullptr ? std::nullopt : std::optional(*value.string());
        case Shape::whole:
            return value.whole() == nullptr ? std::nullopt
                                            : std::optional(std::to_string(*value.whole()));
        case Shape::yes_no:
            if (value.boolean() == nullptr)
                return std::nullopt;
            return *value.boolean() ? "yes" : "no";
        case Shape::list:
            return value.array() == nullptr ? std::nullopt : joined_words(*value.array());
    }
    return std::nullopt;
}

}  // namespace

Json json_of(Shape shape, const std::string& text) {
    if (shape == Shape::list) {
        Json::Array words;
        for (const std::string_view word : split(text, ' ')) words.emplace_back(word);
        return words;
    }
    if (text.empty())
        return {};
    if (shape == Shape::yes_no)
        return text == "yes";
    if (shape == Shape::text)
        return text;
    const Result<std::int64_t> number = parse_whole(text);
    CHECK(number.is_ok());
    return number.value();
}

const Json* JsonRow::find(std::string_view name) const {
    for (const Json::Member& member : object_) {
        if (member.first == name)
            return &member.second;
    }
    return nullptr;
}

std::string JsonRow::way_to(std::string_view member) const {
    return way_.empty() ? std::string(member) : way_ + "." + std::string(member);
}

std::optional<std::string> JsonRow::text_of(std::string_view name, const Json& value,
                                            Shape shape) const {
    if (value.is_null())
        return "";
    std::optional<std::string> text = text_of_shape(value, shape);
    if (!text)
        fault(name, "member.has_wrong_type", {std::string(name_of(shape))});
    return text;
}

void JsonRow::fault(std::string_view member, std::string_view key,
                    std::vector<std::string> arguments) const {
    log_.add({way_, 0, 0, std::string(member), std::string(key), std::move(arguments)});
}

void JsonRow::tell_unknown(std::vector<std::string_view> known,
                           std::span<const std::string_view> others) const {
    known.insert(known.end(), others.begin(), others.end());
    for (const auto& [name, value] : object_) {
        if (std::find(known.begin(), known.end(), name) != known.end())
            continue;
        const std::string nearest(log_.may_compare(known.size()) ? nearest_word(name, known) : "");
        fault(shortened(name), "member.is_unknown",
              {shortened(name), nearest,
               joined(std::vector<std::string>(known.begin(), known.end()), ", ")});
    }
}

void JsonRow::tell_no_object(const std::string& way) const {
    log_.add({way, 0, 0, "", "member.has_wrong_type", {"object"}});
}

}  // namespace kynnys

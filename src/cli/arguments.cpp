#include "cli/arguments.h"

#include <CLI/App.hpp>

#include "base/text.h"

namespace kynnys {

namespace {

constexpr const char* json_help = "Print JSON for other programs";

CLI::Validator not_empty() {
    return CLI::Validator(
        [](const std::string& text) {
            return trimmed(text).empty() ? std::string("the value is empty; fill it in.")
                                         : std::string();
        },
        "");
}

CLI::Validator whole_number(NumberRange range) {
    const std::string wanted = "write a whole number from " + std::to_string(range.fewest) +
                               " to " + std::to_string(range.most) + ".";
    return CLI::Validator(
        [range, wanted](const std::string& text) {
            const auto number = parse_whole(text);
            const bool is_good =
                number && number.value() >= range.fewest && number.value() <= range.most;
            return is_good ? std::string() : "\"" + text + "\" will not do; " + wanted;
        },
        "");
}

CLI::Validator one_of(const std::vector<std::string>& words) {
    return CLI::Validator(
        [words](const std::string& text) {
            for (const std::string& word : words) {
                if (word == text)
                    return std::string();
            }
            return "\"" + text + "\" will not do; write one of: " + joined(words, ", ") + ".";
        },
        "");
}

}  // namespace

void Arguments::path(const std::string& name, std::filesystem::path& value,
                     const std::string& help) {
    app_.add_option(name, value, help)->required()->type_name("")->check(not_empty());
}

void Arguments::path(const std::string& name, std::optional<std::filesystem::path>& value,
                     const std::string& help) {
    app_.add_option_function<std::string>(
            name, [&value](const std::string& text) { value = text; }, help)
        ->type_name("")
        ->check(not_empty());
}

void Arguments::required_file(const std::string& name, std::filesystem::path& value,
                              const std::string& help) {
    app_.add_option(name, value, help)->required()->type_name("FILE")->check(not_empty());
}

void Arguments::required_text(const std::string& name, const std::string& what, std::string& value,
                              const std::string& help) {
    app_.add_option(name, value, help)->required()->type_name(what)->check(not_empty());
}

void Arguments::file(const std::string& name, std::optional<std::filesystem::path>& value,
                     const std::string& help) {
    app_.add_option_function<std::string>(
            name, [&value](const std::string& text) { value = text; }, help)
        ->type_name("FILE")
        ->check(not_empty());
}

void Arguments::text(const std::string& name, const std::string& what,
                     std::optional<std::string>& value, const std::string& help) {
    app_.add_option_function<std::string>(
            name, [&value](const std::string& text) { value = text; }, help)
        ->type_name(what)
        ->check(not_empty());
}

void Arguments::number(const std::string& name, std::int64_t& value, NumberRange range,
                       const std::string& help) {
    app_.add_option_function<std::string>(
            name, [&value](const std::string& text) { value = parse_whole(text).value(); },
            help + " (" + std::to_string(value) + ")")
        ->type_name("N")
        ->check(whole_number(range));
}

void Arguments::choice(const std::string& name, std::optional<std::string>& value,
                       const std::vector<std::string>& words, const std::string& help) {
    app_.add_option_function<std::string>(
            name, [&value](const std::string& text) { value = text; }, help)
        ->type_name(joined(words, "|"))
        ->check(one_of(words));
}

void Arguments::flag(const std::string& name, std::function<void()> when_given,
                     const std::string& help) {
    app_.add_flag_callback(name, std::move(when_given), help);
}

void Arguments::form(Form& value) {
    flag(
        "--json", [&value] { value = Form::json; }, json_help);
}

void Arguments::form_or_page(Form& value) {
    CLI::Option* json = app_.add_flag_callback(
        "--json", [&value] { value = Form::json; }, json_help);
    app_.add_flag_callback(
            "--html", [&value] { value = Form::html; }, "Print a page for a browser or a printer")
        ->excludes(json);
}

}  // namespace kynnys

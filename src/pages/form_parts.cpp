#include "pages/form_parts.h"

#include <algorithm>

#include "pages/notice.h"

namespace kynnys::pages {

namespace {

constexpr std::string_view error_suffix = "-error";
constexpr std::string_view hint_suffix = "-hint";
constexpr std::string_view theirs_suffix = "-theirs";
constexpr std::string_view list_suffix = "-list";

std::string id_of(std::string_view name, std::string_view suffix = "") {
    return "field-" + std::string(name) + std::string(suffix);
}

// Of the n-th of several inputs with one name; the first has the field's own id, so that the error
// summary finds it.
std::string id_of_option(const Field& field, std::size_t n) {
    return n == 0 ? id_of(field.name) : id_of(field.name, "-" + std::to_string(n));
}

std::string class_of(Button kind) {
    switch (kind) {
        case Button::primary:
            return "hds-button hds-button--primary";
        case Button::secondary:
            return "hds-button hds-button--secondary";
        case Button::danger:
            return "hds-button hds-button--danger";
    }
    return "hds-button";
}

}  // namespace

FormState typed(const Call& call, std::vector<Error> errors) {
    return {call.form().fields, std::move(errors), {}};
}

std::string FormParts::value(std::string_view name) const {
    const std::string* found = state_.values.find(name);
    return found == nullptr ? "" : *found;
}

const Error* FormParts::error_of(std::string_view name) const {
    const auto found = std::find_if(state_.errors.begin(), state_.errors.end(),
                                    [&](const Error& error) { return error.field == name; });
    return found == state_.errors.end() ? nullptr : &*found;
}

Html FormParts::error_summary() const {
    if (state_.errors.empty())
        return {};
    std::vector<Html> lines;
    for (const Error& error : state_.errors) {
        const std::string sentence = call_.say(error);
        lines.push_back(error.field.empty()
                            ? Html(sentence)
                            : element("a", {{"href", "#" + id_of(error.field)}}, sentence));
    }
    return element(
        "div", {{"class", "error-summary"}, {"tabindex", "-1"}, {"data-focus", "true"}},
        notice(Notice::error, call_.say("form.has_errors"),
               element("div", {{"class", "hds-error-summary__body"}}, web::html_list(lines))));
}

FormParts::Worded FormParts::worded(const Field& field) const {
    return {field, call_.say(field.label), field.hint.empty() ? "" : call_.say(field.hint)};
}

Html FormParts::label(const Worded& worded) {
    Html text = worded.label;
    if (worded.field.is_required)
        text +=
            element("span", {{"class", "hds-text-input__required"}, {"aria-hidden", "true"}}, " *");
    return text;
}

std::string FormParts::theirs(const Field& field) const {
    const std::string* other = state_.theirs.find(field.name);
    if (other == nullptr)
        return "";
    return other->empty() ? call_.say("form.theirs_is_empty") : call_.say("form.theirs", {*other});
}

Html FormParts::below(const Worded& worded) const {
    const std::string& name = worded.field.name;
    Html all;
    const auto add = [&](std::string_view suffix, const char* css, const std::string& text) {
        if (!text.empty())
            all += element("span", {{"id", id_of(name, suffix)}, {"class", css}}, text);
    };
    add(hint_suffix, "hds-text-input__helper-text", worded.hint);
    add(theirs_suffix, "hds-text-input__info-text", theirs(worded.field));
    if (const Error* error = error_of(name))
        add(error_suffix, "hds-text-input__error-text", call_.say(*error));
    return all;
}

void FormParts::describe(const Worded& worded, Attributes& attributes) const {
    const Field& field = worded.field;
    std::string described;
    const auto add = [&](bool is_there, std::string_view suffix) {
        if (is_there)
            described += (described.empty() ? "" : " ") + id_of(field.name, suffix);
    };
    add(!worded.hint.empty(), hint_suffix);
    add(state_.theirs.find(field.name) != nullptr, theirs_suffix);
    add(error_of(field.name) != nullptr, error_suffix);
    if (!described.empty())
        attributes.emplace_back("aria-describedby", described);
}

Attributes FormParts::input(const Worded& worded) const {
    const Field& field = worded.field;
    Attributes attributes{
        {"id", id_of(field.name)}, {"name", field.name}, {"class", "hds-text-input__input"}};
    describe(worded, attributes);
    if (error_of(field.name) != nullptr)
        attributes.emplace_back("aria-invalid", "true");
    if (field.is_required)
        attributes.emplace_back("required", "");
    if (!field.autocomplete.empty())
        attributes.emplace_back("autocomplete", field.autocomplete);
    return attributes;
}

Html FormParts::framed(const Worded& worded, const Html& input) const {
    const std::string& name = worded.field.name;
    const bool is_wrong = error_of(name) != nullptr;
    return element(
        "div", {{"class", is_wrong ? "hds-text-input hds-text-input--invalid" : "hds-text-input"}},
        element("label", {{"for", id_of(name)}, {"class", "hds-text-input__label"}},
                label(worded)) +
            element("div", {{"class", "hds-text-input__input-wrapper"}}, input) + below(worded));
}

Html FormParts::text(const Field& field) const {
    return text_of(worded(field));
}

Html FormParts::text_named(const Field& field, const std::string& label,
                           const std::string& hint) const {
    return text_of({field, label, hint});
}

Html FormParts::text_of(const Worded& worded) const {
    Attributes attributes = input(worded);
    attributes.emplace_back("type", worded.field.type);
    if (worded.field.type != "password")
        attributes.emplace_back("value", value(worded.field.name));
    const Field& field = worded.field;
    if (field.suggestions.empty())
        return framed(worded, element("input", attributes, {}));
    attributes.emplace_back("list", id_of(field.name, list_suffix));
    Html options;
    for (const std::string& one : field.suggestions)
        options += element("option", {{"value", one}}, {});
    return framed(worded,
                  element("input", attributes, {}) +
                      element("datalist", {{"id", id_of(field.name, list_suffix)}}, options));
}

Html FormParts::area(const Field& field, int rows) const {
    const Worded with_words = worded(field);
    Attributes attributes = input(with_words);
    attributes.emplace_back("rows", std::to_string(rows));
    // A browser drops the first line break of what stands inside.
    return framed(with_words, element("textarea", attributes, Html("\n") + value(field.name)));
}

Html FormParts::choice(const Field& field, const std::vector<Option>& options) const {
    return choice_of(worded(field), options);
}

Html FormParts::choice_named(const Field& field, const std::string& label, const std::string& hint,
                             const std::vector<Option>& options) const {
    return choice_of({field, label, hint}, options);
}

Html FormParts::choice_of(const Worded& worded, const std::vector<Option>& options) const {
    Html all;
    for (const Option& option : options) {
        Attributes attributes{{"value", option.value}};
        if (option.value == value(worded.field.name))
            attributes.emplace_back("selected", "");
        all += element("option", attributes, option.text);
    }
    return framed(worded, element("select", input(worded), all));
}

Html FormParts::group(const Field& field, const std::vector<Option>& options,
                      const std::string& type) const {
    const Worded with_words = worded(field);
    const auto chosen = state_.values.all(field.name);
    const std::string part = type == "radio" ? "hds-radio-button" : "hds-checkbox";
    Html all;
    for (std::size_t n = 0; n < options.size(); ++n) {
        const Option& option = options[n];
        Attributes attributes{{"type", type},
                              {"name", field.name},
                              {"value", option.value},
                              {"id", id_of_option(field, n)},
                              {"class", part + "__input"}};
        if (std::find(chosen.begin(), chosen.end(), option.value) != chosen.end())
            attributes.emplace_back("checked", "");
        Html text = option.text;
        if (!option.hint.empty())
            text += " " + element("span", {{"class", "quiet-text"}}, option.hint);
        all += element(
            "div", {{"class", part}},
            element("input", attributes, {}) +
                element("label", {{"for", id_of_option(field, n)}, {"class", part + "__label"}},
                        text));
    }
    Attributes attributes{{"class", "hds-selection-group"}};
    describe(with_words, attributes);
    return element(
        "fieldset", attributes,
        element("legend", {{"class", "hds-selection-group__legend"}}, label(with_words)) +
            below(with_words) + element("div", {{"class", "hds-selection-group__items"}}, all));
}

Html FormParts::radios(const Field& field, const std::vector<Option>& options) const {
    return group(field, options, "radio");
}

Html FormParts::ticks(const Field& field, const std::vector<Option>& options) const {
    return group(field, options, "checkbox");
}

Html FormParts::tick(const Field& field) const {
    const Worded with_words = worded(field);
    Attributes attributes = input(with_words);
    attributes[2].second = "hds-checkbox__input";
    attributes.emplace_back("type", "checkbox");
    attributes.emplace_back("value", "yes");
    if (value(field.name) == "yes")
        attributes.emplace_back("checked", "");
    return element(
               "div", {{"class", "hds-checkbox"}},
               element("input", attributes, {}) +
                   element("label", {{"for", id_of(field.name)}, {"class", "hds-checkbox__label"}},
                           label(with_words))) +
           below(with_words);
}

Html form(const Call& call, const std::string& path, const Html& content) {
    return element("form",
                   {{"method", "post"}, {"action", path}, {"class", "form"}, {"novalidate", ""}},
                   secret_field(call) + content);
}

Html hidden_field(const std::string& name, const std::string& value) {
    return element("input", {{"type", "hidden"}, {"name", name}, {"value", value}}, {});
}

Html secret_field(const Call& call) {
    return call.form_secret().empty() ? Html() : hidden_field("form_secret", call.form_secret());
}

Html version_field(std::int64_t version) {
    return hidden_field("version", std::to_string(version));
}

Html button(const std::string& text, Button kind) {
    return element("button", {{"class", class_of(kind)}}, text);
}

Html button(const std::string& text, Button kind, const std::string& name,
            const std::string& value) {
    return element("button", {{"class", class_of(kind)}, {"name", name}, {"value", value}}, text);
}

Html link_button(const std::string& text, const std::string& path, Button kind) {
    return element("a", {{"class", class_of(kind)}, {"href", path}}, text);
}

std::string language_name(UiLanguage language) {
    switch (language) {
        case UiLanguage::fi:
            return "Suomi";
        case UiLanguage::sv:
            return "Svenska";
        case UiLanguage::en:
            return "English";
    }
    return "";
}

}  // namespace kynnys::pages

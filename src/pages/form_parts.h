// The parts of forms. A field is made with its label, its hint and its error, and they belong
// together by their ids; what was typed stands in it again after an error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pages/call.h"

namespace kynnys::pages {

// What a form shows: what is kept, or what was typed and why it could not be taken.
struct FormState {
    web::Parameters values;     // by the names of fields
    std::vector<Error> errors;  // each by its field
    web::Parameters theirs;     // what somebody else has saved meanwhile, of fields that differ
};

// What was typed, with the errors.
FormState typed(const Call& call, std::vector<Error> errors);

struct Field {
    std::string name;
    std::string label = "";         // key of a message
    std::string hint = "";          // key of a message; "" for none
    std::string type = "text";      // as HTML calls it
    std::string autocomplete = "";  // as HTML calls it; "" leaves it out
    bool is_required = false;
    std::vector<std::string> suggestions = {};  // of a text
};

struct Option {
    std::string value;
    std::string text;
    std::string hint = "";  // said after the text
};

class FormParts {
  public:
    FormParts(const Call& call, FormState state) : call_(call), state_(std::move(state)) {}

    // What went wrong, with a link to each field; nothing when nothing did.
    [[nodiscard]] Html error_summary() const;

    [[nodiscard]] Html text(const Field& field) const;
    // With words in place of the keys of the field's label and hint.
    [[nodiscard]] Html text_named(const Field& field, const std::string& label,
                                  const std::string& hint) const;
    [[nodiscard]] Html area(const Field& field, int rows) const;
    [[nodiscard]] Html choice(const Field& field, const std::vector<Option>& options) const;
    // The same with words.
    [[nodiscard]] Html choice_named(const Field& field, const std::string& label,
                                    const std::string& hint,
                                    const std::vector<Option>& options) const;
    [[nodiscard]] Html radios(const Field& field, const std::vector<Option>& options) const;
    // Any number of the options; all are sent by the same name.
    [[nodiscard]] Html ticks(const Field& field, const std::vector<Option>& options) const;
    // One, sent as "yes".
    [[nodiscard]] Html tick(const Field& field) const;

    [[nodiscard]] std::string value(std::string_view name) const;  // "" when there is none
    [[nodiscard]] bool has_error(std::string_view name) const { return error_of(name) != nullptr; }
    [[nodiscard]] const Call& call() const { return call_; }

  private:
    [[nodiscard]] const Error* error_of(std::string_view name) const;
    // A field with the words of its label and its hint.
    struct Worded {
        const Field& field;
        std::string label;
        std::string hint;
    };
    [[nodiscard]] Worded worded(const Field& field) const;
    [[nodiscard]] static Html label(const Worded& worded);
    [[nodiscard]] Html below(const Worded& worded) const;
    void describe(const Worded& worded, Attributes& attributes) const;
    [[nodiscard]] Attributes input(const Worded& worded) const;
    [[nodiscard]] Html framed(const Worded& worded, const Html& input) const;
    [[nodiscard]] Html text_of(const Worded& worded) const;
    [[nodiscard]] Html choice_of(const Worded& worded, const std::vector<Option>& options) const;
    [[nodiscard]] Html group(const Field& field, const std::vector<Option>& options,
                             const std::string& type) const;
    [[nodiscard]] std::string theirs(const Field& field) const;

    const Call& call_;
    FormState state_;
};

// A form that changes something, sent to the path.
Html form(const Call& call, const std::string& path, const Html& content);

Html hidden_field(const std::string& name, const std::string& value);
Html secret_field(const Call& call);
// Of the row that the form shows; Call::version_seen() reads it.
Html version_field(std::int64_t version);

enum class Button { primary, secondary, danger };
Html button(const std::string& text, Button kind = Button::primary);
// One of several buttons of a form: sent as name = value.
Html button(const std::string& text, Button kind, const std::string& name,
            const std::string& value);
Html link_button(const std::string& text, const std::string& path, Button kind = Button::secondary);

// What a language calls itself.
std::string language_name(UiLanguage language);

}  // namespace kynnys::pages

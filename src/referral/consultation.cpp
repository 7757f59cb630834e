#include "referral/consultation.h"

#include <algorithm>

#include "base/text.h"

namespace kynnys {

namespace {

constexpr std::size_t phone_digits_fewest = 6;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_letter(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
}

// Eleven places: six digits, a sign of the century, three digits and one more (Government Decree
// 128/2010, 2 §, with the signs that were added in 2023).
bool is_identity_code(std::string_view word) {
    constexpr std::string_view signs = "+-ABCDEFUVWXYabcdefuvwxy";
    return word.size() == 11 && std::all_of(word.begin(), word.begin() + 6, is_digit) &&
           signs.find(word[6]) != std::string_view::npos &&
           std::all_of(word.begin() + 7, word.begin() + 10, is_digit) &&
           (is_digit(word[10]) || is_letter(word[10]));
}

bool is_mail_address(std::string_view word) {
    const std::size_t at = word.find('@');
    return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

bool is_part_of_a_number(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char letter) {
        return is_digit(letter) || letter == '+' || letter == '-';
    });
}

// "0401234567", "+358 40 1234567": so many digits that it is no year.
bool is_phone(std::string_view words) {
    const auto digits =
        static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_digit));
    return digits > phone_digits_fewest && (words[0] == '0' || words[0] == '+');
}

std::string_view without_marks(std::string_view word) {
    constexpr std::string_view marks = ".,;:!?()\"'<>";
    const std::size_t first = word.find_first_not_of(marks);
    if (first == std::string_view::npos)
        return {};
    return word.substr(first, word.find_last_not_of(marks) - first + 1);
}

void add(std::vector<Error>& faults, bool is_wrong, const char* key, const char* field,
         std::vector<std::string> arguments = {}) {
    if (is_wrong)
        faults.push_back({ErrorKind::invalid, key, field, std::move(arguments)});
}

void check_steps(const Consultation& consultation, std::vector<Error>& faults) {
    add(faults, consultation.steps.size() > consultation_steps_most,
        "consultation.has_too_many_steps", "steps", {std::to_string(consultation_steps_most)});
    for (const ConsultationStep& step : consultation.steps) {
        add(faults, step.text.empty(), "consultation.step_is_empty", "steps");
        add(faults, step.text.size() > consultation_text_most, "consultation.text_is_too_long",
            "steps", {std::to_string(consultation_text_most)});
        add(faults, step.owner.empty(), "consultation.step_has_no_owner", "steps");
        add(faults, step.due_on < consultation.meeting_on, "consultation.step_is_due_before",
            "steps");
    }
}

}  // namespace

std::vector<Error> consultation_faults(const Consultation& consultation) {
    std::vector<Error> faults;
    add(faults, consultation.case_text.empty(), "consultation.case_is_empty", "case_text");
    add(faults, consultation.case_text.size() > consultation_text_most,
        "consultation.text_is_too_long", "case_text", {std::to_string(consultation_text_most)});
    add(faults, consultation.questions.empty(), "consultation.has_no_question", "questions");
    add(faults, consultation.questions.size() > consultation_questions_most,
        "consultation.has_too_many_questions", "questions",
        {std::to_string(consultation_questions_most)});
    for (const std::string& question : consultation.questions)
        add(faults, question.size() > consultation_text_most, "consultation.text_is_too_long",
            "questions", {std::to_string(consultation_text_most)});
    check_steps(consultation, faults);
    return faults;
}

std::vector<std::string> identifying_words(std::string_view text) {
    std::vector<std::string> found;
    std::string number;  // words of digits that follow each other
    const auto end_number = [&] {
        if (!number.empty() && is_phone(number))
            found.push_back(number);
        number.clear();
    };
    std::size_t place = 0;
    while (place < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \t\n\r", place), text.size());
        const std::string_view word = without_marks(text.substr(place, end - place));
        if (is_identity_code(word) || is_mail_address(word)) {
            end_number();
            found.emplace_back(word);
        } else if (is_part_of_a_number(word)) {
            number.append(number.empty() ? "" : " ").append(word);
        } else {
            end_number();
        }
        place = end + 1;
    }
    end_number();
    return found;
}

bool comes_up(const Consultation& consultation, Date meeting_on) {
    if (consultation.closed_on || meeting_on < consultation.meeting_on)
        return false;
    return meeting_on == consultation.meeting_on ||
           std::any_of(consultation.steps.begin(), consultation.steps.end(),
                       [](const ConsultationStep& step) { return !step.done_on; });
}

}  // namespace kynnys

// The weekly network consultation: professionals of several organisations look at a case together
// and agree on steps. A case is told without a name, or with one and the client's consent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace kynnys {

struct ConsultationStep {
    std::string id;
    std::string text;
    std::string owner;  // id of a user
    Date due_on{};
    std::optional<Date> done_on;
    friend bool operator==(const ConsultationStep&, const ConsultationStep&) = default;
};

struct Consultation {
    std::string id;
    std::int64_t version = 0;
    std::string organisation;  // of who brings the case
    std::string brought_by;    // id of a user
    Date meeting_on{};
    std::string person;  // id; "" for a case without a name
    std::string case_text;
    std::vector<std::string> questions;
    std::vector<ConsultationStep> steps;
    std::optional<Date> closed_on;
    friend bool operator==(const Consultation&, const Consultation&) = default;
};

inline constexpr std::size_t consultation_text_most = 4000;  // bytes
inline constexpr std::size_t consultation_questions_most = 5;
inline constexpr std::size_t consultation_steps_most = 10;

// Everything that is wrong, each with its field: consultation.case_is_empty,
// consultation.text_is_too_long {most}, consultation.has_no_question,
// consultation.has_too_many_questions {most}, consultation.has_too_many_steps {most},
// consultation.step_is_empty, consultation.step_has_no_owner, consultation.step_is_due_before
// (the meeting).
std::vector<Error> consultation_faults(const Consultation& consultation);

// What looks like a Finnish personal identity code, a phone number or an e-mail address in a case
// that is told without a name: the words, to be taken out before others read them.
std::vector<std::string> identifying_words(std::string_view text);

// Whether the steps of this case come up in a meeting on that day: until they are done, each time.
bool comes_up(const Consultation& consultation, Date meeting_on);

}  // namespace kynnys

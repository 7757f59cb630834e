#include "referral/consultation.h"

#include <gtest/gtest.h>

#include "referral/referral_times.h"
#include "unit/referral/some_referral.h"

namespace kynnys {
namespace {

using testing::first_day;
using Words = std::vector<std::string>;

Consultation some_case() {
    Consultation one;
    one.meeting_on = first_day;
    one.case_text = "A woman of 58 wants to work, and has pain in the shoulder.";
    one.questions = {"Who judges what she can lift?"};
    one.steps = {{"1", "Ask for a physiotherapist's time", "u1", days_after(first_day, 7), {}}};
    return one;
}

std::string faults(const Consultation& one) {
    std::string all;
    for (const Error& fault : consultation_faults(one)) all += fault.key + " ";
    return all;
}

TEST(Consultation, HasEveryFaultNamed) {
    EXPECT_EQ(faults(some_case()), "");
    Consultation one = some_case();
    one.case_text = "";
    one.questions.clear();
    one.steps[0] = {"1", "", "", days_after(first_day, -1), {}};
    EXPECT_EQ(faults(one),
              "consultation.case_is_empty consultation.has_no_question consultation.step_is_empty "
              "consultation.step_has_no_owner consultation.step_is_due_before ");
    one = some_case();
    one.case_text = std::string(consultation_text_most + 1, 'x');
    one.questions.assign(consultation_questions_most + 1, "?");
    one.steps.assign(consultation_steps_most + 1, one.steps[0]);
    EXPECT_EQ(faults(one),
              "consultation.text_is_too_long consultation.has_too_many_questions "
              "consultation.has_too_many_steps ");
}

TEST(Consultation, FindsWhatWouldSayWhoItIs) {
    EXPECT_EQ(identifying_words("Code 131052-308T, 131052-3085 or 010199A999X."),
              (Words{"131052-308T", "131052-3085", "010199A999X"}));
    EXPECT_EQ(identifying_words("Call 0401234567 (or +358-40-1234567)!"),
              (Words{"0401234567", "+358-40-1234567"}));
    EXPECT_EQ(identifying_words("Her number: 040 123 4567, at home"), (Words{"040 123 4567"}));
    EXPECT_EQ(identifying_words("maija@example.org"), (Words{"maija@example.org"}));
    EXPECT_EQ(identifying_words("Since 2019, 20 h a week, 10:00-14:00, 1.3.2026, e-mail @ work"),
              Words{});
}

TEST(Consultation, ComesUpUntilItsStepsAreDone) {
    Consultation one = some_case();
    EXPECT_FALSE(comes_up(one, days_after(first_day, -7)));
    EXPECT_TRUE(comes_up(one, first_day));
    EXPECT_TRUE(comes_up(one, days_after(first_day, 7)));
    one.steps[0].done_on = days_after(first_day, 3);
    EXPECT_FALSE(comes_up(one, days_after(first_day, 7)));
    one.steps[0].done_on.reset();
    one.closed_on = days_after(first_day, 3);
    EXPECT_FALSE(comes_up(one, days_after(first_day, 7)));
}

}  // namespace
}  // namespace kynnys

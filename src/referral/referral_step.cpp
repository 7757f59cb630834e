#include "referral/referral_step.h"

#include <algorithm>
#include <vector>

namespace kynnys {

namespace {

using State = ReferralState;

bool is_under_way(State state) {
    return state == State::sent || state == State::received || state == State::accepted ||
           state == State::waiting;
}

bool may_do(ReferralStep step, ReferralSide side) {
    switch (step) {
        case ReferralStep::withdraw:
            return side != ReferralSide::receiver;
        case ReferralStep::note_end:
            return side == ReferralSide::referrer;
        default:
            return side == ReferralSide::receiver;
    }
}

bool fits(ReferralStep step, const Referral& referral) {
    switch (step) {
        case ReferralStep::receive:
            return referral.state == State::sent;
        case ReferralStep::accept:
            return is_under_way(referral.state) && referral.state != State::accepted;
        case ReferralStep::start:
            return referral.state == State::accepted || referral.state == State::waiting;
        case ReferralStep::tell:
            return referral.state == State::started && referral.awaited.has_value();
        case ReferralStep::note_end:
            return (referral.state == State::returned || referral.state == State::expired) &&
                   referral.owner != ReferralOwner::nobody;
        case ReferralStep::queue:
        case ReferralStep::give_back:
        case ReferralStep::withdraw:
            break;
    }
    return is_under_way(referral.state);
}

Error missing(std::string key, std::string field) {
    return {ErrorKind::invalid, std::move(key), std::move(field), {}};
}

Result<Done> check_queue(const StepDetails& details, Date today) {
    if (!details.place)
        return missing("referral.place_is_missing", "place");
    if (*details.place < 1)
        return missing("referral.place_is_wrong", "place");
    if (!details.estimate)
        return missing("referral.estimate_is_missing", "estimate");
    if (*details.estimate < today)
        return missing("referral.estimate_is_past", "estimate");
    return Done{};
}

Result<Done> check_news(const Referral& referral, const StepDetails& details);

Result<Done> check_details(const Referral& referral, ReferralStep step, const StepDetails& details,
                           Date today) {
    if (may_do(step, ReferralSide::receiver) && referral.handler.empty() && details.handler.empty())
        return missing("referral.handler_is_missing", "handler");
    if (step == ReferralStep::queue)
        TRY(check_queue(details, today));
    if (step == ReferralStep::give_back && !details.reason)
        return missing("referral.reason_is_missing", "reason");
    if (step == ReferralStep::tell)
        TRY(check_news(referral, details));
    if (step == ReferralStep::withdraw && details.note.empty())
        return missing("referral.note_is_missing", "note");
    if (details.note.size() > referral_note_most)
        return Error{ErrorKind::invalid,
                     "referral.note_is_too_long",
                     "note",
                     {std::to_string(referral_note_most)}};
    return Done{};
}

State state_after(ReferralStep step, State before) {
    switch (step) {
        case ReferralStep::receive:
            return State::received;
        case ReferralStep::accept:
            return State::accepted;
        case ReferralStep::queue:
            return State::waiting;
        case ReferralStep::start:
            return State::started;
        case ReferralStep::give_back:
            return State::returned;
        case ReferralStep::withdraw:
            return State::withdrawn;
        case ReferralStep::note_end:
        case ReferralStep::tell:
            break;
    }
    return before;
}

ReferralOwner owner_of(const Referral& referral) {
    if (referral.state == State::returned || referral.state == State::expired)
        return ReferralOwner::referrer;
    return is_under_way(referral.state) || referral.awaited ? ReferralOwner::receiver
                                                            : ReferralOwner::nobody;
}

// The owner has until the day that is due from today on.
void begin_waiting(Referral& referral, Date today, const ReferralTimes& times) {
    referral.owner = owner_of(referral);
    referral.changed_on = today;
    referral.reminders = 0;
    referral.escalated_on.reset();
    referral.due_on = due_day(referral, times);
}

std::optional<ReferralNews> awaited_after(ReferralNews news) {
    switch (news) {
        case ReferralNews::first_meeting:
        case ReferralNews::going_on:
            return ReferralNews::job_start;
        case ReferralNews::job_start:
            return ReferralNews::six_months;
        case ReferralNews::six_months:
        case ReferralNews::closed:
            break;
    }
    return std::nullopt;
}

Result<Done> check_news(const Referral& referral, const StepDetails& details) {
    if (!details.news)
        return missing("referral.news_are_missing", "news");
    const std::vector<ReferralNews> next = news_for(referral);
    if (std::find(next.begin(), next.end(), *details.news) == next.end())
        return Error{ErrorKind::conflict,
                     "referral.news_do_not_fit",
                     "news",
                     {std::string(referral_news_codes().code(*details.news))}};
    const bool speaks_for_itself =
        details.news == ReferralNews::first_meeting || details.news == ReferralNews::job_start;
    if (!speaks_for_itself && details.note.empty())
        return missing("referral.note_is_missing", "note");
    return Done{};
}

void keep_details(Referral& referral, ReferralStep step, const StepDetails& details) {
    if (!details.handler.empty())
        referral.handler = details.handler;
    const bool is_waiting = referral.state == State::waiting;
    referral.place = is_waiting ? details.place : std::nullopt;
    referral.estimate = is_waiting ? details.estimate : std::nullopt;
    if (step == ReferralStep::give_back) {
        referral.reason = details.reason;
        referral.next_service = details.next_service;
    }
    if (step == ReferralStep::give_back || step == ReferralStep::withdraw)
        referral.note = details.note;
}

}  // namespace

const CodeList<ReferralStep, 8>& referral_step_codes() {
    static const CodeList<ReferralStep, 8> codes{
        "referral.step_is_unknown",
        {"receive", "accept", "queue", "start", "give_back", "withdraw", "note_end", "tell"}};
    return codes;
}

void begin_state(Referral& referral, ReferralState state, Date today, const ReferralTimes& times) {
    referral.state = state;
    referral.awaited.reset();
    if (state == State::started)
        referral.awaited = ReferralNews::first_meeting;
    begin_waiting(referral, today, times);
}

std::vector<ReferralStep> steps_for(const Referral& referral, ReferralSide side) {
    std::vector<ReferralStep> all;
    for (std::size_t place = 0; place < referral_step_codes().codes.size(); ++place) {
        const auto step = static_cast<ReferralStep>(place);
        if (may_do(step, side) && fits(step, referral))
            all.push_back(step);
    }
    return all;
}

std::vector<ReferralNews> news_for(const Referral& referral) {
    if (!referral.awaited)
        return {};
    switch (*referral.awaited) {
        case ReferralNews::first_meeting:
            return {ReferralNews::first_meeting, ReferralNews::job_start, ReferralNews::closed};
        case ReferralNews::six_months:
            return {ReferralNews::six_months, ReferralNews::closed};
        default:
            return {ReferralNews::job_start, ReferralNews::going_on, ReferralNews::closed};
    }
}

bool is_live(const Referral& referral) {
    return is_under_way(referral.state) || referral.awaited.has_value();
}

Result<Referral> after_step(Referral referral, ReferralStep step, ReferralSide side,
                            const StepDetails& details, Date today, const ReferralTimes& times) {
    const std::string word(referral_step_codes().code(step));
    if (!may_do(step, side))
        return Error{ErrorKind::forbidden, "referral.step_is_not_yours", "", {word}};
    if (!fits(step, referral))
        return Error{ErrorKind::conflict,
                     "referral.step_does_not_fit",
                     "",
                     {word, std::string(referral_state_codes().code(referral.state))}};
    TRY(check_details(referral, step, details, today));
    if (step == ReferralStep::note_end) {
        referral.owner = ReferralOwner::nobody;
        referral.due_on.reset();
        return referral;
    }
    if (step == ReferralStep::tell) {
        referral.awaited = awaited_after(*details.news);
        begin_waiting(referral, today, times);
        return referral;
    }
    const State state = state_after(step, referral.state);
    referral.state = state;
    keep_details(referral, step, details);
    begin_state(referral, state, today, times);
    return referral;
}

}  // namespace kynnys

#include "cli/differences.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "cli/plan_json.h"
#include "cli/text_layout.h"
#include "cli/words.h"

namespace kynnys {

namespace {

struct MoveWords {
    PlanMove move;
    std::string_view code;
    std::string_view title;
};
constexpr std::array<MoveWords, 5> moves{{
    {PlanMove::kept, "kept", "Kept as they were"},
    {PlanMove::changed, "changed", "Changed at the same workplace"},
    {PlanMove::moved, "moved", "Moved to another workplace"},
    {PlanMove::ended, "ended", "Ended"},
    {PlanMove::started, "started", "New"},
}};

std::int64_t count_of(const DifferenceView& view, PlanMove move) {
    return std::count_if(view.differences.begin(), view.differences.end(),
                         [move](const PlanDifference& one) { return one.move == move; });
}

const Proposal* job_of(const PlanView& view, PersonIndex person) {
    for (const Proposal* proposal : view.proposals) {
        if (person.is_set() && proposal->person == person)
            return proposal;
    }
    return nullptr;
}

std::string person_name(const DifferenceView& view, const PlanDifference& one) {
    return one.after.is_set() ? view.after.name(one.after) : view.before.name(one.before);
}

std::string job_text(const PlanView& view, const Proposal& proposal) {
    return view.name(proposal.job.workplace) + ", " + duration(weekly_minutes(proposal.job)) +
           ": " + week_text(proposal.job);
}

// Knows what is gone as well.
Speaker speaker_of(const DifferenceView& view) {
    return Speaker(view.after.city, &view.before.speaker);
}

std::string difference_text(const DifferenceView& view, const Speaker& speaker,
                            const PlanDifference& one) {
    std::string text = wrapped(person_name(view, one) + ": " + speaker.say(one.reason), "  · ");
    if (const Proposal* before = job_of(view.before, one.before))
        text += wrapped(job_text(view.before, *before), "    Before: ");
    if (const Proposal* after = job_of(view.after, one.after))
        text += wrapped(job_text(view.after, *after), "    Now:    ");
    return text;
}

}  // namespace

std::string differences_text(const DifferenceView& view) {
    const Speaker speaker = speaker_of(view);
    std::string text;
    for (const MoveWords& words : moves) {
        text += std::string(words.title) + ": " + counted(count_of(view, words.move), "job") + "\n";
        if (words.move == PlanMove::kept)
            continue;
        for (const PlanDifference& one : view.differences) {
            if (one.move == words.move)
                text += difference_text(view, speaker, one);
        }
    }
    return text + "\n";
}

Json::Object counts_json(const DifferenceView& view) {
    Json::Object counts;
    for (const MoveWords& words : moves)
        counts.emplace_back(std::string(words.code), count_of(view, words.move));
    return counts;
}

Json::Array differences_json(const DifferenceView& view) {
    const Speaker speaker = speaker_of(view);
    Json::Array all;
    for (const PlanDifference& one : view.differences) {
        const bool is_there = one.after.is_set();
        Json::Object object =
            is_there ? person_json(view.after, one.after) : person_json(view.before, one.before);
        const auto* const words =
            std::find_if(moves.begin(), moves.end(),
                         [&](const MoveWords& known) { return known.move == one.move; });
        object.emplace_back("move", words->code);
        object.emplace_back("reason", message_json(speaker, one.reason));
        if (const Proposal* before = job_of(view.before, one.before)) {
            Json::Object job = workplace_json(view.before, before->job.workplace);
            add_job(view.before, before->job, job);
            object.emplace_back("before", std::move(job));
        }
        if (const Proposal* after = job_of(view.after, one.after)) {
            Json::Object job = workplace_json(view.after, after->job.workplace);
            add_job(view.after, after->job, job);
            object.emplace_back("after", std::move(job));
        }
        all.emplace_back(std::move(object));
    }
    return all;
}

}  // namespace kynnys

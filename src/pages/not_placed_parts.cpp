#include "pages/not_placed_parts.h"

#include "base/text.h"
#include "pages/notice.h"
#include "pages/plan_frame.h"
#include "pages/proposal_parts.h"
#include "speech/writing.h"

namespace kynnys::pages {

namespace {

std::string changes_text(const PlanSpeaker& speaker, const std::vector<Message>& changes) {
    std::vector<std::string> all;
    for (const Message& change : changes) all.push_back(speaker.say(change));
    return listed(speaker.language(), all);
}

}  // namespace

Html repair_html(const Call& call, const PlanRun& run, const PlanSpeaker& speaker,
                 const std::optional<KeptRepair>& repair) {
    if (!repair) {
        if (run.review != PlanReview::done)
            return {};
        return element("p", {{"class", "repair quiet-text"}},
                       call.say("not_placed_page.no_repair"));
    }
    const std::string job = call.say(
        repair->is_beside_others ? "not_placed_page.job" : "not_placed_page.job_if_others_gave_way",
        {duration({repair->weekly_minutes}), speaker.workplace(repair->workplace)});
    const std::string change =
        repair->changes.empty()
            ? call.say("not_placed_page.swap", {speaker.workplace(repair->workplace)})
            : capitalised(changes_text(speaker, repair->changes)) + ".";
    return element(
        "p", {{"class", "repair"}},
        element("strong", call.say("not_placed_page.smallest_change")) + " " + change + " " + job);
}

Html why_no_job(const Call& call, const std::optional<WhyNoJob>& why) {
    if (!why)
        return {};
    const PlanSpeaker speaker = speaker_of(call, why->names);
    const ListedNotPlaced& person = why->person;
    return notice(Notice::info, call.say("person_page.why_no_job"),
                  element("p", capitalised(speaker.say(person.record.reason))) +
                      repair_html(call, why->run, speaker, person.record.repair) +
                      element("p", element("a", {{"href", "/plans/" + why->run.id}},
                                           title_of(call, why->run))));
}

}  // namespace kynnys::pages

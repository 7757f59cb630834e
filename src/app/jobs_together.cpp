#include "app/jobs_together.h"

#include "app/actor.h"
#include "base/check.h"
#include "base/json.h"
#include "plan/jobs_together.h"
#include "storage/client_record.h"
#include "storage/plan_store.h"
#include "storage/workplace_store.h"

namespace kynnys {

namespace {

// The program itself has written the job, so what is not there is a bug.
std::string text_of(const Json& object, std::string_view member) {
    const Json* value = object.find(member);
    CHECK(value != nullptr && value->string() != nullptr);
    return *value->string();
}

int slot_of(const Json& shift, std::string_view member) {
    const auto slot = slot_of_clock(text_of(shift, member));
    CHECK(slot.has_value());
    return *slot;
}

int break_slots(const Json& shift) {
    const Json* pause = shift.find("break");
    const Json* minutes = pause == nullptr ? nullptr : pause->find("minutes");
    return minutes == nullptr || minutes->whole() == nullptr ? 0 : slots_in({*minutes->whole()});
}

WorkStretch stretch_of(const Json& shift) {
    const auto day = day_of_text(text_of(shift, "day"));
    CHECK(day.has_value());
    const Window at{*day, slot_of(shift, "start"), slot_of(shift, "end")};
    return {at, at.length() - break_slots(shift)};
}

// Whatever has become of the job's tasks meanwhile.
Result<std::vector<WorkStretch>> stretches_of(const std::string& text) {
    const Json job = TRY(parse_json(text));
    const Json* shifts = job.find("shifts");
    CHECK(shifts != nullptr && shifts->array() != nullptr);
    std::vector<WorkStretch> all;
    for (const Json& shift : *shifts->array()) all.push_back(stretch_of(shift));
    return all;
}

Result<JobWeek> job_week(Transaction& transaction, const ProposalRecord& proposal) {
    const WorkplaceRecord found = TRY(find_workplace(transaction, proposal.workplace));
    JobWeek week;
    week.workplace = found.workplace.name;
    week.place = found.workplace.place;
    week.stretches = TRY(stretches_of(proposal.job));
    return week;
}

bool is_decided(const ProposalRecord& one) {
    return one.state == ProposalState::accepted || one.state == ProposalState::agreed;
}

}  // namespace

Result<Done> check_jobs_together(Transaction& transaction, const Vault& vault,
                                 const ProposalRecord& proposal) {
    std::vector<JobWeek> others;
    const auto all = TRY(proposals_of_person(transaction, proposal.person));
    for (const ProposalRecord& one : all) {
        if (one.id == proposal.id || !is_decided(one) || TRY(is_kept_on(transaction, one.id)))
            continue;
        JobWeek week = TRY(job_week(transaction, one));
        others.push_back(std::move(week));
    }
    if (others.empty())
        return Done{};
    const JobWeek job = TRY(job_week(transaction, proposal));
    const auto people =
        TRY(client_records(transaction, vault, "p.id = :id", {{"id", proposal.person}}));
    if (people.empty())
        return unknown_subject();
    const auto found = check_together(people.front().client.person, others, job);
    if (found)
        return Error{ErrorKind::conflict, found->key, "", found->arguments};
    return Done{};
}

}  // namespace kynnys

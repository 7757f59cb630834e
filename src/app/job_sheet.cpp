#include "app/job_sheet.h"

#include <algorithm>
#include <map>

#include "base/check.h"
#include "base/json.h"
#include "storage/task_store.h"
#include "storage/workplace_store.h"

namespace kynnys {

namespace {

constexpr int tasks_most = 10'000;

// The program itself has written the job, so what is not there is a bug.
const std::string& text_of(const Json& object, std::string_view member) {
    const Json* value = object.find(member);
    CHECK(value != nullptr && value->string() != nullptr);
    return *value->string();
}

const Json::Array& list_of(const Json& object, std::string_view member) {
    const Json* value = object.find(member);
    CHECK(value != nullptr && value->array() != nullptr);
    return *value->array();
}

Day day_member(const Json& shift) {
    const auto day = day_of_text(text_of(shift, "day"));
    CHECK(day.has_value());
    return *day;
}

void add_task(const std::string& code, const std::map<std::string, std::string>& names,
              std::vector<std::string>& tasks) {
    const auto name = names.find(code);
    if (name != names.end() && std::find(tasks.begin(), tasks.end(), name->second) == tasks.end())
        tasks.push_back(name->second);
}

// A job that was offered by hand, or kept by an older version, may have none.
std::vector<Term> terms_of(const Json& job) {
    std::vector<Term> terms;
    if (job.find("terms") == nullptr)
        return terms;
    for (const Json& one : list_of(job, "terms")) {
        Term& term = terms.emplace_back();
        term.key = text_of(one, "key");
        for (const Json& argument : list_of(one, "arguments"))
            term.arguments.push_back(*argument.string());
        const Json* points = one.find("points");
        CHECK(points != nullptr && points->whole());
        term.points = *points->whole();
    }
    std::stable_sort(terms.begin(), terms.end(),
                     [](const Term& one, const Term& other) { return one.points > other.points; });
    return terms;
}

}  // namespace

Result<JobSheet> job_sheet(Transaction& transaction, const ProposalRecord& proposal) {
    const WorkplaceRecord workplace = TRY(find_workplace(transaction, proposal.workplace));
    std::map<std::string, std::string> names;
    for (const TaskRecord& record :
         TRY(task_page(transaction, proposal.workplace, {"", tasks_most})))
        names.emplace(record.task.id, record.task.name);
    JobSheet sheet;
    sheet.workplace = workplace.workplace.name;
    sheet.district = workplace.workplace.district;
    const Json job = TRY(parse_json(proposal.job));
    sheet.terms = terms_of(job);
    for (const Json& shift : list_of(job, "shifts")) {
        sheet.hours.push_back({day_member(shift), text_of(shift, "start"), text_of(shift, "end")});
        for (const Json& piece : list_of(shift, "pieces"))
            add_task(text_of(piece, "task"), names, sheet.tasks);
    }
    return sheet;
}

}  // namespace kynnys

#include "storage/errand_store.h"

#include "storage/edited_row.h"

namespace kynnys {

namespace {

SealedPlace body_place(std::string_view id) {
    return {"errand", "body", id};
}

SealedPlace outcome_place(std::string_view id) {
    return {"errand", "outcome", id};
}

TableColumns changing_columns() {
    return {"errand", {"body", "owner", "due_on", "done_on", "outcome"}};
}

std::vector<Value> changing_values(const Seal& seal, const Errand& errand) {
    return {seal.sealed(body_place(errand.id), errand.text), errand.owner, errand.due_on,
            errand.done_on, seal.sealed(outcome_place(errand.id), errand.outcome)};
}

Errand errand_row(Row& row) {
    Errand errand;
    errand.id = row.text();
    errand.version = row.whole();
    errand.organisation = row.text();
    errand.made_by = row.text();
    auto plan_run = row.maybe_text();
    const auto place = row.maybe_whole();
    if (plan_run && place)
        errand.origin = ErrandOrigin{*std::move(plan_run), static_cast<int>(*place)};
    errand.text = row.text();
    errand.owner = row.text();
    errand.due_on = row.day();
    errand.done_on = row.maybe_day();
    errand.outcome = row.text();
    return errand;
}

Result<std::vector<Errand>> read(Transaction& transaction, const Seal& seal,
                                 const std::string& condition, const Binds& binds) {
    auto found = TRY(transaction.list(
        "SELECT e.id, e.version, e.organisation, e.made_by, e.plan_run, e.plan_place, " +
            column_list(changing_columns(), "e.") + " FROM errand e WHERE " + condition,
        binds, errand_row));
    for (Errand& errand : found) {
        errand.text = TRY(seal.opened(body_place(errand.id), errand.text));
        errand.outcome = TRY(seal.opened(outcome_place(errand.id), errand.outcome));
    }
    return found;
}

}  // namespace

const CodeList<ErrandState, 2>& errand_state_codes() {
    static constexpr CodeList<ErrandState, 2> codes{"errand.state_is_unknown", {"open", "done"}};
    return codes;
}

Result<Done> add_errand(Transaction& transaction, const Seal& seal, const Errand& errand) {
    const TableColumns into = with_columns(
        changing_columns(), {"id", "version", "organisation", "made_by", "plan_run", "plan_place"});
    std::optional<std::string> plan_run;
    std::optional<std::int64_t> plan_place;
    if (errand.origin) {
        plan_run = errand.origin->plan_run;
        plan_place = errand.origin->place;
    }
    return transaction.load(into, [&](RowSink& sink) {
        sink.add(
            with_values({errand.id, 1, errand.organisation, errand.made_by, plan_run, plan_place},
                        changing_values(seal, errand)));
    });
}

Result<std::int64_t> change_errand(Transaction& transaction, const Seal& seal,
                                   const Errand& errand) {
    return update_row(transaction, changing_columns(), changing_values(seal, errand),
                      {{{"id", errand.id}}, errand.version});
}

Result<Errand> find_errand(Transaction& transaction, const Seal& seal, std::string_view id) {
    auto found = TRY(read(transaction, seal, "e.id = :id", {{"id", id}}));
    if (found.empty())
        return Error{ErrorKind::not_found, "row.is_missing", "errand", {}};
    return std::move(found.front());
}

Result<std::vector<Errand>> errands(Transaction& transaction, const Seal& seal,
                                    const ErrandFilter& filter, const PageOf& page) {
    Binds binds{{"organisation", filter.organisation}, {"most", page.most}};
    std::string condition = "e.organisation = :organisation AND e.done_on IS ";
    condition += filter.state == ErrandState::open ? "NULL" : "NOT NULL";
    if (!filter.owner.empty()) {
        condition += " AND e.owner = :owner";
        binds.push_back({"owner", filter.owner});
    }
    if (!page.after.empty()) {
        condition +=
            " AND (e.due_on, e.id) > (SELECT b.due_on, b.id FROM errand b WHERE b.id = :after)";
        binds.push_back({"after", page.after});
    }
    return read(transaction, seal, condition + " ORDER BY e.due_on, e.id LIMIT :most", binds);
}

Result<std::vector<Errand>> errands_of_plan(Transaction& transaction, const Seal& seal,
                                            std::string_view plan_run) {
    return read(transaction, seal, "e.plan_run = :plan_run ORDER BY e.id",
                {{"plan_run", plan_run}});
}

Result<ErrandAgenda> errand_agenda(Transaction& transaction, std::string_view owner, Date today) {
    ErrandAgenda agenda;
    TRY(
        transaction.each("SELECT count(*), count(*) FILTER (WHERE due_on < :today) FROM errand"
                         " WHERE owner = :owner AND done_on IS NULL",
                         {{"today", today}, {"owner", owner}}, [&](Row& row) {
                             agenda.open = static_cast<int>(row.whole());
                             agenda.overdue = static_cast<int>(row.whole());
                         }));
    return agenda;
}

}  // namespace kynnys

#include "storage/placement_store.h"

#include "storage/edited_row.h"
#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

SealedPlace note_place(std::string_view id) {
    return {"placement", "note", id};
}

SealedPlace end_note_place(std::string_view id) {
    return {"placement", "end_note", id};
}

TableColumns changing_columns() {
    return {"placement",
            {"title", "contract", "hourly_wage", "weekly_minutes", "days", "subsidy",
             "subsidy_decided_on", "market", "start_on", "planned_end_on", "note", "last_on",
             "end_reason", "end_note", "started_on", "terms_changed_at", "money_checked_at"}};
}

std::string stored_days(const CodeSet<Day>& days) {
    std::string words;
    for (const Day day : days.values())
        words.append(words.empty() ? "" : " ").append(day_text(day));
    return words;
}

CodeSet<Day> restored_days(std::string_view words) {
    CodeSet<Day> days;
    for (const std::string_view word : split(words, ' ')) {
        const auto day = day_of_text(word);
        CHECK(day.has_value());
        days.add(*day);
    }
    return days;
}

std::optional<std::string> maybe_text(const std::optional<Instant>& at) {
    return at ? std::optional(iso_text(*at)) : std::nullopt;
}

std::vector<Value> changing_values(const Seal& seal, const Placement& placement) {
    const PlacementTerms& terms = placement.terms;
    std::optional<Date> last_on;
    std::optional<std::string> reason;
    std::string end_note;
    if (placement.end) {
        last_on = placement.end->last_on;
        reason = stored(end_reason_codes(), placement.end->reason);
        end_note = placement.end->note;
    }
    return {terms.title,
            stored(contract_type_codes(), terms.contract),
            terms.hourly_wage,
            terms.weekly,
            stored_days(terms.days),
            stored(job_subsidy_codes(), terms.subsidy),
            terms.subsidy_decided_on,
            stored(labour_market_codes(), terms.market),
            terms.start_on,
            terms.planned_end_on,
            seal.sealed(note_place(placement.id), terms.note),
            last_on,
            reason,
            seal.sealed(end_note_place(placement.id), end_note),
            placement.started_on,
            iso_text(placement.terms_changed_at),
            maybe_text(placement.money_checked_at)};
}

std::optional<Instant> maybe_moment(Row& row) {
    const auto text = row.maybe_text();
    if (!text)
        return std::nullopt;
    const auto at = parse_instant(*text);
    CHECK(at.is_ok());
    return at.value();
}

PlacementTerms terms_of(Row& row) {
    PlacementTerms terms;
    terms.title = row.text();
    terms.contract = restored(contract_type_codes(), row.text());
    terms.hourly_wage = {row.whole()};
    terms.weekly = {row.whole()};
    terms.days = restored_days(row.text());
    terms.subsidy = restored(job_subsidy_codes(), row.text());
    terms.subsidy_decided_on = row.maybe_day();
    terms.market = restored(labour_market_codes(), row.text());
    terms.start_on = row.day();
    terms.planned_end_on = row.maybe_day();
    terms.note = row.text();
    return terms;
}

// Its free text is still sealed.
Placement placement_row(Row& row) {
    Placement placement;
    placement.id = row.text();
    placement.version = row.whole();
    placement.person = row.text();
    placement.organisation = row.text();
    placement.workplace = row.text();
    placement.proposal = row.maybe_text();
    placement.terms = terms_of(row);
    const auto last_on = row.maybe_day();
    const auto reason = row.maybe_text();
    const std::string end_note = row.text();
    if (last_on && reason)
        placement.end = PlacementEnd{*last_on, restored(end_reason_codes(), *reason), end_note};
    placement.started_on = row.maybe_day();
    placement.terms_changed_at = moment(row);
    placement.money_checked_at = maybe_moment(row);
    return placement;
}

Result<Done> open_texts(const Seal& seal, Placement& placement) {
    placement.terms.note = TRY(seal.opened(note_place(placement.id), placement.terms.note));
    if (placement.end)
        placement.end->note = TRY(seal.opened(end_note_place(placement.id), placement.end->note));
    return Done{};
}

std::string columns() {
    return "j.id, j.version, j.person, j.organisation, j.workplace, j.proposal, " +
           column_list(changing_columns(), "j.");
}

Result<std::vector<Placement>> read(Transaction& transaction, const Seal& seal,
                                    const std::string& condition, const Binds& binds) {
    auto found = TRY(transaction.list(
        "SELECT " + columns() + " FROM placement j WHERE " + condition, binds, placement_row));
    for (Placement& placement : found) TRY(open_texts(seal, placement));
    return found;
}

std::string condition_of(const PlacementFilter& filter, Binds& binds) {
    std::string condition;
    switch (filter.shown) {
        case PlacementShown::going:
            condition = "(j.last_on IS NULL OR j.last_on >= :today)";
            break;
        case PlacementShown::started:
            condition = "(j.last_on IS NULL OR j.last_on >= :today) AND j.started_on IS NOT NULL";
            break;
        case PlacementShown::ended:
            condition = "j.last_on < :today";
            break;
    }
    binds.push_back({"today", filter.today});
    if (!filter.workplace.empty()) {
        condition += " AND j.workplace = :workplace";
        binds.push_back({"workplace", filter.workplace});
    }
    return condition;
}

}  // namespace

const CodeList<PlacementShown, 3>& placement_shown_codes() {
    static constexpr CodeList<PlacementShown, 3> codes{"placement_shown.is_unknown",
                                                       {"going", "started", "ended"}};
    return codes;
}

Result<Done> add_placement(Transaction& transaction, const Seal& seal, const Placement& placement) {
    const TableColumns into = with_columns(
        changing_columns(), {"id", "version", "person", "organisation", "workplace", "proposal"});
    return transaction.load(into, [&](RowSink& sink) {
        sink.add(with_values({placement.id, 1, placement.person, placement.organisation,
                              placement.workplace, placement.proposal},
                             changing_values(seal, placement)));
    });
}

Result<std::int64_t> change_placement(Transaction& transaction, const Seal& seal,
                                      const Placement& placement) {
    return update_row(transaction, changing_columns(), changing_values(seal, placement),
                      {{{"id", placement.id}}, placement.version});
}

Result<Placement> find_placement(Transaction& transaction, const Seal& seal, std::string_view id) {
    auto found = TRY(read(transaction, seal, "j.id = :id", {{"id", id}}));
    if (found.empty())
        return Error{ErrorKind::not_found, "row.is_missing", "placement", {}};
    return std::move(found.front());
}

Result<std::vector<Placement>> placements_of_person(Transaction& transaction, const Seal& seal,
                                                    std::string_view person) {
    return read(transaction, seal, "j.person = :person ORDER BY j.start_on DESC, j.id DESC",
                {{"person", person}});
}

Result<std::optional<std::string>> placement_from(Transaction& transaction,
                                                  std::string_view proposal) {
    return transaction.first("SELECT id FROM placement WHERE proposal = :proposal",
                             {{"proposal", proposal}}, [](Row& row) { return row.text(); });
}

Result<std::vector<ListedPlacement>> listed_placements(Transaction& transaction, const Vault& vault,
                                                       const Visibility& visibility,
                                                       const PlacementFilter& filter,
                                                       const PageOf& page) {
    Binds binds{{"most", page.most}};
    std::string condition =
        condition_of(filter, binds) + " AND " + visible(visibility, "p.id", binds);
    if (!page.after.empty()) {
        condition +=
            " AND (j.start_on, j.id) < (SELECT b.start_on, b.id FROM placement b WHERE b.id = "
            ":after)";
        binds.push_back({"after", page.after});
    }
    auto all = TRY(transaction.list(
        "SELECT " + columns() +
            ", p.code, p.name, w.name, COALESCE((SELECT CAST(SUM(d.done_minutes) AS BIGINT)"
            " FROM worked_day d WHERE d.placement = j.id), 0) FROM placement j JOIN person p ON "
            "p.id = j.person"
            " JOIN workplace w ON w.id = j.workplace WHERE " +
            condition + " ORDER BY j.start_on DESC, j.id DESC LIMIT :most",
        binds, [](Row& row) {
            ListedPlacement one;
            one.placement = placement_row(row);
            one.person_code = row.text();
            one.person_name = row.text();
            one.workplace_name = row.text();
            one.paid = {row.whole()};
            return one;
        }));
    for (ListedPlacement& one : all) {
        TRY(open_texts(vault.seal, one.placement));
        one.person_name =
            TRY(vault.seal.opened({"person", "name", one.placement.person}, one.person_name));
    }
    return all;
}

Result<Done> set_worked_days(Transaction& transaction, const std::string& placement,
                             const std::vector<WorkedDay>& days, const HoursNote& note) {
    for (const WorkedDay& day : days) {
        TRY(transaction.change(
            "DELETE FROM worked_day WHERE placement = :placement AND worked_on = :worked_on",
            {{"placement", placement}, {"worked_on", day.on}}));
        if (!day.planned && !day.done)
            continue;
        TRY(transaction.change(
            "INSERT INTO worked_day (placement, worked_on, planned_minutes, done_minutes, noted_by,"
            " noted_at) VALUES (:placement, :worked_on, :planned, :done, :noted_by, :noted_at)",
            {{"placement", placement},
             {"worked_on", day.on},
             {"planned", day.planned},
             {"done", day.done},
             {"noted_by", note.user},
             {"noted_at", iso_text(note.at)}}));
    }
    return Done{};
}

Result<std::vector<WorkedDay>> worked_days(Transaction& transaction, std::string_view placement) {
    return transaction.list(
        "SELECT worked_on, planned_minutes, done_minutes FROM worked_day"
        " WHERE placement = :placement ORDER BY worked_on",
        {{"placement", placement}}, [](Row& row) {
            WorkedDay day;
            day.on = row.day();
            day.planned = row.maybe_quantity<Minutes>();
            day.done = row.maybe_quantity<Minutes>();
            return day;
        });
}

}  // namespace kynnys

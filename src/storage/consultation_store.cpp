#include "storage/consultation_store.h"

#include "base/check.h"
#include "base/json.h"
#include "storage/edited_row.h"

namespace kynnys {

namespace {

SealedPlace case_place(std::string_view id) {
    return {"consultation", "case_text", id};
}

SealedPlace questions_place(std::string_view id) {
    return {"consultation", "questions", id};
}

SealedPlace body_place(std::string_view id) {
    return {"consultation_step", "body", id};
}

std::string questions_text(const std::vector<std::string>& questions) {
    Json::Array all;
    for (const std::string& question : questions) all.emplace_back(question);
    return json_text(std::move(all));
}

std::vector<std::string> questions_of(const std::string& text) {
    const auto json = parse_json(text);
    CHECK(json.is_ok() && json.value().array() != nullptr);
    std::vector<std::string> questions;
    for (const Json& one : *json.value().array()) questions.push_back(*one.string());
    return questions;
}

TableColumns changing_columns() {
    return {"consultation", {"meeting_on", "person", "case_text", "questions", "closed_on"}};
}

std::vector<Value> changing_values(const Seal& seal, const Consultation& one) {
    const std::optional<std::string> person =
        one.person.empty() ? std::nullopt : std::optional(one.person);
    return {one.meeting_on, person, seal.sealed(case_place(one.id), one.case_text),
            seal.sealed(questions_place(one.id), questions_text(one.questions)), one.closed_on};
}

Consultation consultation_row(Row& row) {
    Consultation one;
    one.id = row.text();
    one.version = row.whole();
    one.organisation = row.text();
    one.brought_by = row.text();
    one.meeting_on = row.day();
    one.person = row.maybe_text().value_or("");
    one.case_text = row.text();
    one.questions = {row.text()};  // sealed still
    one.closed_on = row.maybe_day();
    return one;
}

Result<Done> add_steps(Transaction& transaction, const Seal& seal, const Consultation& one) {
    return transaction.load(
        {"consultation_step", {"id", "consultation", "body", "owner", "due_on", "done_on"}},
        [&](RowSink& sink) {
            for (const ConsultationStep& step : one.steps)
                sink.add({step.id, one.id, seal.sealed(body_place(step.id), step.text), step.owner,
                          step.due_on, step.done_on});
        });
}

Result<Done> read_steps(Transaction& transaction, const Seal& seal,
                        std::vector<Consultation>& consultations) {
    for (Consultation& one : consultations) {
        one.steps =
            TRY(transaction.list("SELECT id, body, owner, due_on, done_on FROM consultation_step"
                                 " WHERE consultation = :consultation ORDER BY id",
                                 {{"consultation", one.id}}, [](Row& row) {
                                     ConsultationStep step;
                                     step.id = row.text();
                                     step.text = row.text();
                                     step.owner = row.text();
                                     step.due_on = row.day();
                                     step.done_on = row.maybe_day();
                                     return step;
                                 }));
        for (ConsultationStep& step : one.steps)
            step.text = TRY(seal.opened(body_place(step.id), step.text));
    }
    return Done{};
}

Result<std::vector<Consultation>> read(Transaction& transaction, const Seal& seal,
                                       const std::string& condition, const Binds& binds) {
    auto found = TRY(transaction.list("SELECT id, version, organisation, brought_by, " +
                                          column_list(changing_columns()) +
                                          " FROM consultation WHERE " + condition,
                                      binds, consultation_row));
    for (Consultation& one : found) {
        one.case_text = TRY(seal.opened(case_place(one.id), one.case_text));
        one.questions =
            questions_of(TRY(seal.opened(questions_place(one.id), one.questions.front())));
    }
    TRY(read_steps(transaction, seal, found));
    return found;
}

}  // namespace

Result<Done> add_consultation(Transaction& transaction, const Seal& seal, const Consultation& one) {
    const TableColumns into =
        with_columns(changing_columns(), {"id", "version", "organisation", "brought_by"});
    TRY(transaction.load(into, [&](RowSink& sink) {
        sink.add(
            with_values({one.id, 1, one.organisation, one.brought_by}, changing_values(seal, one)));
    }));
    return add_steps(transaction, seal, one);
}

Result<std::int64_t> change_consultation(Transaction& transaction, const Seal& seal,
                                         const Consultation& one) {
    const std::int64_t version =
        TRY(update_row(transaction, changing_columns(), changing_values(seal, one),
                       {{{"id", one.id}}, one.version}));
    TRY(transaction.change("DELETE FROM consultation_step WHERE consultation = :consultation",
                           {{"consultation", one.id}}));
    TRY(add_steps(transaction, seal, one));
    return version;
}

Result<Consultation> find_consultation(Transaction& transaction, const Seal& seal,
                                       std::string_view id) {
    auto found = TRY(read(transaction, seal, "id = :id", {{"id", id}}));
    if (found.empty())
        return Error{ErrorKind::not_found, "row.is_missing", "consultation", {}};
    return std::move(found.front());
}

Result<std::vector<Consultation>> open_consultations(Transaction& transaction, const Seal& seal,
                                                     const PageOf& page) {
    std::string condition = "closed_on IS NULL";
    Binds binds{{"most", page.most}};
    if (!page.after.empty()) {
        condition +=
            " AND (meeting_on, id) > (SELECT b.meeting_on, b.id FROM consultation b"
            " WHERE b.id = :after)";
        binds.push_back({"after", page.after});
    }
    return read(transaction, seal, condition + " ORDER BY meeting_on, id LIMIT :most", binds);
}

Result<ConsultationAgenda> consultation_agenda(Transaction& transaction, std::string_view user,
                                               Date today) {
    ConsultationAgenda agenda;
    agenda.own_steps = static_cast<int>(*TRY(transaction.first(
        "SELECT count(*) FROM consultation_step s JOIN consultation c ON c.id = s.consultation"
        " WHERE s.owner = :owner AND s.done_on IS NULL AND c.closed_on IS NULL",
        {{"owner", user}}, [](Row& row) { return row.whole(); })));
    TRY(transaction.each(
        "SELECT meeting_on, count(*) FROM consultation WHERE closed_on IS NULL"
        " AND meeting_on >= :today GROUP BY meeting_on ORDER BY meeting_on LIMIT 1",
        {{"today", today}}, [&](Row& row) {
            agenda.next_on = row.day();
            agenda.cases = static_cast<int>(row.whole());
        }));
    return agenda;
}

Result<std::vector<StepToTell>> steps_to_tell(Transaction& transaction, Date first, Date last,
                                              int most) {
    return transaction.list(
        "SELECT s.id, s.owner, (SELECT MIN(m.organisation) FROM membership m"
        " WHERE m.account = s.owner) FROM consultation_step s"
        " JOIN consultation c ON c.id = s.consultation"
        " JOIN mail_choice w ON w.account = s.owner AND w.is_on = 1"
        " WHERE c.closed_on IS NULL AND s.done_on IS NULL AND s.due_on BETWEEN :first AND :last"
        " AND EXISTS (SELECT 1 FROM membership m WHERE m.account = s.owner)"
        " AND NOT EXISTS (SELECT 1 FROM outbox_notice n WHERE n.reference = s.id"
        " AND n.kind = 'consultation_step') ORDER BY s.id LIMIT :most",
        {{"first", first}, {"last", last}, {"most", most}}, [](Row& row) {
            StepToTell step;
            step.id = row.text();
            step.owner = row.text();
            step.organisation = row.text();
            return step;
        });
}

Result<bool> is_step_open(Transaction& transaction, std::string_view step) {
    const auto open = TRY(transaction.first(
        "SELECT 1 FROM consultation_step s JOIN consultation c ON c.id = s.consultation"
        " WHERE s.id = :id AND s.done_on IS NULL AND c.closed_on IS NULL",
        {{"id", step}}, [](Row& row) { return row.flag(); }));
    return open.has_value();
}

}  // namespace kynnys

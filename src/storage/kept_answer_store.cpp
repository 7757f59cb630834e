#include "storage/kept_answer_store.h"

#include "storage/row_values.h"

namespace kynnys {

namespace {

struct KeptRow {
    std::string attempt;
    std::string asked;
    Instant begun_at{};
    std::string answer;
};

SealedPlace place_of(std::string_view column, std::string_view attempt) {
    return {"kept_answer", column, attempt};
}

Result<std::optional<KeptRow>> kept_row(Transaction& transaction, const KeyedRequest& request) {
    return transaction.first(
        "SELECT attempt, asked, begun_at, answer FROM kept_answer "
        "WHERE caller = :caller AND request_key = :key",
        {{"caller", request.caller}, {"key", request.key}}, [](Row& row) {
            KeptRow kept;
            kept.attempt = row.text();
            kept.asked = row.text();
            kept.begun_at = moment(row);
            kept.answer = row.text();
            return kept;
        });
}

}  // namespace

Result<std::optional<std::string>> begin_request(Transaction& transaction, const Seal& seal,
                                                 const KeyedRequest& request, Instant now) {
    TRY(transaction.change("DELETE FROM kept_answer WHERE begun_at < :oldest",
                           {{"oldest", iso_text(now - answer_kept_for)}}));
    const Binds values{{"caller", request.caller},
                       {"key", request.key},
                       {"attempt", request.attempt},
                       {"asked", seal.sealed(place_of("asked", request.attempt), request.asked)},
                       {"now", iso_text(now)}};
    const std::int64_t added = TRY(transaction.change(
        "INSERT INTO kept_answer (caller, request_key, attempt, asked, begun_at, subject, answer) "
        "VALUES (:caller, :key, :attempt, :asked, :now, '', '') "
        "ON CONFLICT (caller, request_key) DO NOTHING",
        values));
    if (added == 1)
        return std::optional<std::string>{};
    const auto kept = TRY(kept_row(transaction, request));
    if (!kept)
        return Error{ErrorKind::conflict, "idempotency.is_running", "", {}};
    if (TRY(seal.opened(place_of("asked", kept->attempt), kept->asked)) != request.asked)
        return Error{ErrorKind::invalid, "idempotency.key_was_used", "", {}};
    if (!kept->answer.empty())
        return std::optional(TRY(seal.opened(place_of("answer", kept->attempt), kept->answer)));
    if (kept->begun_at + request_runs_most > now)
        return Error{ErrorKind::conflict, "idempotency.is_running", "", {}};
    // Whoever ran it is gone.
    TRY(transaction.change(
        "UPDATE kept_answer SET attempt = :attempt, asked = :asked, begun_at = :now "
        "WHERE caller = :caller AND request_key = :key",
        values));
    return std::optional<std::string>{};
}

Result<Done> keep_answer(Transaction& transaction, const Seal& seal, const KeyedRequest& request,
                         std::string_view subject, std::string_view answer) {
    TRY(
        transaction.change("UPDATE kept_answer SET subject = :subject, answer = :answer "
                           "WHERE caller = :caller AND request_key = :key AND attempt = :attempt",
                           {{"subject", subject},
                            {"answer", seal.sealed(place_of("answer", request.attempt), answer)},
                            {"caller", request.caller},
                            {"key", request.key},
                            {"attempt", request.attempt}}));
    return Done{};
}

Result<Done> forget_request(Transaction& transaction, const KeyedRequest& request) {
    TRY(transaction.change(
        "DELETE FROM kept_answer "
        "WHERE caller = :caller AND request_key = :key AND attempt = :attempt",
        {{"caller", request.caller}, {"key", request.key}, {"attempt", request.attempt}}));
    return Done{};
}

Result<Done> forget_answers_about(Transaction& transaction, std::string_view subject) {
    TRY(transaction.change("DELETE FROM kept_answer WHERE subject = :subject",
                           {{"subject", subject}}));
    return Done{};
}

}  // namespace kynnys

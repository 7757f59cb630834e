// Answers that are kept for a day, so that a request that is sent again gets the same one.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/instant.h"
#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

// How long an answer is kept, and how long a request may run before its key is free again.
inline constexpr std::chrono::hours answer_kept_for{24};
inline constexpr std::chrono::minutes request_runs_most{1};

struct KeyedRequest {
    std::string caller;   // one name for each caller
    std::string key;      // that the caller gave the request
    std::string attempt;  // a fresh id: only the latest attempt's answer counts
    std::string asked;    // fingerprint of the whole request
};

// Marks the request as running and gives nothing, or gives the answer that was kept. Errors:
// idempotency.key_was_used (invalid) for another request, idempotency.is_running (conflict); those
// of opening a sealed field.
Result<std::optional<std::string>> begin_request(Transaction& transaction, const Seal& seal,
                                                 const KeyedRequest& request, Instant now);

// `subject` is the id of what the answer is about; "" for none.
Result<Done> keep_answer(Transaction& transaction, const Seal& seal, const KeyedRequest& request,
                         std::string_view subject, std::string_view answer);

// The key is free again.
Result<Done> forget_request(Transaction& transaction, const KeyedRequest& request);

// Nobody is told again what was told about the subject.
Result<Done> forget_answers_about(Transaction& transaction, std::string_view subject);

}  // namespace kynnys

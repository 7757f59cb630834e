#include "app/idempotency_desk.h"

#include <algorithm>

#include "access/secret.h"
#include "base/random_id.h"

namespace kynnys {

namespace {

constexpr std::size_t key_longest = 64;

bool is_well_formed(std::string_view key) {
    return !key.empty() && key.size() <= key_longest &&
           std::all_of(key.begin(), key.end(), [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
           });
}

}  // namespace

Result<IdempotencyDesk::Begun> IdempotencyDesk::begin(const Actor& actor, std::string_view key,
                                                      std::string_view asked) {
    if (!is_well_formed(key))
        return Error{ErrorKind::invalid, "idempotency.key_is_malformed", "", {}};
    Begun begun;
    // Who acts for another organisation or in another role is told nothing of what came before.
    begun.request.caller = std::string(actor_kind_codes().code(actor.kind)) + " " + actor.id + " " +
                           actor.organisation + " " +
                           std::string(actor_role_codes().code(actor.role));
    begun.request.key = key;
    begun.request.attempt = new_id();
    begun.request.asked = fingerprint_of(asked);
    begun.answer = TRY(office_.database.write([&](Transaction& transaction) {
        return begin_request(transaction, office_.vault.seal, begun.request, office_.now());
    }));
    return begun;
}

Result<Done> IdempotencyDesk::finish(const KeyedRequest& request, std::string_view subject,
                                     std::string_view answer) {
    return office_.database.write([&](Transaction& transaction) {
        return keep_answer(transaction, office_.vault.seal, request, subject, answer);
    });
}

Result<Done> IdempotencyDesk::forget(const KeyedRequest& request) {
    return office_.database.write(
        [&](Transaction& transaction) { return forget_request(transaction, request); });
}

}  // namespace kynnys

// Requests that a caller may send again when it does not know whether they were heard: what was
// done once is not done twice.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/office.h"
#include "storage/kept_answer_store.h"

namespace kynnys {

class IdempotencyDesk {
  public:
    explicit IdempotencyDesk(Office& office) : office_(office) {}

    struct Begun {
        KeyedRequest request;
        std::optional<std::string> answer;  // of the first time, if this is not the first
    };
    // `asked` is the whole request. Errors: idempotency.key_is_malformed (invalid) for what is not
    // 1 to 64 letters, digits, "-" and "_"; those of begin_request().
    Result<Begun> begin(const Actor& actor, std::string_view key, std::string_view asked);

    // `subject` is the id of what the answer is about; "" for none.
    Result<Done> finish(const KeyedRequest& request, std::string_view subject,
                        std::string_view answer);
    // What could not be done may be tried again.
    Result<Done> forget(const KeyedRequest& request);

  private:
    Office& office_;
};

}  // namespace kynnys

#include "app/office.h"

#include "base/random_id.h"

namespace kynnys {

Error recorded_refusal(Office& office, AuditEvent event, Error error) {
    const bool is_permission =
        error.kind == ErrorKind::forbidden || error.key == "subject.is_unknown";
    event.outcome = is_permission ? Outcome::refused : Outcome::failed;
    event.fields = {error.key};
    // A commit that was not heard of may have kept the event of the deed.
    event.id = new_id();
    auto recorded = office.recorder.record(event);
    return recorded ? std::move(error) : std::move(recorded).error();
}

}  // namespace kynnys

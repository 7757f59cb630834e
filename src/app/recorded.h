// Work of a desk that is in the audit log however it ends.
#pragma once

#include "app/office.h"

namespace kynnys {

// What work(transaction) has read; its event is kept before the answer is given.
template <class Work>
std::invoke_result_t<Work&, Transaction&> viewed(Office& office, const AuditEvent& event,
                                                 Work work) {
    auto read = office.database.read(work);
    if (!read)
        return recorded_refusal(office, event, std::move(read).error());
    TRY(office.recorder.record(event));
    return read;
}

// What work(transaction) has written; it adds the event itself, in its transaction, as it alone
// knows whom and what it concerns.
template <class Work>
std::invoke_result_t<Work&, Transaction&> written(Office& office, const AuditEvent& event,
                                                  Work work) {
    auto wrote = office.database.write(work);
    if (!wrote)
        return recorded_refusal(office, event, std::move(wrote).error());
    return wrote;
}

}  // namespace kynnys

// Work of a desk that is in the audit log however it ends. Each takes the event as it begins; the
// work may say more of it (whom it concerns, which fields), to a copy of its own each time that a
// transaction is tried.
#pragma once

#include <type_traits>
#include <utility>

#include "app/office.h"
#include "exchange/fault.h"

namespace kynnys {

// work(transaction, event), or work(transaction) where the event says all from the beginning.
template <class Work>
auto work_with(Work& work, Transaction& transaction, AuditEvent& event) {
    if constexpr (std::is_invocable_v<Work&, Transaction&, AuditEvent&>)
        return work(transaction, event);
    else
        return work(transaction);
}

template <class Answer>
bool was_done(const Answer&) {
    return true;
}
template <class Row>
bool was_done(const Checked<Row>& checked) {
    return checked.is_ok();
}

// The work as a transaction runs it; `mine` is the event of the last time.
template <class Work>
auto tried_with(const AuditEvent& event, AuditEvent& mine, Work& work) {
    return [&](Transaction& transaction) {
        mine = event;
        return work_with(work, transaction, mine);
    };
}

// What the work has read, of which only a refusal is kept: it is one's own, or the beginning of
// something that is kept.
template <class Work>
auto admitted(Office& office, const AuditEvent& event, Work work) {
    AuditEvent mine = event;
    auto read = office.database.read(tried_with(event, mine, work));
    if (!read)
        return decltype(read)(recorded_refusal(office, mine, std::move(read).error()));
    return read;
}

// What the work has read; its event is kept before the answer is given.
template <class Work>
auto viewed(Office& office, const AuditEvent& event, Work work) {
    AuditEvent mine = event;
    auto read = office.database.read(tried_with(event, mine, work));
    if (!read)
        return decltype(read)(recorded_refusal(office, mine, std::move(read).error()));
    if (auto recorded = office.recorder.record(mine); !recorded)
        return decltype(read)(std::move(recorded).error());
    return read;
}

// What the work has written, and its event, in one transaction. Faults of what was sent are an
// answer, but nothing was done.
template <class Work>
auto written(Office& office, const AuditEvent& event, Work work) {
    AuditEvent mine = event;
    const auto tried = tried_with(event, mine, work);
    using Answer = std::invoke_result_t<decltype(tried), Transaction&>;
    auto wrote = office.database.write([&](Transaction& transaction) -> Answer {
        auto answer = tried(transaction);
        if (answer && was_done(answer.value()))
            TRY(add_event(transaction, mine));
        return answer;
    });
    if (!wrote)
        return Answer(recorded_refusal(office, mine, std::move(wrote).error()));
    return wrote;
}

}  // namespace kynnys

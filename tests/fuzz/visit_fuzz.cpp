#include <cstddef>
#include <cstdint>

#include "exchange/visit_json.h"
#include "file_pieces.h"

// What a device sends as a visit: refused with a reason, or read, merged with itself and with what
// somebody else wrote, and kept without a loss.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const auto json = parse_json(text_of_input(data, size));
    if (!json)
        return 0;
    const auto read = visit_in(json.value(), "somebody");
    if (!read) {
        must(!read.error().key.empty());
        return 0;
    }
    const Visit& visit = read.value();
    must(merged(visit, visit).value() == visit);
    Visit other{visit.id, visit.person, visit.placement, {}};
    other.fields["minutes"].add({"20", "another", 1, {}, {}, "somebody else"});
    const auto both = merged(visit, other);
    if (!both)
        return 0;
    must(merged(other, visit).value() == both.value());
    for (const auto& [name, field] : both.value().fields) {
        must(!field.values().empty());
        must(field.values_seen(field.seen()) == field.values());
    }
    static_cast<void>(facts_of(both.value()));
    Visit kept{visit.id, visit.person, visit.placement, {}};
    must(read_fields(fields_text(both.value()), kept).is_ok());
    must(kept == both.value());
    must(parse_seen(seen_text(seen_in(kept))).value() == seen_in(kept));
    return 0;
}

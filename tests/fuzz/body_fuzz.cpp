// Bodies of requests: what is read from one is written and read again as the same.
#include <cstddef>
#include <cstdint>

#include "exchange/city_json.h"
#include "fuzz_city.h"

namespace {

using namespace kynnys;

// `write` makes JSON of what `read` has read of some, which must read back as the same.
template <class Read, class Write>
void must_read_back(const JsonToRead& json, Read read, Write write) {
    const auto row = read(json);
    if (!row) {
        must(!row.faults().empty());
        must(!faults_text(row.faults()).empty());
        return;
    }
    const Json written = write(row.value(), json.city);
    const auto again = read({*written.object(), json.city, {}});
    must(again.is_ok() && again.value() == row.value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto parsed = parse_json(text_of_input(data, size));
    if (!parsed || parsed.value().object() == nullptr)
        return 0;
    const JsonToRead json{*parsed.value().object(), fuzz_city(), {}};
    must_read_back(json, new_person, person_json);
    must_read_back(json, new_workplace, workplace_json);
    must_read_back(json, new_task, task_json);
    must_read_back(json, new_arrangement, arrangement_json);
    // Over something that is there, a change may name anything.
    for (const Person& person : fuzz_city().people) {
        const auto changed = changed_person(person, json);
        must(changed.is_ok() || !changed.faults().empty());
    }
    return 0;
}

#include <cstddef>
#include <cstdint>

#include "exchange/plan_file.h"
#include "exchange/sentence.h"
#include "fuzz_city.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const Result<Plan> plan = parse_plan(text_of_input(data, size), fuzz_city());
    if (plan) {
        const Result<Plan> again = parse_plan(plan_text(plan.value(), fuzz_city()), fuzz_city());
        must(again.is_ok());
        must(again.value() == plan.value());
    } else {
        must(!error_sentence(plan.error()).empty());
    }
    const Result<PlanSources> sources = parse_plan_sources(text_of_input(data, size));
    must(sources.is_ok() || !error_sentence(sources.error()).empty());
    return 0;
}

#include <cstddef>
#include <cstdint>

#include "exchange/policy_file.h"
#include "file_pieces.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const Checked<Policy> policy = parse_policy(std::string(text_of_input(data, size)));
    if (policy) {
        const Checked<Policy> again = parse_policy(policy_text(policy.value()));
        must(again.is_ok());
        must(again.value() == policy.value());
    } else {
        must(!faults_text(policy.faults()).empty());
    }
    return 0;
}

#include "solve/carving/shifted_max.h"

#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && \
    !defined(__clang__)
// Sanitizers run before the loader has chosen a clone, so they get the plain version.
#define KYNNYS_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define KYNNYS_CLONES
#endif

namespace kynnys::carving {

KYNNYS_CLONES void raise_to(std::int32_t* __restrict to, const std::int32_t* __restrict from,
                            int count, std::int32_t add) {
    for (int i = 0; i < count; ++i) {
        const std::int32_t value = from[i] + add;
        to[i] = to[i] > value ? to[i] : value;
    }
}

KYNNYS_CLONES void raise_to(std::int32_t* __restrict to, const std::int32_t* __restrict from,
                            const std::int32_t* __restrict less, int count, std::int32_t add) {
    for (int i = 0; i < count; ++i) {
        const std::int32_t value = from[i] + add - less[i];
        to[i] = to[i] > value ? to[i] : value;
    }
}

}  // namespace kynnys::carving

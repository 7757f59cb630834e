#include "base/random_id.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <algorithm>
#include <charconv>

#include "base/check.h"

namespace kynnys {

namespace {

constexpr unsigned count_bits = 12;

// Fetched by the handful: one call to the system costs as much as many ids.
std::uint64_t system_random() {
    thread_local std::array<std::uint64_t, 32> handful{};  // 256 bytes come whole or not at all
    thread_local std::size_t used = handful.size();
    if (used == handful.size()) {
        CHECK(getrandom(handful.data(), sizeof handful, 0) == sizeof handful);
        used = 0;
    }
    return handful[used++];
}

}  // namespace

IdMaker::IdMaker(Clock clock, RandomBits random)
    : clock_(std::move(clock)), random_(std::move(random)) {}

std::string IdMaker::next() {
    std::uint64_t stamp = 0;
    std::uint64_t random = 0;
    {
        const std::lock_guard lock(mutex_);
        const auto time = std::chrono::floor<std::chrono::milliseconds>(clock_());
        const auto milliseconds = static_cast<std::uint64_t>(time.time_since_epoch().count());
        stamp_ = std::max(stamp_ + 1, milliseconds << count_bits);
        stamp = stamp_;
        random = random_();
    }
    constexpr std::uint64_t version = 0x7000;
    constexpr std::uint64_t variant = 0x8000;
    const std::uint64_t milliseconds = stamp >> count_bits;
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", milliseconds >> 16U & 0xffffffffU,
                       milliseconds & 0xffffU, version | (stamp & 0xfffU),
                       variant | (random >> 48U & 0x3fffU), random & 0xffffffffffffU);
}

std::string new_id() {
    static IdMaker maker(now, system_random);
    return maker.next();
}

std::optional<Instant> moment_of(std::string_view id) {
    if (id.size() != 36 || id[8] != '-' || id[13] != '-')
        return std::nullopt;
    const std::string digits = std::string(id.substr(0, 8)) + std::string(id.substr(9, 4));
    std::int64_t milliseconds = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, fault] = std::from_chars(digits.data(), end, milliseconds, 16);
    if (fault != std::errc{} || stop != end || milliseconds < 0)
        return std::nullopt;
    return Instant(std::chrono::milliseconds(milliseconds));
}

}  // namespace kynnys

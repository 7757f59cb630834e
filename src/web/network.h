// Addresses and networks of IPv4 and IPv6.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kynnys::web {

// An IPv4 address is kept as the IPv6 address that maps it, ::ffff:a.b.c.d (RFC 4291, 2.5.5.2).
struct Address {
    std::array<std::uint8_t, 16> bytes{};

    friend bool operator==(const Address&, const Address&) = default;
};

// "192.0.2.1", "2001:db8::1"; without port, brackets or zone. Error: address.is_malformed.
Result<Address> parse_address(std::string_view text);
std::string address_text(const Address& address);
bool is_v4(const Address& address);

// What is counted as one asker: an IPv4 address, or the first 64 bits of an IPv6 address, which
// are one household's or one machine's.
std::string counting_key(const Address& address);

struct Network {
    Address base;
    unsigned prefix = 128;  // bits, counted in the mapped form
};

// "10.0.0.0/8", "2001:db8::/32", or one address. Errors: address.is_malformed,
// network.has_wrong_prefix, network.has_host_bits.
Result<Network> parse_network(std::string_view text);

bool contains(const Network& network, const Address& address);
bool any_contains(const std::vector<Network>& networks, const Address& address);

}  // namespace kynnys::web

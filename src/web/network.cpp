#include "web/network.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

#include "web/syntax.h"

namespace kynnys::web {
namespace {

constexpr std::size_t mapped_bytes = 12;  // before the four of an IPv4 address
constexpr unsigned mapped_bits = mapped_bytes * 8;
constexpr unsigned household_bits = 64;

bool has_bit(const Address& address, unsigned bit) {
    return ((address.bytes[bit / 8] >> (7 - bit % 8)) & 1) != 0;
}

}  // namespace

Result<Address> parse_address(std::string_view text) {
    const std::string terminated(text);
    if (terminated.find('\0') != std::string::npos)
        return syntax_error("address.is_malformed");
    Address address;
    if (inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1)
        return address;
    address.bytes = {};
    address.bytes[10] = address.bytes[11] = 0xff;
    if (inet_pton(AF_INET, terminated.c_str(), address.bytes.data() + mapped_bytes) == 1)
        return address;
    return syntax_error("address.is_malformed");
}

bool is_v4(const Address& address) {
    static constexpr std::array<std::uint8_t, mapped_bytes> mapped = {0, 0, 0, 0, 0,    0,
                                                                      0, 0, 0, 0, 0xff, 0xff};
    return std::equal(mapped.begin(), mapped.end(), address.bytes.begin());
}

std::string address_text(const Address& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (is_v4(address))
        inet_ntop(AF_INET, address.bytes.data() + mapped_bytes, text.data(), text.size());
    else
        inet_ntop(AF_INET6, address.bytes.data(), text.data(), text.size());
    return text.data();
}

std::string counting_key(const Address& address) {
    if (is_v4(address))
        return address_text(address);
    Address household = address;
    std::fill(household.bytes.begin() + household_bits / 8, household.bytes.end(), 0);
    return address_text(household) + "/64";
}

Result<Network> parse_network(std::string_view text) {
    const std::size_t slash = text.find('/');
    Network network;
    network.base = TRY(parse_address(text.substr(0, slash)));
    if (slash == std::string_view::npos)
        return network;
    const std::string_view digits = text.substr(slash + 1);
    const unsigned shift = is_v4(network.base) ? mapped_bits : 0;
    unsigned prefix = 0;
    const auto [end, fault] = std::from_chars(digits.begin(), digits.end(), prefix);
    if (digits.empty() || fault != std::errc() || end != digits.end() || prefix > 128 - shift)
        return syntax_error("network.has_wrong_prefix");
    network.prefix = prefix + shift;
    for (unsigned bit = network.prefix; bit < 128; ++bit) {
        if (has_bit(network.base, bit))
            return syntax_error("network.has_host_bits");
    }
    return network;
}

bool contains(const Network& network, const Address& address) {
    for (unsigned bit = 0; bit < network.prefix; ++bit) {
        if (has_bit(network.base, bit) != has_bit(address, bit))
            return false;
    }
    return true;
}

bool any_contains(const std::vector<Network>& networks, const Address& address) {
    return std::any_of(networks.begin(), networks.end(),
                       [&](const Network& network) { return contains(network, address); });
}

}  // namespace kynnys::web

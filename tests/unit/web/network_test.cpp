#include "web/network.h"

#include <gtest/gtest.h>

#include "support/error_key.h"
#include "web/forwarded.h"

namespace kynnys::web {
namespace {

Address address(std::string_view text) {
    return parse_address(text).value();
}

Network network(std::string_view text) {
    return parse_network(text).value();
}

TEST(Address, ReadsBackWhatItWrote) {
    for (const char* text : {"192.0.2.1", "2001:db8::1", "::1", "0.0.0.0", "::"})
        EXPECT_EQ(address_text(address(text)), text);
    EXPECT_EQ(address_text(address("::ffff:192.0.2.1")), "192.0.2.1");
}

TEST(Address, RefusesWhatIsNone) {
    for (const char* text : {"", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", "[::1]",
                             "::1%eth0", "fe80::g", "localhost", "1.2.3.4:80"})
        EXPECT_EQ(error_key(parse_address(text)), "address.is_malformed") << text;
    EXPECT_FALSE(parse_address(std::string_view("1.2.3.4\0x", 9)));
}

TEST(Address, IsCountedByHousehold) {
    EXPECT_EQ(counting_key(address("192.0.2.1")), "192.0.2.1");
    EXPECT_EQ(counting_key(address("2001:db8:1:2:3:4:5:6")), "2001:db8:1:2::/64");
    EXPECT_EQ(counting_key(address("2001:db8:1:2::1")), "2001:db8:1:2::/64");
}

TEST(Network, HoldsItsAddresses) {
    EXPECT_TRUE(contains(network("10.0.0.0/8"), address("10.255.1.2")));
    EXPECT_FALSE(contains(network("10.0.0.0/8"), address("11.0.0.0")));
    EXPECT_TRUE(contains(network("192.0.2.128/25"), address("192.0.2.200")));
    EXPECT_FALSE(contains(network("192.0.2.128/25"), address("192.0.2.127")));
    EXPECT_TRUE(contains(network("192.0.2.1"), address("::ffff:192.0.2.1")));
    EXPECT_FALSE(contains(network("192.0.2.1"), address("192.0.2.2")));
    EXPECT_TRUE(contains(network("2001:db8::/33"), address("2001:db8:7fff::1")));
    EXPECT_FALSE(contains(network("2001:db8::/33"), address("2001:db8:8000::1")));
    EXPECT_TRUE(contains(network("0.0.0.0/0"), address("8.8.8.8")));
    EXPECT_FALSE(contains(network("0.0.0.0/0"), address("2001:db8::1")));
    EXPECT_TRUE(contains(network("::/0"), address("8.8.8.8")));
}

TEST(Network, RefusesWhatIsNone) {
    for (const char* text : {"10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8x", "::/129"})
        EXPECT_EQ(error_key(parse_network(text)), "network.has_wrong_prefix") << text;
    EXPECT_EQ(error_key(parse_network("10.0.0.1/8")), "network.has_host_bits");
    EXPECT_EQ(error_key(parse_network("2001:db8::1/32")), "network.has_host_bits");
    EXPECT_EQ(error_key(parse_network("ten/8")), "address.is_malformed");
}

Origin origin(const Headers& headers, std::string_view peer) {
    return origin_of(headers, {address(peer), Scheme::http, "direct"},
                     {network("10.0.0.0/8"), network("::1")});
}

TEST(Forwarded, IsNotBelievedFromAnybody) {
    const Origin found = origin({{"X-Forwarded-For", "192.0.2.1"},
                                 {"X-Forwarded-Proto", "https"},
                                 {"X-Forwarded-Host", "evil.example"}},
                                "192.0.2.9");
    EXPECT_EQ(address_text(found.peer), "192.0.2.9");
    EXPECT_EQ(found.scheme, Scheme::http);
    EXPECT_EQ(found.host, "direct");
}

TEST(Forwarded, IsBelievedFromATrustedProxy) {
    const Origin found = origin({{"X-Forwarded-For", "192.0.2.1"},
                                 {"X-Forwarded-Proto", "https"},
                                 {"X-Forwarded-Host", "Kynnys.example"}},
                                "10.0.0.1");
    EXPECT_EQ(address_text(found.peer), "192.0.2.1");
    EXPECT_EQ(found.scheme, Scheme::https);
    EXPECT_EQ(found.host, "kynnys.example");
}

TEST(Forwarded, StopsAtTheLastAddressThatIsNotTrusted) {
    const auto peer = [](const char* chain) {
        return address_text(origin({{"X-Forwarded-For", chain}}, "10.0.0.1").peer);
    };
    EXPECT_EQ(peer("6.6.6.6, 192.0.2.1"), "192.0.2.1");
    EXPECT_EQ(peer("6.6.6.6, 192.0.2.1, 10.0.0.2"), "192.0.2.1");
    EXPECT_EQ(peer("10.0.0.3, 10.0.0.2"), "10.0.0.3");
    EXPECT_EQ(peer("6.6.6.6, nonsense"), "10.0.0.1");
    EXPECT_EQ(peer("6.6.6.6, , 10.0.0.2"), "10.0.0.2");
    EXPECT_EQ(peer(""), "10.0.0.1");
    EXPECT_EQ(
        address_text(
            origin({{"X-Forwarded-For", "6.6.6.6"}, {"X-Forwarded-For", "192.0.2.1"}}, "::1").peer),
        "192.0.2.1");
}

TEST(Forwarded, TakesOnlyWellFormedValues) {
    for (const char* scheme : {"HTTPS", "https, http", "ftp", ""})
        EXPECT_EQ(origin({{"X-Forwarded-Proto", scheme}}, "10.0.0.1").scheme, Scheme::http);
    for (const char* host : {"a b", "a, b", "a/b", "", "a\"b"})
        EXPECT_EQ(origin({{"X-Forwarded-Host", host}}, "10.0.0.1").host, "direct") << host;
}

TEST(Host, IsKnownByNameWithAnyPort) {
    const std::vector<std::string> names = {"kynnys.example", "[::1]"};
    for (const char* host : {"kynnys.example", "kynnys.example:8080", "[::1]", "[::1]:80"})
        EXPECT_TRUE(is_known_host(host, names)) << host;
    for (const char* host : {"", "example", "evil.kynnys.example", "kynnys.example.evil", "::1"})
        EXPECT_FALSE(is_known_host(host, names)) << host;
    EXPECT_TRUE(is_known_host("anything", {}));
}

}  // namespace
}  // namespace kynnys::web

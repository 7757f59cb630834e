#include "storage/seal.h"

#include <gtest/gtest.h>

#include <set>

namespace kynnys {
namespace {

constexpr SealedPlace place{"person", "name", "1"};

std::string key_of(const Result<std::string>& opened) {
    return opened ? "opened" : opened.error().key;
}

TEST(Seal, OpensWhatItSealed) {
    const Seal seal(fresh_key_ring());
    for (const std::string& text :
         {std::string("Aino Åström"), std::string("x"), std::string(10'000, 'y'), std::string()})
        EXPECT_EQ(seal.opened(place, seal.sealed(place, text)).value(), text);
}

TEST(Seal, ShowsNothingOfTheTextAndIsNeverTheSame) {
    const Seal seal(fresh_key_ring());
    const std::string sealed = seal.sealed(place, "Aino Virtanen");
    EXPECT_EQ(sealed.find("Aino"), std::string::npos);
    EXPECT_NE(sealed, seal.sealed(place, "Aino Virtanen"));
}

TEST(Seal, OpensInItsOwnPlaceOnly) {
    const Seal seal(fresh_key_ring());
    const std::string sealed = seal.sealed(place, "Aino");
    for (const SealedPlace& other :
         {SealedPlace{"person", "name", "2"}, SealedPlace{"person", "phone", "1"},
          SealedPlace{"contact", "name", "1"}})
        EXPECT_EQ(key_of(seal.opened(other, sealed)), "seal.is_broken");
}

TEST(Seal, TakesBackWhatItPassedOutForTheSameOnly) {
    const Seal seal(fresh_key_ring());
    const std::string out = seal.passed_out("people by district", "Kallio\n7");
    EXPECT_EQ(seal.taken_back("people by district", out).value(), "Kallio\n7");
    EXPECT_EQ(key_of(seal.taken_back("people by status", out)), "seal.is_broken");
    EXPECT_EQ(key_of(seal.taken_back("people by district", "")), "seal.is_broken");
    EXPECT_EQ(key_of(seal.taken_back("people by district", out.substr(1))), "seal.is_broken");
    EXPECT_EQ(out.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                    "0123456789-_:"),
              std::string::npos);
}

TEST(Seal, FindsEveryChangedLetter) {
    const Seal seal(fresh_key_ring());
    const std::string sealed = seal.sealed(place, "Aino");
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        std::string changed = sealed;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(seal.opened(place, changed)) << at;
        EXPECT_FALSE(seal.opened(place, sealed.substr(0, at)).is_ok() && at > 0) << at;
    }
    EXPECT_EQ(key_of(seal.opened(place, sealed + "A")), "seal.is_broken");
}

TEST(Seal, OpensWithOlderKeysAndTellsAMissingOne) {
    const KeyRing first = fresh_key_ring();
    Key second = fresh_key_ring().current();
    second.number = 2;
    const std::string sealed = Seal(first).sealed(place, "Aino");
    const Seal both(KeyRing({first.current(), second}));
    EXPECT_EQ(both.opened(place, sealed).value(), "Aino");
    EXPECT_TRUE(sealed.starts_with("1:"));
    EXPECT_TRUE(both.sealed(place, "Aino").starts_with(both.current_prefix()));
    const auto missing = Seal(KeyRing({second})).opened(place, sealed);
    EXPECT_EQ(missing.error().key, "seal.key_is_missing");
    EXPECT_EQ(missing.error().arguments, std::vector<std::string>{"1"});
}

}  // namespace
}  // namespace kynnys

#include "coaching/versioned_field.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace kynnys {
namespace {

FieldWrite write(const std::string& value, const std::string& device, std::int64_t number,
                 SeenWrites seen = {}) {
    return {value, device, number, std::move(seen), {}, ""};
}

VersionedField field_of(std::initializer_list<FieldWrite> writes) {
    VersionedField field;
    for (const FieldWrite& one : writes) field.add(one);
    return field;
}

using Values = std::vector<std::string>;

TEST(VersionedField, KeepsWhatTwoWroteWithoutKnowing) {
    const FieldWrite first = write("20", "telephone", 1);
    const FieldWrite second = write("30", "laptop", 1);
    VersionedField field = field_of({first, second});
    EXPECT_EQ(field.values().size(), 2U);
    field.add(write("25", "telephone", 2, field.seen()));
    EXPECT_EQ(field.values(), Values{"25"});
    EXPECT_EQ(field.writes().size(), 3U);
}

TEST(VersionedField, IsInAgreementWhereBothWroteTheSame) {
    EXPECT_EQ(field_of({write("20", "telephone", 1), write("20", "laptop", 1)}).values(),
              Values{"20"});
}

TEST(VersionedField, ShowsTheLaterByTheWritersClocksFirst) {
    FieldWrite late = write("20", "telephone", 1);
    late.at += std::chrono::hours{1};
    EXPECT_EQ(field_of({write("30", "laptop", 1), late}).values(), (Values{"20", "30"}));
}

TEST(VersionedField, LosesNothingToAClockThatIsWrong) {
    FieldWrite early = write("20", "telephone", 1, {{"laptop", 1}});
    early.at -= std::chrono::years{10};
    EXPECT_EQ(field_of({write("30", "laptop", 1), early}).values(), Values{"20"});
}

TEST(VersionedField, KeepsAllOfThoseThatClaimToKnowEachOther) {
    const VersionedField two =
        field_of({write("1", "a", 1, {{"b", 1}}), write("2", "b", 1, {{"a", 1}})});
    EXPECT_EQ(two.values().size(), 2U);
    const VersionedField circle =
        field_of({write("1", "a", 1, {{"b", 1}}), write("2", "b", 1, {{"c", 1}}),
                  write("3", "c", 1, {{"a", 1}})});
    EXPECT_EQ(circle.values().size(), 3U);
}

TEST(VersionedField, TellsWhatSomebodyHasSeen) {
    const VersionedField field =
        field_of({write("20", "telephone", 1), write("30", "laptop", 1, {{"telephone", 1}})});
    EXPECT_EQ(field.values_seen({{"telephone", 1}}), Values{"20"});
    EXPECT_EQ(field.values_seen(field.seen()), Values{"30"});
    EXPECT_TRUE(field.values_seen({}).empty());
}

// A device with its own copy, or the service; and for each write what its writer really knew.
struct Place {
    std::string name;
    VersionedField field;
    std::int64_t written = 0;
};

struct History {
    std::vector<Place> places;
    std::vector<FieldWrite> all;
    std::vector<std::set<FieldWrite>> known;  // by its writer, of each of `all`
};

void write_at(History& history, Place& place, int value) {
    history.known.push_back(place.field.writes());
    history.all.push_back(
        write(std::to_string(value), place.name, ++place.written, place.field.seen()));
    place.field.add(history.all.back());
}

// Somebody writes, or one place tells another all it has, or some of it, or the same again.
History some_history() {
    History history;
    const int places = *rc::gen::inRange(2, 6);
    for (int number = 0; number < places; ++number)
        history.places.push_back({"device-" + std::to_string(number), {}, 0});
    const int steps = *rc::gen::inRange(1, 40);
    for (int step = 0; step < steps; ++step) {
        Place& from = history.places[static_cast<std::size_t>(*rc::gen::inRange(0, places))];
        Place& to = history.places[static_cast<std::size_t>(*rc::gen::inRange(0, places))];
        switch (*rc::gen::inRange(0, 3)) {
            case 0:
                write_at(history, from, *rc::gen::inRange(0, 5));
                break;
            case 1:
                to.field.merge(from.field);
                break;
            default:
                for (const FieldWrite& one : from.field.writes()) {
                    if (*rc::gen::arbitrary<bool>())
                        to.field.add(one);
                }
        }
    }
    return history;
}

// What must stand: every write that no other's writer knew of, directly or through others.
std::set<std::string> expected_values(const History& history) {
    std::set<std::string> values;
    for (const FieldWrite& one : history.all) {
        const bool was_known =
            std::any_of(history.known.begin(), history.known.end(),
                        [&](const std::set<FieldWrite>& known) { return known.contains(one); });
        if (!was_known)
            values.insert(one.value);
    }
    return values;
}

RC_GTEST_PROP(VersionedField, LosesNothingAndAgreesEverywhere, ()) {
    History history = some_history();
    // In the end all tell all, each in its own order.
    for (int round = 0; round < 2; ++round) {
        for (Place& to : history.places) {
            for (const Place& from : history.places) to.field.merge(from.field);
        }
    }
    const VersionedField& one = history.places.front().field;
    for (const Place& place : history.places) RC_ASSERT(place.field == one);
    RC_ASSERT(one.writes().size() == history.all.size());
    const Values values = one.values();
    RC_ASSERT(std::set<std::string>(values.begin(), values.end()) == expected_values(history));
    RC_ASSERT(history.all.empty() == values.empty());
}

RC_GTEST_PROP(VersionedField, MergesInAnyOrder, ()) {
    const History history = some_history();
    const VersionedField& a = history.places[0].field;
    const VersionedField& b = history.places[1].field;
    VersionedField there = a;
    there.merge(b);
    VersionedField back = b;
    back.merge(a);
    RC_ASSERT(there == back);
    there.merge(b);
    RC_ASSERT(there == back);
}

}  // namespace
}  // namespace kynnys

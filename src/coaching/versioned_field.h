// One value that several people write on several devices, of which some are not connected. No write
// is ever dropped: two that did not know of each other both stand until somebody who has seen both
// writes again.
//
// A multi-value register whose writes carry version vectors (Parker et al., Detection of mutual
// inconsistency in distributed systems, 1983; Shapiro et al., A comprehensive study of convergent
// and commutative replicated data types, 2011, 3.2.2).
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/instant.h"

namespace kynnys {

// Up to which of each device's writes somebody has seen them.
using SeenWrites = std::map<std::string, std::int64_t>;

struct FieldWrite {
    std::string value;
    std::string device;
    std::int64_t number = 0;  // of the device's writes of this entry, from 1 on
    SeenWrites seen;          // before this write, by its writer
    Instant at{};             // by the writer's clock, which may be wrong: shown, never compared
                              // where it would decide what stands
    std::string author;       // id of a user; "" for one that was not checked yet
    friend bool operator==(const FieldWrite&, const FieldWrite&) = default;
    friend auto operator<=>(const FieldWrite&, const FieldWrite&) = default;
};

// Whether the writer of `later` knew of `earlier`.
bool knows(const FieldWrite& later, const FieldWrite& earlier);

class VersionedField {
  public:
    // Once or many times, in any order: the field is the same.
    void add(const FieldWrite& write) { writes_.insert(write); }
    void merge(const VersionedField& other);

    // The writes that stand, in an order that is the same everywhere: those that no other's writer
    // knew of. There is at least one as soon as there are writes, whatever they claim to have seen.
    [[nodiscard]] std::vector<FieldWrite> standing() const;

    // What somebody has seen who sees the field.
    [[nodiscard]] SeenWrites seen() const;

    // The values that stand, each once, the latest by the writers' clocks first.
    [[nodiscard]] std::vector<std::string> values() const;

    // The same for who has seen so much and no more.
    [[nodiscard]] std::vector<std::string> values_seen(const SeenWrites& seen) const;

    [[nodiscard]] const std::set<FieldWrite>& writes() const { return writes_; }
    friend bool operator==(const VersionedField&, const VersionedField&) = default;

  private:
    std::set<FieldWrite> writes_;
};

}  // namespace kynnys

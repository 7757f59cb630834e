#include "coaching/versioned_field.h"

#include <algorithm>

namespace kynnys {

namespace {

bool is_seen(const SeenWrites& seen, const FieldWrite& write) {
    const auto found = seen.find(write.device);
    return found != seen.end() && found->second >= write.number;
}

}  // namespace

bool knows(const FieldWrite& later, const FieldWrite& earlier) {
    return is_seen(later.seen, earlier);
}

void VersionedField::merge(const VersionedField& other) {
    writes_.insert(other.writes_.begin(), other.writes_.end());
}

std::vector<FieldWrite> VersionedField::standing() const {
    std::vector<FieldWrite> all;
    std::copy_if(
        writes_.begin(), writes_.end(), std::back_inserter(all), [&](const FieldWrite& one) {
            return std::none_of(writes_.begin(), writes_.end(), [&](const FieldWrite& other) {
                return knows(other, one) && !knows(one, other);
            });
        });
    // Three that claim to know each other in a circle are no history: then all of them stand.
    if (all.empty())
        all.assign(writes_.begin(), writes_.end());
    return all;
}

SeenWrites VersionedField::seen() const {
    SeenWrites seen;
    for (const FieldWrite& write : writes_) {
        std::int64_t& most = seen[write.device];
        most = std::max(most, write.number);
    }
    return seen;
}

std::vector<std::string> VersionedField::values() const {
    std::vector<FieldWrite> all = standing();
    std::sort(all.begin(), all.end(), [](const FieldWrite& one, const FieldWrite& other) {
        return one.at != other.at ? one.at > other.at : one < other;
    });
    std::vector<std::string> values;
    for (FieldWrite& one : all) {
        if (std::find(values.begin(), values.end(), one.value) == values.end())
            values.push_back(std::move(one.value));
    }
    return values;
}

std::vector<std::string> VersionedField::values_seen(const SeenWrites& seen) const {
    VersionedField known;
    for (const FieldWrite& one : writes_) {
        if (is_seen(seen, one))
            known.add(one);
    }
    return known.values();
}

}  // namespace kynnys

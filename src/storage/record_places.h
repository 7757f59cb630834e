// Where in a list the record with an id stands; so that the parts of records, which come from
// tables of their own, find them.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/check.h"

namespace kynnys {

class RecordPlaces {
  public:
    template <class Record>
    explicit RecordPlaces(const std::vector<Record>& records) {
        places_.reserve(records.size());
        for (const Record& record : records) places_.emplace(record.id, places_.size());
    }

    // Of an id that is there.
    [[nodiscard]] std::size_t at(const std::string& id) const {
        const auto place = places_.find(id);
        CHECK(place != places_.end());
        return place->second;
    }

  private:
    std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace kynnys

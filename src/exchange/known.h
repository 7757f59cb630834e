// What the files read so far have named, so that later rows can point at it.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "exchange/fault_log.h"

namespace kynnys {

// Positions by id. The ids are views: what they are views of must outlive the map.
class IdMap {
  public:
    // False, and nothing changes, when the id is there already.
    bool add(std::string_view id, int position) { return positions_.emplace(id, position).second; }
    void remove(std::string_view id) { positions_.erase(id); }
    [[nodiscard]] std::optional<int> find(std::string_view id) const;
    // The id nearest to a mistyped one; "" when none is near or the log has suggested enough.
    [[nodiscard]] std::string_view nearest(std::string_view typed, FaultLog& log) const;
    // False when rows of its file are missing, so that an unknown id may be one of theirs.
    [[nodiscard]] bool is_complete() const { return is_complete_; }
    void mark_incomplete() { is_complete_ = false; }
    // Position p becomes new_positions[p].
    void renumber(const std::vector<int>& new_positions);

  private:
    std::unordered_map<std::string_view, int> positions_;
    bool is_complete_ = true;
};

// Roles by their workplace's position and their name.
class RoleMap {
  public:
    // The name's position is the number of names added before it at that workplace. False, and
    // nothing changes, when the name is there already.
    bool add(int workplace, std::string_view name);
    [[nodiscard]] std::optional<int> find(int workplace, std::string_view name) const;
    // In their order.
    [[nodiscard]] const std::vector<std::string_view>& names(int workplace) const;
    // As in IdMap.
    [[nodiscard]] bool is_complete() const { return is_complete_; }
    void mark_incomplete() { is_complete_ = false; }

  private:
    struct Key {
        int workplace;
        std::string_view name;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };
    std::unordered_map<Key, int, Hash> positions_;
    std::vector<std::vector<std::string_view>> names_;  // by workplace
    bool is_complete_ = true;
};

struct Known {
    IdMap people;
    IdMap arrangements;
    IdMap workplaces;
    IdMap tasks;
    RoleMap roles;
};

}  // namespace kynnys

#include "exchange/known.h"

#include <algorithm>

#include "base/text.h"

namespace kynnys {

std::optional<int> IdMap::find(std::string_view id) const {
    const auto found = positions_.find(id);
    if (found == positions_.end())
        return std::nullopt;
    return found->second;
}

std::string_view IdMap::nearest(std::string_view typed, FaultLog& log) const {
    if (!log.may_compare(positions_.size()))
        return "";
    std::vector<std::string_view> ids;
    ids.reserve(positions_.size());
    for (const auto& [id, position] : positions_) ids.push_back(id);
    // The map's order differs between libraries; the suggestion should not.
    std::sort(ids.begin(), ids.end());
    return nearest_word(typed, ids);
}

void IdMap::renumber(const std::vector<int>& new_positions) {
    for (auto& [id, position] : positions_)
        position = new_positions[static_cast<std::size_t>(position)];
}

std::size_t RoleMap::Hash::operator()(const Key& key) const {
    return std::hash<std::string_view>{}(key.name) * 31 + static_cast<std::size_t>(key.workplace);
}

bool RoleMap::add(int workplace, std::string_view name) {
    const auto place = static_cast<std::size_t>(workplace);
    if (names_.size() <= place)
        names_.resize(place + 1);
    const int position = static_cast<int>(names_[place].size());
    if (!positions_.emplace(Key{workplace, name}, position).second)
        return false;
    names_[place].push_back(name);
    return true;
}

const std::vector<std::string_view>& RoleMap::names(int workplace) const {
    static const std::vector<std::string_view> none;
    const auto place = static_cast<std::size_t>(workplace);
    return place < names_.size() ? names_[place] : none;
}

std::optional<int> RoleMap::find(int workplace, std::string_view name) const {
    const auto found = positions_.find(Key{workplace, name});
    if (found == positions_.end())
        return std::nullopt;
    return found->second;
}

}  // namespace kynnys

// A place in a JSON document that knows the way to it, for reading with errors that say where.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace kynnys {

// Errors have the way as field, such as "proposals[3].value": plan.member_is_missing {name},
// plan.value_has_wrong_type {type meant}, number.is_out_of_range {number, fewest, most}.
class JsonPlace {
  public:
    explicit JsonPlace(const Json& root) : json_(&root) {}

    [[nodiscard]] Error error(std::string key, std::vector<std::string> arguments = {}) const {
        return Error{ErrorKind::invalid, std::move(key), way_, std::move(arguments)};
    }

    [[nodiscard]] bool has(std::string_view name) const { return json_->find(name) != nullptr; }
    [[nodiscard]] bool has_value(std::string_view name) const {
        const Json* value = json_->find(name);
        return value != nullptr && !value->is_null();
    }
    [[nodiscard]] Result<JsonPlace> member(std::string_view name) const;
    [[nodiscard]] Result<std::int64_t> whole(std::int64_t fewest, std::int64_t most) const;
    [[nodiscard]] Result<double> number() const;
    [[nodiscard]] Result<std::string> text() const;
    [[nodiscard]] Result<bool> yes_or_no() const;

    // read(const JsonPlace&) gives a Result for each item of an array.
    template <class Item, class Read>
    [[nodiscard]] Result<std::vector<Item>> list(Read read) const {
        const Json::Array* items = json_->array();
        if (items == nullptr)
            return error("plan.value_has_wrong_type", {"list"});
        std::vector<Item> all;
        all.reserve(items->size());
        for (const Json& item : *items) all.push_back(TRY(read(JsonPlace(item, way_, all.size()))));
        return all;
    }

    // Members of this object.
    [[nodiscard]] Result<std::int64_t> whole(std::string_view name, std::int64_t fewest,
                                             std::int64_t most) const;
    [[nodiscard]] Result<std::string> text(std::string_view name) const;
    [[nodiscard]] Result<std::vector<std::string>> texts(std::string_view name) const;
    template <class Item, class Read>
    [[nodiscard]] Result<std::vector<Item>> list(std::string_view name, Read read) const {
        const JsonPlace place = TRY(member(name));
        return place.list<Item>(read);
    }

  private:
    JsonPlace(const Json& json, std::string way) : json_(&json), way_(std::move(way)) {}
    JsonPlace(const Json& json, const std::string& way, std::size_t item)
        : json_(&json), way_(way + "[" + std::to_string(item) + "]") {}

    const Json* json_;
    std::string way_;
};

}  // namespace kynnys

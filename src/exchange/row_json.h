// One row of a file as JSON and back, by its schema: members are named as the columns, except that
// the column "id" is "code", since a service has ids of its own.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/json.h"
#include "exchange/schema.h"

namespace kynnys {

// What JSON a text of that shape is. An empty list is []; any other empty text is null.
Json json_of(Shape shape, const std::string& text);

// Reads the members of JSON objects into rows. Faults have the way to the object as file, and the
// member as header: member.is_unknown {name, nearest, known ones}, member.has_wrong_type {text,
// whole, yes_no or list}, field.is_empty, and those of the kinds.
class JsonRow {
  public:
    // `way` is where the object stands, such as "profile[3]"; "" for the document itself.
    JsonRow(const Json::Object& object, std::string way, const Known& known, FaultLog& log)
        : object_(object), way_(std::move(way)), known_(known), log_(log) {}

    enum class Reading { whole, change };  // a change leaves what it does not name as it is

    // `others` are members that are not read here: somebody else's, or the owner's.
    template <class Row>
    void read(const Schema<Row>& schema, Reading reading, std::span<const std::string_view> others,
              Row& row) const {
        tell_unknown(members_of(schema), others);
        for (const Column<Row>& column : schema.columns) {
            const std::string_view name = member_of(column.name);
            if (std::find(others.begin(), others.end(), name) != others.end())
                continue;
            const Json* value = find(name);
            if (value == nullptr && reading == Reading::change)
                continue;
            const std::optional<std::string> text =
                value == nullptr ? "" : text_of(name, *value, column.shape);
            if (!text)
                continue;
            const Cell cell(trimmed(*text), {way_, 0, 0, name}, known_, log_);
            if (!cell.text().empty())
                column.read(cell, row);
            else if (column.need == Need::required)
                cell.fault("field.is_empty");
            else if (column.clear)
                column.clear(row);
        }
    }

    [[nodiscard]] const Json* find(std::string_view name) const;
    void fault(std::string_view member, std::string_view key,
               std::vector<std::string> arguments = {}) const;

    // read(const JsonRow&) for each object of the list that this member is. A member that is null
    // is an empty list.
    template <class Read>
    void for_each(std::string_view name, Read read) const {
        const Json* list = find(name);
        if (list == nullptr || list->is_null())
            return;
        if (list->array() == nullptr)
            return fault(name, "member.has_wrong_type", {"list"});
        for (std::size_t i = 0; i < list->array()->size(); ++i)
            with_object((*list->array())[i], way_to(name) + "[" + std::to_string(i) + "]", read);
    }

    // read(const JsonRow&) for the object that this member is, if it is there.
    template <class Read>
    void for_object(std::string_view name, Read read) const {
        if (const Json* value = find(name); value != nullptr && !value->is_null())
            with_object(*value, way_to(name), read);
    }

    static std::string_view member_of(std::string_view column) {
        return column == "id" ? "code" : column;
    }

  private:
    template <class Read>
    void with_object(const Json& value, const std::string& way, Read read) const {
        if (value.object() != nullptr)
            read(JsonRow(*value.object(), way, known_, log_));
        else
            tell_no_object(way);
    }
    template <class Row>
    static std::vector<std::string_view> members_of(const Schema<Row>& schema) {
        std::vector<std::string_view> members;
        for (const Column<Row>& column : schema.columns) members.push_back(member_of(column.name));
        return members;
    }
    [[nodiscard]] std::string way_to(std::string_view member) const;
    [[nodiscard]] std::optional<std::string> text_of(std::string_view name, const Json& value,
                                                     Shape shape) const;
    void tell_unknown(std::vector<std::string_view> known,
                      std::span<const std::string_view> others) const;
    void tell_no_object(const std::string& way) const;

    const Json::Object& object_;
    std::string way_;
    const Known& known_;
    FaultLog& log_;
};

// All columns but `without`. Values that are null are left out.
template <class Row>
Json::Object row_json(const Schema<Row>& schema, const Row& row, const City& city,
                      std::span<const std::string_view> without = {}) {
    Json::Object object;
    for (const Column<Row>& column : schema.columns) {
        if (std::find(without.begin(), without.end(), column.name) != without.end())
            continue;
        Json value = json_of(column.shape, column.write(row, city));
        if (!value.is_null())
            object.emplace_back(std::string(JsonRow::member_of(column.name)), std::move(value));
    }
    return object;
}

}  // namespace kynnys

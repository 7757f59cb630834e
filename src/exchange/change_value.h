// What a single change sets, beyond the columns of the city's files: a line of a profile, a demand,
// a wish. Each reads the value's cell; an empty one takes the line away. Faults are told through
// the cells; the result is false when `what` names none of these.
#pragma once

#include <string_view>

#include "exchange/schema.h"
#include "exchange/table_reader.h"

namespace kynnys {

// "ability hand_use" with the value "3 coach 2026-11-21 sure".
bool change_profile(std::string_view what, const RowPlace& place, Profile& profile);

// "demand hand_use" with the value "3".
bool change_demand(std::string_view what, const RowPlace& place, Demand& demand);

// "wish kind kitchen" with the value "wants", or "wish weekly_minutes" with the value "480".
bool change_wish(std::string_view what, const RowPlace& place, Wishes& wishes);

// The text after a first word, without blanks; nothing when the text begins with another word.
std::optional<std::string_view> after_word(std::string_view text, std::string_view word);

// Sets a column of a schema, or clears an optional one when the value is empty. False when the
// schema has no such column.
template <class Row>
bool change_column(const Schema<Row>& schema, std::string_view what, const RowPlace& place,
                   Row& row) {
    const Column<Row>* column = schema.find(what);
    if (column == nullptr)
        return false;
    const Cell value = place.cell("value");
    if (!value.text().empty())
        column->read(value, row);
    else if (column->need == Need::required)
        value.fault("field.is_empty");
    else
        column->clear(row);
    return true;
}

}  // namespace kynnys

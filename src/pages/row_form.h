// Rows of the city in forms: a field is named as the row's column, holds its text, and what was
// typed becomes the JSON that desks read, so that there is one way of checking.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "exchange/fault.h"
#include "exchange/row_json.h"
#include "exchange/schema.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

using Names = std::vector<std::string_view>;

// The texts of the columns as the form shows them; a list gives a value for each of its words.
template <class Row>
void fill(const Schema<Row>& schema, const Row& row, const City& city, const Names& names,
          web::Parameters& values) {
    for (const std::string_view name : names) {
        const Column<Row>& column = *schema.find(name);
        const std::string text = column.write(row, city);
        if (column.shape != Shape::list) {
            values.add(std::string(name), text);
            continue;
        }
        for (const std::string_view word : split(text, ' '))
            values.add(std::string(name), std::string(word));
    }
}

// What the form says of a field of that shape. A box that is not ticked is not sent at all, so the
// form's fields are named and not found out.
Json typed_member(const Call& call, std::string_view name, Shape shape);

template <class Row>
Json::Object typed_members(const Call& call, const Schema<Row>& schema, const Names& names) {
    Json::Object object;
    for (const std::string_view name : names)
        object.emplace_back(std::string(JsonRow::member_of(name)),
                            typed_member(call, name, schema.find(name)->shape));
    return object;
}

// Each at its field.
std::vector<Error> errors_of(const std::vector<Fault>& faults);

// Of what is kept now, the fields that differ from what was typed.
web::Parameters differing(const web::Parameters& kept, const web::Parameters& typed);

}  // namespace kynnys::pages

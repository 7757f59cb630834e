#include "storage/person_order.h"

#include <algorithm>

#include "base/text.h"

namespace kynnys {

namespace {

constexpr char part = '\n';

std::vector<Stretch> stretches_of_status(const PersonOrder& order,
                                         std::optional<ClientStatus> only) {
    std::vector<Stretch> all;
    for (std::size_t i = 0; i < client_status_codes().codes.size(); ++i) {
        const auto status = static_cast<ClientStatus>(i);
        if (!only || *only == status)
            all.push_back({status, Stretch::OutOfWork::any, ""});
    }
    if (order.direction == Direction::descending)
        std::reverse(all.begin(), all.end());
    return all;
}

Error unknown_cursor() {
    return {ErrorKind::invalid, "cursor.is_unknown", "after", {}};
}

std::string list_name(const PersonOrder& order) {
    return "people by " + order_text(person_key_codes(), order);
}

}  // namespace

const CodeList<PersonKey, 4>& person_key_codes() {
    static constexpr CodeList<PersonKey, 4> codes{
        "sort.is_unknown", {"came", "district", "status", "out_of_work_since"}};
    return codes;
}

std::vector<Stretch> stretches(const PersonOrder& order, std::optional<ClientStatus> only) {
    using enum Stretch::OutOfWork;
    switch (order.key) {
        case PersonKey::district:
            return {{only, any, "district"}};
        case PersonKey::status:
            return stretches_of_status(order, only);
        case PersonKey::out_of_work_since:
            return {{only, known, "out_of_work_since"}, {only, unknown, ""}};
        default:
            return {{only, any, ""}};
    }
}

std::string cursor_of(const Seal& seal, const PersonOrder& order, const ListPlace& place) {
    if (order.key == PersonKey::came)
        return place.id;
    return seal.passed_out(
        list_name(order),
        joined({std::to_string(place.stretch), place.value, place.id}, std::string(1, part)));
}

Result<ListPlace> place_of(const Seal& seal, const PersonOrder& order, std::string_view cursor) {
    if (order.key == PersonKey::came)
        return ListPlace{0, "", std::string(cursor)};
    const auto opened = seal.taken_back(list_name(order), cursor);
    if (!opened)
        return unknown_cursor();
    const auto parts = split(opened.value(), part);
    const auto number = parse_whole(parts.front());
    if (parts.size() != 3 || !number)
        return unknown_cursor();
    return ListPlace{static_cast<std::size_t>(number.value()), std::string(parts[1]),
                     std::string(parts[2])};
}

}  // namespace kynnys

#include "api/card_json.h"

#include "exchange/city_json.h"

namespace kynnys::api {

namespace {

template <class Row>
Json::Object identified(const Card<Row>& card, Json::Object members) {
    Json::Object object{{"id", card.id}, {"version", card.version}};
    object.insert(object.end(), std::make_move_iterator(members.begin()),
                  std::make_move_iterator(members.end()));
    return object;
}

}  // namespace

Json::Object card_json(const Card<Workplace>& card) {
    return identified(card, workplace_json(card.row, card.city));
}

Json::Object card_json(const Card<Task>& card) {
    return identified(card, task_json(card.row, card.city));
}

Json::Object card_json(const Card<Arrangement>& card) {
    return identified(card, arrangement_json(card.row, card.city));
}

}  // namespace kynnys::api

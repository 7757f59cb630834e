#include <algorithm>
#include <set>

#include "base/json.h"
#include "base/text.h"
#include "exchange/json_place.h"
#include "exchange/service_directory.h"
#include "exchange/service_directory_words.h"
#include "referral/service_check.h"

namespace kynnys {

namespace {

using namespace directory;

constexpr std::int64_t number_most = 1'000'000;

std::string& part_of(ServiceText& text, ServiceLanguage language) {
    switch (language) {
        case ServiceLanguage::finnish:
            return text.finnish;
        case ServiceLanguage::swedish:
            return text.swedish;
        case ServiceLanguage::english:
            break;
    }
    return text.english;
}

// A member that is not there, or null, is an empty text, list or number.
Result<std::string> text_or_none(const JsonPlace& place, std::string_view name) {
    return place.has_value(name) ? place.text(name) : Result<std::string>("");
}

Result<std::optional<int>> number_or_none(const JsonPlace& place, std::string_view name) {
    if (!place.has_value(name))
        return std::optional<int>();
    return std::optional(static_cast<int>(TRY(place.whole(name, 0, number_most))));
}

template <class Item, class Read>
Result<std::vector<Item>> list_or_none(const JsonPlace& place, std::string_view name, Read read) {
    return place.has_value(name) ? place.list<Item>(name, read)
                                 : Result<std::vector<Item>>(std::vector<Item>{});
}

Result<ServiceText> read_text(const JsonPlace& place) {
    ServiceText text;
    text.finnish = TRY(text_or_none(place, "fi"));
    text.swedish = TRY(text_or_none(place, "sv"));
    text.english = TRY(text_or_none(place, "en"));
    return text;
}

Result<ServiceState> read_status(const JsonPlace& place) {
    const std::string word = TRY(place.text("status"));
    if (word == closed_for_a_time)
        return ServiceState::paused;
    auto state = status_codes().parse(word);
    if (!state)
        return TRY(place.member("status")).error(state.error().key, state.error().arguments);
    return state;
}

// "55 Plus -valmennus" → "55-plus-valmennus".
std::string code_of(std::string_view name) {
    std::string code;
    for (const char letter : lowered(name)) {
        const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (is_plain)
            code += letter;
        else if (!code.empty() && code.back() != '-')
            code += '-';
    }
    code.resize(std::min(code.size(), service_code_most));
    while (!code.empty() && code.back() == '-') code.pop_back();
    return code;
}

Result<Done> read_contact(const JsonPlace& place, Service& service) {
    const auto names = TRY(list_or_none<std::string>(
        place, "contacts", [](const JsonPlace& one) { return text_or_none(one, "name"); }));
    const auto numbers = TRY(list_or_none<std::string>(
        place, "phones", [](const JsonPlace& one) { return one.text("number"); }));
    service.contact_name = names.empty() ? "" : names.front();
    service.phone = numbers.empty() ? "" : numbers.front();
    service.email = TRY(text_or_none(place, "email"));
    service.address = TRY(text_or_none(place, "url"));
    return Done{};
}

// Areas of other schemes are names that nobody here could look up.
Result<Done> read_areas(const JsonPlace& place, Service& service) {
    const auto read = [](const JsonPlace& area) -> Result<std::string> {
        if (TRY(text_or_none(area, "extent_type")) != municipality_scheme)
            return std::string();
        return area.text("extent");
    };
    service.municipalities = TRY(list_or_none<std::string>(place, "service_areas", read));
    std::erase(service.municipalities, "");
    return Done{};
}

Result<Done> read_capacity(const JsonPlace& place, Service& service) {
    const auto read = [&](const JsonPlace& capacity) -> Result<Done> {
        service.free_places = TRY(number_or_none(capacity, "available"));
        service.places = TRY(number_or_none(capacity, "maximum"));
        return Done{};
    };
    TRY(list_or_none<Done>(place, "capacities", read));
    return Done{};
}

Result<Done> read_own(const JsonPlace& own, Service& service) {
    service.code = TRY(text_or_none(own, "code"));
    service.criteria = TRY(text_or_none(own, "criteria"));
    if (own.has_value("name"))
        service.name = TRY(read_text(TRY(own.member("name"))));
    if (own.has_value("summary"))
        service.summary = TRY(read_text(TRY(own.member("summary"))));
    service.stages = TRY(list_or_none<ServiceText>(own, "stages", read_text));
    service.weeks_fewest = TRY(number_or_none(own, "weeks_fewest"));
    service.weeks_most = TRY(number_or_none(own, "weeks_most"));
    service.waiting_days = TRY(number_or_none(own, "waiting_days"));
    if (own.has_value("places"))
        service.places = TRY(number_or_none(own, "places"));
    return Done{};
}

Result<DirectoryEntry> read_entry(const JsonPlace& place, ServiceLanguage language) {
    DirectoryEntry entry;
    Service& service = entry.service;
    service.id = TRY(place.text("id"));
    part_of(service.name, language) = TRY(place.text("name"));
    part_of(service.summary, language) = TRY(text_or_none(place, "description"));
    service.state = TRY(read_status(place));
    TRY(read_contact(place, service));
    TRY(read_areas(place, service));
    TRY(read_capacity(place, service));
    if (place.has_value("assured_date")) {
        const auto day = parse_date(TRY(place.text("assured_date")));
        if (!day)
            return TRY(place.member("assured_date")).error(day.error().key, day.error().arguments);
        service.confirmed_on = day.value();
    }
    if (place.has_value("organization")) {
        const JsonPlace organisation = TRY(place.member("organization"));
        service.organisation = TRY(organisation.text("id"));
        entry.provider = TRY(organisation.text("name"));
    }
    if (place.has_value(own_member))
        TRY(read_own(TRY(place.member(own_member)), service));
    if (service.code.empty())
        service.code = code_of(text_in(service.name, language));
    return entry;
}

Fault fault_of(const Error& error, const std::string& way) {
    Fault fault;
    fault.file = way.empty() || error.field.empty() || error.field.starts_with(way)
                     ? error.field + (error.field.empty() ? way : "")
                     : way + "." + error.field;
    fault.key = error.key;
    fault.arguments = error.arguments;
    return fault;
}

// One after another, so that the faults of each are told.
class Reading {
  public:
    explicit Reading(ServiceLanguage language) : language_(language) {}

    Result<Done> take(const JsonPlace& place) {
        const std::string way = place.error("").field;
        auto entry = read_entry(place, language_);
        if (!entry) {
            faults_.push_back(fault_of(entry.error(), way));
            return Done{};
        }
        const Service& service = entry.value().service;
        for (const Error& error : service_faults(service)) faults_.push_back(fault_of(error, way));
        if (!codes_.insert(service.code).second)
            faults_.push_back({way, 0, 0, "", "service.code_is_doubled", {service.code}});
        entries_.push_back(std::move(entry).value());
        return Done{};
    }
    void add(const Error& error) { faults_.push_back(fault_of(error, "")); }

    Checked<std::vector<DirectoryEntry>> result() && {
        if (!faults_.empty())
            return std::move(faults_);
        return std::move(entries_);
    }

  private:
    ServiceLanguage language_;
    std::vector<DirectoryEntry> entries_;
    std::vector<Fault> faults_;
    std::set<std::string> codes_;
};

}  // namespace

Checked<std::vector<DirectoryEntry>> parse_directory(std::string_view text,
                                                     ServiceLanguage language) {
    Reading reading(language);
    const auto json = parse_json(text);
    if (!json) {
        reading.add(json.error());
        return std::move(reading).result();
    }
    const auto read = [&](const JsonPlace& place) { return reading.take(place); };
    if (const auto all = JsonPlace(json.value()).list<Done>("contents", read); !all)
        reading.add(all.error());
    return std::move(reading).result();
}

}  // namespace kynnys

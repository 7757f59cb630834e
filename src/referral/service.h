// A service for clients, as its provider describes it to those who refer: what happens there, how
// long one waits, and when somebody last said that all this is still so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/code_list.h"
#include "base/date.h"
#include "base/result.h"

namespace kynnys {

// A text in the languages in which somebody has written it; "" where nobody has.
struct ServiceText {
    std::string finnish;
    std::string swedish;
    std::string english;
    friend bool operator==(const ServiceText&, const ServiceText&) = default;
};

enum class ServiceState { active, paused, ended };
const CodeList<ServiceState, 3>& service_state_codes();

struct Service {
    std::string id;
    std::int64_t version = 0;
    std::string organisation;  // id of the provider, who answers referrals
    std::string code;          // "55-plus", unique in the directory
    std::string criteria;      // name of its criteria in the rule set; "" for none
    ServiceState state = ServiceState::active;
    ServiceText name;
    ServiceText summary;
    std::vector<ServiceText> stages;          // what happens there, in order, a sentence each
    std::vector<std::string> municipalities;  // official numbers, "091"; none: everywhere
    std::optional<int> weeks_fewest;          // how long it lasts
    std::optional<int> weeks_most;
    std::optional<int> places;  // in all
    std::optional<int> free_places;
    std::optional<int> waiting_days;  // an estimate
    std::string contact_name;
    std::string phone;
    std::string email;
    std::string address;  // of its page; "" or https://…
    std::optional<Date> confirmed_on;
    std::string confirmed_by;  // id of a user
    friend bool operator==(const Service&, const Service&) = default;
};

inline constexpr std::size_t service_text_most = 1000;  // bytes of each text
inline constexpr std::size_t service_stages_most = 8;

// Everything that is wrong, each with its field: service.code_is_wrong, service.name_is_missing,
// service.text_is_too_long {most}, service.has_too_many_stages {most},
// service.municipality_is_wrong {text}, service.weeks_are_wrong, service.places_are_wrong,
// service.free_places_are_wrong, service.waiting_days_are_wrong, service.address_is_wrong.
std::vector<Error> service_faults(const Service& service);

// How far what is said of a service can be relied on. Providers are reminded when it is to be
// confirmed again; what nobody confirms is marked for all who read it.
enum class Freshness { fresh, to_confirm, stale };
const CodeList<Freshness, 3>& freshness_codes();

inline constexpr int days_fresh = 60;
inline constexpr int days_to_confirm = 30;  // after which it is stale

Freshness freshness(const Service& service, Date today);

// In that language if it is there, else in the first that is.
enum class ServiceLanguage { finnish, swedish, english };
const std::string& text_in(const ServiceText& text, ServiceLanguage language);

}  // namespace kynnys

#include "referral/service.h"

#include <algorithm>

#include "base/text.h"
#include "referral/referral_times.h"

namespace kynnys {

namespace {

constexpr std::size_t code_most = 40;
constexpr int weeks_limit = 520;
constexpr int places_limit = 100'000;
constexpr int days_limit = 3650;

bool is_code(std::string_view text) {
    const auto fits = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               letter == '-';
    };
    return !text.empty() && text.size() <= code_most && text.front() != '-' &&
           std::all_of(text.begin(), text.end(), fits);
}

bool is_municipality(std::string_view text) {
    return text.size() == 3 && std::all_of(text.begin(), text.end(),
                                           [](char digit) { return digit >= '0' && digit <= '9'; });
}

bool is_within(const std::optional<int>& number, int fewest, int most) {
    return !number || (*number >= fewest && *number <= most);
}

bool is_empty(const ServiceText& text) {
    return text.finnish.empty() && text.swedish.empty() && text.english.empty();
}

class Faults {
  public:
    void add(bool is_wrong, const char* key, std::string field,
             std::vector<std::string> arguments = {}) {
        if (is_wrong)
            all_.push_back({ErrorKind::invalid, key, std::move(field), std::move(arguments)});
    }
    void add_length(const ServiceText& text, const std::string& field) {
        for (const std::string* part : {&text.finnish, &text.swedish, &text.english})
            add(part->size() > service_text_most, "service.text_is_too_long", field,
                {std::to_string(service_text_most)});
    }
    std::vector<Error> all() && { return std::move(all_); }

  private:
    std::vector<Error> all_;
};

void check_texts(const Service& service, Faults& faults) {
    faults.add(is_empty(service.name), "service.name_is_missing", "name");
    faults.add_length(service.name, "name");
    faults.add_length(service.summary, "summary");
    faults.add(service.stages.size() > service_stages_most, "service.has_too_many_stages", "stages",
               {std::to_string(service_stages_most)});
    for (const ServiceText& stage : service.stages) faults.add_length(stage, "stages");
    for (const auto& [field, text] :
         {std::pair("contact_name", &service.contact_name), std::pair("phone", &service.phone),
          std::pair("email", &service.email)})
        faults.add(text->size() > service_text_most, "service.text_is_too_long", field,
                   {std::to_string(service_text_most)});
    faults.add(!service.address.empty() && !service.address.starts_with("https://"),
               "service.address_is_wrong", "address");
}

void check_figures(const Service& service, Faults& faults) {
    faults.add(!is_within(service.weeks_fewest, 1, weeks_limit) ||
                   !is_within(service.weeks_most, service.weeks_fewest.value_or(1), weeks_limit),
               "service.weeks_are_wrong", "weeks_most");
    faults.add(!is_within(service.places, 0, places_limit), "service.places_are_wrong", "places");
    faults.add(!is_within(service.free_places, 0, service.places.value_or(places_limit)),
               "service.free_places_are_wrong", "free_places");
    faults.add(!is_within(service.waiting_days, 0, days_limit), "service.waiting_days_are_wrong",
               "waiting_days");
}

}  // namespace

const CodeList<ServiceState, 3>& service_state_codes() {
    static const CodeList<ServiceState, 3> codes{"service.state_is_unknown",
                                                 {"active", "paused", "ended"}};
    return codes;
}

const CodeList<Freshness, 3>& freshness_codes() {
    static const CodeList<Freshness, 3> codes{"service.freshness_is_unknown",
                                              {"fresh", "to_confirm", "stale"}};
    return codes;
}

std::vector<Error> service_faults(const Service& service) {
    Faults faults;
    faults.add(!is_code(service.code), "service.code_is_wrong", "code");
    check_texts(service, faults);
    for (const std::string& number : service.municipalities)
        faults.add(!is_municipality(number), "service.municipality_is_wrong", "municipalities",
                   {number});
    check_figures(service, faults);
    return std::move(faults).all();
}

Freshness freshness(const Service& service, Date today) {
    if (!service.confirmed_on ||
        today > days_after(*service.confirmed_on, days_fresh + days_to_confirm))
        return Freshness::stale;
    return today > days_after(*service.confirmed_on, days_fresh) ? Freshness::to_confirm
                                                                 : Freshness::fresh;
}

const std::string& text_in(const ServiceText& text, ServiceLanguage language) {
    const std::array<const std::string*, 3> parts{&text.finnish, &text.swedish, &text.english};
    const std::string* asked = parts[static_cast<std::size_t>(language)];
    if (!asked->empty())
        return *asked;
    const auto first = std::find_if(parts.begin(), parts.end(),
                                    [](const std::string* part) { return !part->empty(); });
    return first == parts.end() ? *asked : **first;
}

}  // namespace kynnys

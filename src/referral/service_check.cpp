#include "referral/service_check.h"

#include <algorithm>

namespace kynnys {

namespace {

constexpr int weeks_limit = 520;
constexpr int places_limit = 100'000;
constexpr int days_limit = 3650;

bool is_code(std::string_view text) {
    const auto fits = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               letter == '-';
    };
    return !text.empty() && text.size() <= service_code_most && text.front() != '-' &&
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

}  // namespace kynnys

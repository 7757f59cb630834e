#include "referral/service.h"

#include <algorithm>
#include <array>

#include "referral/referral_times.h"

namespace kynnys {

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

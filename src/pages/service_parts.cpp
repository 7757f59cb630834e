#include "pages/service_parts.h"

#include "pages/words.h"

namespace kynnys::pages {

namespace {

Html badge(const std::string& text, const char* kind) {
    return element("span", {{"class", "hds-status-label" + std::string(kind)}}, text);
}

ServiceLanguage language_of(UiLanguage language) {
    switch (language) {
        case UiLanguage::fi:
            return ServiceLanguage::finnish;
        case UiLanguage::sv:
            return ServiceLanguage::swedish;
        case UiLanguage::en:
            break;
    }
    return ServiceLanguage::english;
}

}  // namespace

std::string service_path(const std::string& id) {
    return "/services/" + id;
}

const std::string& said(const Call& call, const ServiceText& text) {
    return text_in(text, language_of(call.language()));
}

Html service_state(const Call& call, const Service& service) {
    constexpr const char* state_kinds[] = {" hds-status-label--success", " hds-status-label--alert",
                                           ""};
    constexpr const char* fresh_kinds[] = {"", " hds-status-label--info",
                                           " hds-status-label--alert"};
    const Freshness fresh = freshness(service, call.today());
    return badge(word(call, "service_state", service_state_codes(), service.state),
                 state_kinds[static_cast<std::size_t>(service.state)]) +
           " " +
           badge(word(call, "freshness", freshness_codes(), fresh),
                 fresh_kinds[static_cast<std::size_t>(fresh)]);
}

std::string freshness_sentence(const Call& call, const Service& service) {
    if (!service.confirmed_on)
        return call.say("service_page.never_confirmed");
    const std::string day = day_text(*service.confirmed_on);
    switch (freshness(service, call.today())) {
        case Freshness::fresh:
            return call.say("service_page.is_fresh", {day});
        case Freshness::to_confirm:
            return call.say("service_page.is_to_confirm", {day});
        case Freshness::stale:
            break;
    }
    return call.say("service_page.is_stale", {day});
}

std::string waiting_text(const Call& call, const Service& service) {
    if (!service.waiting_days)
        return call.say("service_page.wait_unknown");
    if (*service.waiting_days == 0)
        return call.say("service_page.no_wait");
    return call.say("service_page.wait_days", {std::to_string(*service.waiting_days)});
}

Html service_stages(const Call& call, const Service& service) {
    Html items;
    for (const ServiceText& stage : service.stages) items += element("li", said(call, stage));
    return items.is_empty() ? element("p", {{"class", "empty"}}, call.say("service_page.no_stages"))
                            : element("ol", items);
}

}  // namespace kynnys::pages

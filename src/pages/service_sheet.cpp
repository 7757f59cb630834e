#include "pages/service_sheet.h"

#include "base/text.h"
#include "pages/contact_parts.h"
#include "pages/facts.h"
#include "pages/form_parts.h"
#include "pages/service_parts.h"
#include "speech/rules_speaker.h"

namespace kynnys::pages {

namespace {

std::string length_text(const Call& call, const Service& service) {
    const auto& fewest = service.weeks_fewest;
    const auto& most = service.weeks_most;
    if (fewest && most && *fewest != *most)
        return call.say("service_page.weeks_between",
                        {std::to_string(*fewest), std::to_string(*most)});
    if (fewest || most)
        return call.say("service_page.weeks", {std::to_string(most ? *most : *fewest)});
    return call.say("service_page.not_said");
}

Html page_link(const Service& service) {
    return service.address.empty()
               ? Html()
               : element("a", {{"href", service.address}, {"rel", "noreferrer"}}, service.address);
}

Html contact_of(const Call& call, const Service& service) {
    Html lines;
    if (!service.contact_name.empty())
        lines += element("p", service.contact_name);
    if (!service.phone.empty())
        lines += element("p", phone_link(service.phone));
    if (!service.email.empty())
        lines += element("p", element("a", {{"href", "mailto:" + service.email}}, service.email));
    if (!service.address.empty())
        lines += element("p", page_link(service));
    return lines.is_empty() ? Html(call.say("service_page.not_said")) : lines;
}

// What the rule set asks, with where each rule comes from.
Html criteria_of(const Call& call, const Service& service) {
    const rules::RuleSet& rules = call.desks().situations.rules();
    const int place = rules.service(service.criteria);
    if (place < 0)
        return element("p", call.say("service_page.no_criteria"));
    const RulesSpeaker speaker(call.language(), rules);
    std::vector<Html> lines;
    for (const rules::Criterion& one : rules.services[static_cast<std::size_t>(place)].criteria) {
        if (one.valid.holds(call.today()))
            lines.push_back(element("span", speaker.words(one.text)) +
                            element("span", {{"class", "quiet-text"}},
                                    " " + speaker.origin(one.origin, call.today())));
    }
    return element("p", call.say("service_page.criteria_what")) + web::html_list(lines);
}

Html municipalities_of(const Call& call, const Service& service) {
    return service.municipalities.empty() ? Html(call.say("service_page.everywhere"))
                                          : Html(joined(service.municipalities, ", "));
}

}  // namespace

std::string service_places(const Call& call, const Service& service) {
    if (!service.free_places)
        return call.say("service_page.places_unknown");
    if (!service.places)
        return std::to_string(*service.free_places);
    return call.say("service_page.free_of",
                    {std::to_string(*service.free_places), std::to_string(*service.places)});
}

Html service_sheet(const Call& call, const ServiceCard& card) {
    const Service& service = card.service;
    Html all = element("p", service_state(call, service)) +
               element("p", freshness_sentence(call, service));
    if (service.state != ServiceState::active)
        all += element("p",
                       call.say(service.state == ServiceState::paused ? "service_page.is_paused"
                                                                      : "service_page.has_ended"));
    all += element("p", said(call, service.summary)) +
           element("h2", call.say("service_page.happens")) + service_stages(call, service) +
           facts({{call.say("service_page.provider"), card.provider},
                  {call.say("service_page.wait"), waiting_text(call, service)},
                  {call.say("service_page.free"), service_places(call, service)},
                  {call.say("service_page.length"), length_text(call, service)},
                  {call.say("service_page.municipality"), municipalities_of(call, service)},
                  {call.say("service_page.contact"), contact_of(call, service)}}) +
           element("h2", call.say("service_page.criteria")) + criteria_of(call, service);
    return all;
}

}  // namespace kynnys::pages

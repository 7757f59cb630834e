#include "pages/offer_parts.h"

#include "pages/notice.h"
#include "pages/proposal_parts.h"
#include "pages/words.h"
#include "speech/writing.h"

namespace kynnys::pages {

namespace {

std::string path_of(const std::string& person, const std::string& workplace) {
    return "/people/" + person + "/fit/" + workplace;
}

std::string why_put_off(const Call& call, const PutOff& one) {
    const std::string who = one.put_off_name.empty() ? call.say("role.coach") : one.put_off_name;
    return call.say("put_off.why", {one.reason, who, time_text(one.put_off_at)});
}

Html take_up_form(const Call& call, const std::string& person, const std::string& workplace) {
    return form(call, path_of(person, workplace) + "/take-up",
                button(call.say("button.take_up"), Button::secondary));
}

Html put_off_form(const Call& call, const FitView& fit, const FormState& state) {
    Attributes attributes{{"class", "refusal"}};
    const FormParts parts(call, state);
    if (!state.errors.empty() && state.errors.front().field == "reason")
        attributes.emplace_back("open", "");
    return element(
        "details", attributes,
        element("summary", call.say("button.not_now")) +
            form(call, path_of(fit.person, fit.workplace) + "/put-off",
                 parts.text({"reason", "put_off.reason", "put_off.reason_hint", "text", "", true}) +
                     button(call.say("button.put_off"), Button::secondary)));
}

// Why there is no button, or the job and the button.
Html offer(const Call& call, const FitView& fit) {
    if (!fit.city.people.front().wants_work)
        return {};
    if (!fit.has_plan)
        return element("p", call.say(Error{ErrorKind::conflict, "offer.has_no_plan", "", {}}));
    if (!fit.view.beside)
        return fit.view.alone ? element("p", call.say("offer.others_have_the_work")) : Html();
    const CarvedJob& job = fit.view.beside->job;
    const std::string hours = call.say("proposal_page.a_week", {duration(weekly_minutes(job))});
    return element("p", {{"class", "when"}},
                   element("strong", hours) + " " + week_text(call.language(), job)) +
           week_list(call, fit.city, job) +
           form(call, path_of(fit.person, fit.workplace) + "/offer",
                button(call.say("button.offer_job")));
}

}  // namespace

Html offer_part(const Call& call, const FitView& fit, const FormState& state) {
    if (!call.offers(Action::proposal_decide))
        return {};
    const Html errors = FormParts(call, state).error_summary();
    if (fit.put_off)
        return errors + notice(Notice::alert, call.say("put_off.is_put_off"),
                               element("p", why_put_off(call, *fit.put_off)) +
                                   take_up_form(call, fit.person, fit.workplace));
    Html content = element("h2", call.say("offer.title"));
    if (fit.standing)
        content += element("p", proposal_badge(call, fit.standing->state) + " " +
                                    element("a", {{"href", "/proposals/" + fit.standing->id}},
                                            call.say("offer.stands")));
    else
        content += offer(call, fit);
    return errors + content + put_off_form(call, fit, state);
}

Html put_off_list(const Call& call, const std::string& person, const std::vector<PutOff>& all) {
    if (all.empty())
        return {};
    const bool may_decide = !person.empty() && call.offers(Action::proposal_decide);
    Html items;
    for (const PutOff& one : all)
        items += element(
            "li", element("strong", one.workplace_name) + element("p", why_put_off(call, one)) +
                      (may_decide ? take_up_form(call, person, one.workplace) : Html()));
    return element("h2", call.say("put_off.title")) + element("p", call.say("put_off.what")) +
           element("ul", {{"class", "put-off"}}, items);
}

}  // namespace kynnys::pages

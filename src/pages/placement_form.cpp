#include "pages/placement_form.h"

#include <algorithm>

#include "base/text.h"
#include "pages/placement_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

constexpr Day all_days[] = {Day::monday, Day::tuesday,  Day::wednesday, Day::thursday,
                            Day::friday, Day::saturday, Day::sunday};

// Reads fields, and keeps what is wrong with them.
class Reader {
  public:
    Reader(const Call& call, std::vector<Error>& errors) : call_(call), errors_(errors) {}

    template <class Value>
    void take(const char* field, Result<Value> read, Value& into) {
        if (read) {
            into = std::move(read).value();
            return;
        }
        Error error = std::move(read).error();
        error.field = field;
        errors_.push_back(std::move(error));
    }
    void day(const char* field, Date& into) { take(field, parse_date(call_.field(field)), into); }
    void maybe_day(const char* field, std::optional<Date>& into) {
        if (call_.field(field).empty())
            return;
        Date day{};
        const std::size_t before = errors_.size();
        take(field, parse_date(call_.field(field)), day);
        if (errors_.size() == before)
            into = day;
    }
    template <class Enum, std::size_t count>
    void code(const char* field, const CodeList<Enum, count>& codes, Enum& into) {
        take(field, codes.parse(call_.field(field)), into);
    }

  private:
    const Call& call_;
    std::vector<Error>& errors_;
};

Result<Cents> parse_wage(const std::string& text) {
    return Cents{TRY(parse_scaled(text, 2))};
}

CodeSet<Day> ticked_days(const Call& call) {
    CodeSet<Day> days;
    for (const std::string_view one : call.form().fields.all("days")) {
        if (const auto day = day_of_text(one))
            days.add(*day);
    }
    return days;
}

}  // namespace

Html terms_fields(const FormParts& parts) {
    const Call& call = parts.call();
    std::vector<Option> days;
    for (const Day day : all_days) days.push_back({day_text(day), word(call, day)});
    return parts.text({"title", "placement.title", "placement.title_hint", "text", "", true}) +
           parts.text({"start_on", "placement.start_on", "", "date", "off", true}) +
           parts.choice({"contract", "placement.contract", "", "text", "", true},
                        options(call, "contract_type", contract_type_codes())) +
           parts.text(
               {"planned_end_on", "placement.planned_end_on", "placement.end_hint", "date"}) +
           parts.text(
               {"weekly", "placement.weekly", "placement.weekly_hint", "text", "off", true}) +
           parts.ticks({"days", "placement.days", "placement.days_hint"}, days) +
           parts.text({"hourly_wage", "placement.hourly_wage", "placement.wage_hint", "text", "off",
                       true}) +
           parts.radios({"market", "placement.market", "placement.market_hint"},
                        options(call, "labour_market", labour_market_codes())) +
           parts.choice({"subsidy", "placement.subsidy", "placement.subsidy_hint"},
                        options(call, "job_subsidy", job_subsidy_codes())) +
           parts.text({"subsidy_decided_on", "placement.subsidy_decided_on",
                       "placement.decision_hint", "date"}) +
           parts.area({"note", "placement.note", "placement.note_hint"}, 3);
}

web::Parameters terms_values(const PlacementTerms& terms) {
    web::Parameters values;
    const auto add_day = [&](const char* name, const std::optional<Date>& day) {
        values.add(name, day ? iso_text(*day) : "");
    };
    values.add("title", terms.title);
    values.add("contract", std::string(contract_type_codes().code(terms.contract)));
    values.add("hourly_wage", terms.hourly_wage.count == 0 ? "" : euros_text(terms.hourly_wage));
    values.add("weekly", terms.weekly.count == 0 ? "" : decimal_hours(terms.weekly));
    for (const Day day : terms.days.values()) values.add("days", day_text(day));
    values.add("subsidy", std::string(job_subsidy_codes().code(terms.subsidy)));
    add_day("subsidy_decided_on", terms.subsidy_decided_on);
    values.add("market", std::string(labour_market_codes().code(terms.market)));
    add_day("start_on", terms.start_on);
    add_day("planned_end_on", terms.planned_end_on);
    values.add("note", terms.note);
    return values;
}

TypedTerms typed_terms(const Call& call) {
    TypedTerms typed;
    PlacementTerms& terms = typed.terms;
    Reader reader(call, typed.errors);
    terms.title = call.field("title");
    reader.code("contract", contract_type_codes(), terms.contract);
    reader.take("hourly_wage", parse_wage(call.field("hourly_wage")), terms.hourly_wage);
    reader.take("weekly", parse_hours(call.field("weekly")), terms.weekly);
    terms.days = ticked_days(call);
    reader.code("subsidy", job_subsidy_codes(), terms.subsidy);
    if (terms.subsidy != JobSubsidy::none)
        reader.maybe_day("subsidy_decided_on", terms.subsidy_decided_on);
    reader.code("market", labour_market_codes(), terms.market);
    reader.day("start_on", terms.start_on);
    reader.maybe_day("planned_end_on", terms.planned_end_on);
    terms.note = call.field("note");
    // What could not be read is not wrong in another way, too.
    const std::vector<Error> unread = typed.errors;
    for (Error& fault : placement_faults(terms)) {
        if (std::none_of(unread.begin(), unread.end(),
                         [&](const Error& one) { return one.field == fault.field; }))
            typed.errors.push_back(std::move(fault));
    }
    return typed;
}

}  // namespace kynnys::pages

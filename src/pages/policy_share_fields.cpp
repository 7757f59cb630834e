#include "pages/policy_share_fields.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "plan/policy_catalogue.h"

namespace kynnys::pages {

namespace {

constexpr std::size_t empty_rows = 2;
constexpr std::size_t rows_most = 12;

struct Sign {
    std::string_view sign;
    const char* key;
};
constexpr std::array signs{Sign{">=", "share_form.at_least"}, Sign{"<=", "share_form.at_most"},
                           Sign{">", "share_form.above"},     Sign{"<", "share_form.below"},
                           Sign{"!=", "share_form.is_not"},   Sign{"=", "share_form.is"}};
struct Who {
    std::string_view field;
    const char* key;
};
constexpr std::array fields{
    Who{"age", "share_form.age"}, Who{"out_of_work", "share_form.out_of_work"},
    Who{"gender", "share_form.gender"}, Who{"language", "share_form.language"},
    Who{"district", "share_form.district"}};

std::string name_of(std::size_t row, const std::string& part) {
    return "share[" + std::to_string(row) + "]." + part;
}

struct GroupParts {
    std::string who;
    std::string sign;
    std::string value;
};

// Longer signs stand first in the list, so that ">=" is not read as ">".
GroupParts parts_of(std::string_view group) {
    const std::size_t at = group.find_first_of("!<>=");
    if (at == std::string_view::npos)
        return {std::string(group), "", ""};
    const auto sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& one) {
        return group.substr(at).starts_with(one.sign);
    });
    const std::string_view text = sign == signs.end() ? "" : sign->sign;
    return {std::string(trimmed(group.substr(0, at))), std::string(text),
            std::string(trimmed(group.substr(at + text.size())))};
}

std::vector<Option> who_options(const Call& call) {
    std::vector<Option> all{{"", call.say("share_form.nobody")}};
    for (const Who& one : fields) all.push_back({std::string(one.field), call.say(one.key)});
    return all;
}

std::vector<Option> sign_options(const Call& call) {
    std::vector<Option> all;
    for (const Sign& one : signs) all.push_back({std::string(one.sign), call.say(one.key)});
    return all;
}

std::vector<std::size_t> typed_rows(const Call& call) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < rows_most; ++row) {
        if (!call.field(name_of(row, "who")).empty())
            rows.push_back(row);
    }
    return rows;
}

}  // namespace

std::string group_words(const Call& call, std::string_view group) {
    const GroupParts parts = parts_of(group);
    const auto who = std::find_if(fields.begin(), fields.end(),
                                  [&](const Who& one) { return one.field == parts.who; });
    const auto sign = std::find_if(signs.begin(), signs.end(),
                                   [&](const Sign& one) { return one.sign == parts.sign; });
    if (who == fields.end() || sign == signs.end())
        return std::string(group);
    std::string value = parts.value;
    if (parts.who == "gender" || parts.who == "language")
        value = message(call.language(), parts.who + "." + value, {}).value_or(value);
    return call.say(who->key) + " " + call.say(sign->key) + " " + value;
}

void add_share_values(const Policy& policy, web::Parameters& values) {
    for (std::size_t row = 0; row < policy.shares.size(); ++row) {
        const GroupParts parts = parts_of(policy.shares[row].group);
        values.add(name_of(row, "who"), parts.who);
        values.add(name_of(row, "sign"), parts.sign);
        values.add(name_of(row, "value"), parts.value);
        values.add(name_of(row, "percent"), std::to_string(policy.shares[row].share));
    }
}

Html share_fields(const FormParts& parts, const web::Parameters& values) {
    const Call& call = parts.call();
    std::size_t rows = 0;
    for (std::size_t row = 0; row < rows_most; ++row) {
        const std::string* who = values.find(name_of(row, "who"));
        if (who != nullptr && !who->empty())
            rows = row + 1;
    }
    Html all =
        element("h2", call.say("share_form.title")) + element("p", call.say("share_form.what"));
    for (std::size_t row = 0; row < std::min(rows + empty_rows, rows_most); ++row)
        all += element(
            "fieldset", {{"class", "shift-fields"}},
            element("legend", call.say("share_form.row", {std::to_string(row + 1)})) +
                element(
                    "div", {{"class", "times has-long"}},
                    parts.choice({name_of(row, "who"), "share_form.who"}, who_options(call)) +
                        parts.choice({name_of(row, "sign"), "share_form.how"}, sign_options(call)) +
                        parts.text({name_of(row, "value"), "share_form.value",
                                    "share_form.value_hint", "text", "off"}) +
                        parts.text(
                            {name_of(row, "percent"), "share_form.percent", "", "number", "off"})));
    return all;
}

std::vector<PolicyLine> typed_shares(const Call& call, const Policy& before) {
    std::vector<PolicyLine> lines;
    for (const std::size_t row : typed_rows(call)) {
        PolicyLine line;
        line.name = std::string(share_prefix) + call.field(name_of(row, "who")) +
                    call.field(name_of(row, "sign")) + call.field(name_of(row, "value"));
        line.value = call.field(name_of(row, "percent"));
        line.unit = share_unit;
        const auto known =
            std::find_if(before.lines.begin(), before.lines.end(),
                         [&](const PolicyLine& one) { return one.name == line.name; });
        const bool is_kept = known != before.lines.end() && known->value == line.value;
        const std::string reason = call.field("reason");
        const std::string source = call.field("source");
        if (known != before.lines.end()) {
            line.reason = known->reason;
            line.source = known->source;
        }
        if (!is_kept && !reason.empty())
            line.reason = reason;
        if (!is_kept && !source.empty())
            line.source = source;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string share_field(const Call& call, std::size_t n) {
    const auto rows = typed_rows(call);
    return n < rows.size() ? name_of(rows[n], "value") : "valid_from";
}

}  // namespace kynnys::pages

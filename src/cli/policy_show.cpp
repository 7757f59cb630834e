#include <memory>

#include "base/json.h"
#include "cli/command.h"
#include "cli/load.h"
#include "cli/text_layout.h"
#include "cli/today.h"
#include "exchange/policy_file.h"
#include "exchange/policy_json.h"
#include "plan/policy_catalogue.h"

namespace kynnys {

namespace {

struct Options {
    std::filesystem::path city;
    std::optional<std::string> date;
    Form form = Form::text;
};

Result<ExitCode> show(const Options& options, Console& console) {
    std::error_code ignored;
    const bool is_file = std::filesystem::is_regular_file(options.city, ignored);
    const Policy policy =
        is_file ? TRY(load_policy(options.city)) : TRY(load_city(options.city)).policy;
    if (options.form == Form::json) {
        console.out << json_pretty_text(Json::Object{{"policy", policy_lines_json(policy)}});
        return ExitCode::done;
    }
    for (const PolicyLine& line : policy_lines(policy)) {
        console.out << wrapped(line.value + (line.unit.empty() ? "" : " " + line.unit),
                               line.name + ": ")
                    << wrapped(line.reason + ". (" + line.source + ")", "    ");
    }
    return ExitCode::done;
}

Result<ExitCode> print_default(const Options& options, Console& console) {
    const Policy policy = default_policy(TRY(day_or_today(options.date)));
    if (options.form == Form::json)
        console.out << json_pretty_text(Json::Object{{"policy", policy_lines_json(policy)}});
    else
        console.out << policy_text(policy);
    return ExitCode::done;
}

CommandAction declare_show(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("CITY", options->city, "The city's folder, or a policy file");
    arguments.form(options->form);
    return [options](Console& console) { return show(*options, console); };
}

CommandAction declare_default(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.text("--date", "DAY", options->date,
                   "The day for which ages and waiting times are reckoned (today)");
    arguments.form(options->form);
    return [options](Console& console) { return print_default(*options, console); };
}

}  // namespace

Command policy_show_command() {
    return {"policy", "show", "Show a policy: each weight and rule with its reason",
            "kynnys policy show city", declare_show};
}

Command policy_default_command() {
    return {"policy", "default", "Print the policy that holds where nothing else is said",
            "kynnys policy default --date 2026-11-21 >policy.csv", declare_default};
}

}  // namespace kynnys

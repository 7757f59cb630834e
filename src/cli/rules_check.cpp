#include <memory>

#include "base/json.h"
#include "cli/fault_json.h"
#include "cli/rules_options.h"
#include "cli/text_layout.h"

namespace kynnys {

namespace {

struct Options {
    std::filesystem::path file;
    Form form = Form::text;
};

std::string counted_parts(const rules::RuleSet& rules) {
    const auto part = [](std::size_t count, const char* word) {
        return std::to_string(count) + " " + word;
    };
    return part(rules.facts.size(), "facts") + ", " + part(rules.parameters.size(), "figures") +
           ", " + part(rules.formulas.size(), "formulas") + ", " +
           part(rules.services.size(), "services") + ", " +
           part(rules.lines.size(), "money lines") + " and " + part(rules.edges.size(), "edges");
}

Result<ExitCode> check(const Options& options, Console& console) {
    const Checked<rules::RuleSet> rules = read_rules_file(options.file);
    if (options.form == Form::json) {
        console.out << json_pretty_text(checked_json(rules));
        return rules ? ExitCode::done
                     : exit_code_of(faults_error(rules.faults(), options.file).kind);
    }
    if (!rules)
        return faults_error(rules.faults(), options.file);
    console.out << wrapped("No fault in " + options.file.string() + ", version " +
                           rules.value().version + ": " + counted_parts(rules.value()) + ".");
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("FILE", options->file, "A rule file; docs/rules.md describes it");
    arguments.form(options->form);
    return [options](Console& console) { return check(*options, console); };
}

}  // namespace

Command rules_check_command() {
    return {"rules", "check", "Read a rule file and name every fault with how to mend it",
            "kynnys rules check rules/finland.toml", declare};
}

}  // namespace kynnys

// The commands, each "noun verb". One registry makes the command line and its help; a test holds
// docs/commands.md to it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/arguments.h"
#include "cli/console.h"

namespace kynnys {

using CommandAction = std::function<Result<ExitCode>(Console&)>;

struct Command {
    std::string_view noun;
    std::string_view verb;  // "" of a command of one word
    std::string_view summary;
    std::string_view example;
    // Declares what the command takes, and returns what is done once that is filled in.
    CommandAction (*declare)(Arguments&);
};

// In the order in which help shows them.
const std::vector<Command>& all_commands();

Command demo_make_command();
Command demo_services_command();
Command import_onet_command();
Command city_check_command();
Command policy_show_command();
Command policy_default_command();
Command rules_check_command();
Command rules_show_command();
Command rules_fits_command();
Command rules_compare_command();
Command money_command();
Command plan_make_command();
Command plan_check_command();
Command plan_show_command();
Command plan_explain_command();
Command plan_unlock_command();
Command plan_replan_command();
Command serve_command();
Command user_add_command();
Command audit_verify_command();
Command service_import_command();
Command service_export_command();
Command data_import_command();
Command data_export_command();
Command data_backup_command();
Command data_restore_command();
Command data_verify_command();
Command data_rekey_command();

}  // namespace kynnys

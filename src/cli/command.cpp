#include "cli/command.h"

namespace kynnys {

const std::vector<Command>& all_commands() {
    static const std::vector<Command> all{
        plan_make_command(),      plan_check_command(),     plan_show_command(),
        plan_explain_command(),   plan_unlock_command(),    plan_replan_command(),
        rules_fits_command(),     rules_show_command(),     rules_check_command(),
        rules_compare_command(),  money_command(),          city_check_command(),
        policy_show_command(),    policy_default_command(), demo_make_command(),
        demo_services_command(),  import_onet_command(),    serve_command(),
        user_add_command(),       audit_verify_command(),   service_import_command(),
        service_export_command(), data_import_command(),    data_export_command(),
        data_backup_command(),    data_restore_command(),   data_verify_command(),
        data_rekey_command(),
    };
    return all;
}

}  // namespace kynnys

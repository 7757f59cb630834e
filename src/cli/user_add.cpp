#include <iostream>
#include <memory>

#include "app/organisation_desk.h"
#include "app/user_desk.h"
#include "cli/command.h"
#include "cli/store_options.h"

namespace kynnys {

namespace {

struct Options {
    StoreOptions store;
    UserDraft draft;
    std::string organisation;
    std::string role;
    std::optional<std::string> language;
    bool reads_password = false;
};

Result<std::string> read_password(const Options& options) {
    std::string password;
    if (options.reads_password && !std::getline(std::cin, password))
        return Error{ErrorKind::invalid, "password.is_not_given", "", {}};
    return password;
}

Result<ExitCode> add(const Options& options, Console& console) {
    UserDraft draft = options.draft;
    draft.roles = {TRY(actor_role_codes().parse(options.role))};
    if (options.language)
        draft.language = *options.language;
    const std::string password = TRY(read_password(options));
    const auto store = TRY(options.store.open());
    const Organisation organisation = TRY(store->database().write([&](Transaction& transaction) {
        return kept_organisation(transaction, options.organisation);
    }));
    const Invited invited =
        TRY(UserDesk(store->office()).add_by_command(organisation.id, draft, password));
    console.out << "Added " << invited.card.user.sign_in_name << '\n';
    if (!invited.invitation.empty())
        console.out << "Invitation, good until " << iso_text(invited.ends_at) << ": "
                    << invited.invitation << '\n';
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    options->store.declare(arguments, {"database", "key_file"});
    arguments.required_text("--sign-in-name", "NAME", options->draft.sign_in_name,
                            "What the user types to sign in");
    arguments.required_text("--name", "NAME", options->draft.name, "As colleagues know the user");
    arguments.required_text("--organisation", "CODE", options->organisation,
                            "The organisation; it is made if it is not there");
    arguments.required_text("--role", "ROLE", options->role,
                            "referrer, coach, instructor, manager, evaluator, administrator or "
                            "data_protection_officer");
    arguments.choice("--language", options->language, {"fi", "sv", "en"}, "The user's language");
    arguments.flag(
        "--password-stdin", [options] { options->reads_password = true; },
        "Take the password from the standard input; without it an invitation is printed");
    return [options](Console& console) { return add(*options, console); };
}

}  // namespace

Command user_add_command() {
    return {"user", "add", "Add a user, such as the first administrator",
            "kynnys user add --sign-in-name aino --name \"Aino Esimerkki\" --organisation helsinki "
            "--role administrator",
            declare};
}

}  // namespace kynnys

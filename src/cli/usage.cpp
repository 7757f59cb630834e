#include "cli/usage.h"

#include <CLI/App.hpp>

#include "base/text.h"

namespace kynnys {

namespace {

const CLI::App& innermost(const CLI::App& app) {
    const std::vector<CLI::App*> chosen = app.get_subcommands();
    return chosen.empty() ? app : innermost(*chosen.back());
}

std::vector<std::string> verbs_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(verb->get_name());
    return names;
}

std::vector<std::string> options_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

std::string unknown_word(const CLI::App& app, const std::string& word) {
    const bool is_option = word.starts_with('-');
    const std::vector<std::string> known = is_option ? options_of(app) : verbs_of(app);
    if (known.empty())
        return "\"" + word + "\" is one word too many.";
    const std::string_view nearest =
        nearest_word(word, std::vector<std::string_view>(known.begin(), known.end()));
    const std::string said = "\"" + word + "\" is not known here.";
    if (!nearest.empty())
        return said + " Did you mean \"" + std::string(nearest) + "\"?";
    return is_option ? said : said + " Known: " + joined(known, ", ") + ".";
}

std::string missing(const CLI::App& app, const std::string& message) {
    const std::string name = message.substr(0, message.find(" is required"));
    if (name == "A subcommand")
        return "A word is missing; write one of: " + joined(verbs_of(app), ", ") + ".";
    const CLI::Option* option = app.get_option_no_throw(name);
    const std::string meaning = option == nullptr ? "" : option->get_description();
    return name + " is missing" +
           (meaning.empty() ? "." : ": " + lowered(meaning.substr(0, 1)) + meaning.substr(1) + ".");
}

std::string wrong_count(const std::string& message) {
    const std::string name = message.substr(0, message.find(':'));
    if (message.find("At Most") != std::string::npos)
        return name + " stands there more than once. Write it once.";
    return name + " needs a value after it.";
}

}  // namespace

std::string command_name(const CLI::App& root) {
    std::string name = root.get_name();
    for (const CLI::App* part : root.get_subcommands()) name += " " + command_name(*part);
    return name;
}

std::string usage_sentence(const CLI::App& root, const CLI::ParseError& error) {
    const CLI::App& app = innermost(root);
    std::string message = error.what();
    const std::vector<std::string> unread = root.remaining(true);
    if (!unread.empty())
        return unknown_word(app, unread.front());
    if (error.get_name() == "RequiredError")
        return missing(app, message);
    if (error.get_name() == "ArgumentMismatch")
        return wrong_count(message);
    if (error.get_name() == "ExcludesError")
        return "Only one of these can be given: " + message.substr(0, message.find(' ')) + ", " +
               message.substr(message.rfind(' ') + 1) + ".";
    return message;
}

}  // namespace kynnys

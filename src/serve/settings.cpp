#include "serve/settings.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "exchange/toml_library.h"

namespace kynnys {

namespace {

Error invalid(std::string key, std::vector<std::string> arguments) {
    return {ErrorKind::invalid, std::move(key), "", std::move(arguments)};
}

Setting text_setting(std::string_view name, std::string_view what, std::string_view help,
                     std::string Settings::*member) {
    return {name, what, help,
            [member](std::string_view text, Settings& settings) -> Result<Done> {
                settings.*member = text;
                return Done{};
            },
            [member](const Settings& settings) { return settings.*member; }};
}

Setting list_setting(std::string_view name, std::string_view what, std::string_view help,
                     std::vector<std::string> Settings::*member) {
    return {name, what, help,
            [member](std::string_view text, Settings& settings) -> Result<Done> {
                (settings.*member).clear();
                for (const std::string_view part : split(text, ','))
                    (settings.*member).emplace_back(part);
                return Done{};
            },
            [member](const Settings& settings) { return joined(settings.*member, ","); }};
}

template <class Number>
Setting number_setting(std::string_view name, std::string_view help, Number Settings::*member,
                       std::int64_t fewest, std::int64_t most) {
    return {name, "NUMBER", help,
            [member, fewest, most](std::string_view text, Settings& settings) -> Result<Done> {
                const auto number = parse_whole(text);
                if (!number || number.value() < fewest || number.value() > most)
                    return invalid(
                        "setting.is_out_of_range",
                        {std::string(text), std::to_string(fewest), std::to_string(most)});
                settings.*member = static_cast<Number>(number.value());
                return Done{};
            },
            [member](const Settings& settings) { return std::to_string(settings.*member); }};
}

Setting mail_security_setting() {
    return {"mail_security", "WORD",
            "How e-mail is kept from others on its way: starttls, tls, or none on the same machine",
            [](std::string_view text, Settings& settings) -> Result<Done> {
                const auto& codes = mail::mail_security_codes();
                const auto security = codes.parse(text);
                if (!security)
                    return invalid("setting.is_not_one_of",
                                   {std::string(text),
                                    joined({codes.codes.begin(), codes.codes.end()}, ", ")});
                settings.mail_security = security.value();
                return Done{};
            },
            [](const Settings& settings) {
                return std::string(mail::mail_security_codes().code(settings.mail_security));
            }};
}

std::vector<Setting> mail_settings() {
    using S = Settings;
    return {
        text_setting("mail_server", "ADDRESS",
                     "The server that takes e-mail, host:port; without one none is sent",
                     &S::mail_server),
        mail_security_setting(),
        text_setting("mail_sender", "ADDRESS", "Whom e-mail comes from", &S::mail_sender),
        text_setting("mail_user", "NAME", "Who signs in at the server of e-mail; nobody if none",
                     &S::mail_user),
        text_setting("mail_password_file", "FILE",
                     "That user's password, in a file that its owner alone may read",
                     &S::mail_password_file),
        text_setting(
            "mail_authorities", "FILE",
            "Who may have signed that server's certificate, PEM; the system's list if none",
            &S::mail_authorities),
        number_setting("mail_seconds", "How often the outbox is looked at; 0: not by this node",
                       &S::mail_seconds, 0, 86'400),
        text_setting("service_address", "ADDRESS",
                     "Where readers of e-mail find the service, such as https://kynnys.example.org",
                     &S::service_address),
    };
}

Setting second_factor_setting() {
    return {
        "second_factor", "WORD", "Whether users must have a second factor: optional or required",
        [](std::string_view text, Settings& settings) -> Result<Done> {
            if (text != "optional" && text != "required")
                return invalid("setting.is_not_one_of", {std::string(text), "optional, required"});
            settings.second_factor =
                text == "required" ? SecondFactor::required : SecondFactor::optional;
            return Done{};
        },
        [](const Settings& settings) {
            return settings.second_factor == SecondFactor::required ? "required" : "optional";
        }};
}

std::vector<Setting> make_table() {
    using S = Settings;
    std::vector<Setting> table{
        text_setting("database", "ADDRESS",
                     "The database: a file's path for SQLite, or postgresql://…", &S::database),
        text_setting("key_file", "FILE",
                     "The keys that names are sealed with; keep it apart from the database",
                     &S::key_file),
        number_setting("database_connections", "Connections to the database at once",
                       &S::database_connections, 1, 200),
        text_setting("address", "ADDRESS", "The address to listen at", &S::address),
        number_setting("port", "The port to listen at; 0 takes a free one", &S::port, 0, 65535),
        text_setting("tls_certificate", "FILE", "A certificate with its chain, PEM",
                     &S::tls_certificate),
        text_setting("tls_key", "FILE", "The certificate's key, PEM", &S::tls_key),
        list_setting("host_names", "NAMES",
                     "Names that the server answers to, parted by commas; any if none",
                     &S::host_names),
        list_setting("trusted_proxies", "NETWORKS",
                     "Networks whose X-Forwarded headers are believed, such as 10.0.0.0/8",
                     &S::trusted_proxies),
        number_setting("workers", "Requests that are answered at once", &S::workers, 1, 256),
        number_setting("io_threads", "Threads that move bytes", &S::io_threads, 1, 64),
        number_setting("connections", "Connections of clients at once", &S::connections, 1,
                       100'000),
        number_setting("clock_seconds",
                       "How often the clock of referrals is looked at; 0: not by this node",
                       &S::clock_seconds, 0, 86'400),
        number_setting("plan_workers", "Plans that are made at once; 0: this node makes none",
                       &S::plan_workers, 0, 64),
        second_factor_setting(),
        text_setting("rules", "FILE",
                     "Your own file of rules about benefits and services; Finland's if none",
                     &S::rules),
        text_setting("look", "FILE", "Your own style sheet for the pages, such as other colours",
                     &S::look),
        text_setting(
            "contact", "TEXT",
            "Whom to tell when something does not work: the accessibility statement says it",
            &S::contact),
        text_setting("log_file", "FILE", "Where the log goes; the standard error stream if none",
                     &S::log_file),
    };
    for (Setting& one : mail_settings()) table.push_back(std::move(one));
    return table;
}

const Setting* find_setting(std::string_view name) {
    const auto& table = settings_table();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Setting& one) { return one.name == name; });
    return found == table.end() ? nullptr : &*found;
}

Error at(Error error, std::string place) {
    error.field = std::move(place);
    return error;
}

// One value of the file as text; a list's items are joined by commas.
std::optional<std::string> text_of(const toml::node& node) {
    if (const auto text = node.value_exact<std::string>())
        return *text;
    if (const auto number = node.value_exact<std::int64_t>())
        return std::to_string(*number);
    const toml::array* list = node.as_array();
    if (list == nullptr)
        return std::nullopt;
    std::vector<std::string> parts;
    for (const toml::node& item : *list) {
        const auto text = item.value_exact<std::string>();
        if (!text)
            return std::nullopt;
        parts.push_back(*text);
    }
    return joined(parts, ",");
}

Result<Done> set_from_file(const SettingSources& sources, Settings& settings) {
    const auto parsed = parse_toml(*sources.file);
    const auto place = [&](const toml::source_position& where) {
        return fmt::format("{} line {}", sources.file_name, where.line);
    };
    if (const TomlFault* fault = std::get_if<TomlFault>(&parsed)) {
        return at(invalid("settings.is_no_toml",
                          {std::to_string(fault->at.line), std::to_string(fault->at.column)}),
                  place(fault->at));
    }
    for (const auto& [key, node] : std::get<toml::table>(parsed)) {
        const Setting* setting = find_setting(key.str());
        if (setting == nullptr) {
            std::vector<std::string_view> names;
            for (const Setting& one : settings_table()) names.push_back(one.name);
            return at(invalid("setting.is_unknown", {std::string(key.str()),
                                                     std::string(nearest_word(key.str(), names))}),
                      place(key.source().begin));
        }
        const auto text = text_of(node);
        if (!text)
            return at(invalid("setting.has_wrong_type", {std::string(setting->name)}),
                      place(key.source().begin));
        if (const auto set = setting->set(*text, settings); !set)
            return at(set.error(), place(key.source().begin));
    }
    return Done{};
}

// What sending e-mail needs besides a server.
Result<Done> check_mail(const Settings& settings) {
    if (settings.mail_server.empty())
        return Done{};
    const auto server = mail::parse_mail_server(settings.mail_server);
    if (!server)
        return at(server.error(), "mail_server");
    if (settings.mail_security == mail::MailSecurity::none &&
        !mail::is_this_machine(server.value().host))
        return at(invalid("setting.mail_needs_tls", {}), "mail_security");
    for (const auto& [name, value] : {std::pair("mail_sender", &settings.mail_sender),
                                      std::pair("service_address", &settings.service_address)}) {
        if (value->empty())
            return at(invalid("setting.mail_is_half", {name}), name);
    }
    if (settings.mail_user.empty() != settings.mail_password_file.empty()) {
        const char* name = settings.mail_user.empty() ? "mail_user" : "mail_password_file";
        return at(invalid("setting.mail_is_half", {name}), name);
    }
    if (const auto sender = mail::parse_mail_address(settings.mail_sender); !sender)
        return at(sender.error(), "mail_sender");
    const std::string& address = settings.service_address;
    const bool is_address = (address.starts_with("https://") || address.starts_with("http://")) &&
                            address.find_first_of(" \t\r\n?#") == std::string::npos &&
                            !address.ends_with('/');
    if (!is_address)
        return at(invalid("setting.service_address_is_wrong", {}), "service_address");
    return Done{};
}

}  // namespace

const std::vector<Setting>& settings_table() {
    static const std::vector<Setting> table = make_table();
    return table;
}

std::string environment_name(std::string_view name) {
    std::string variable = "KYNNYS_";
    for (const char letter : name)
        variable += letter == '_' ? '_' : static_cast<char>(letter - 'a' + 'A');
    return variable;
}

std::string option_name(std::string_view name) {
    std::string option = "--" + std::string(name);
    std::replace(option.begin(), option.end(), '_', '-');
    return option;
}

Result<Settings> make_settings(const SettingSources& sources) {
    Settings settings;
    if (sources.file)
        TRY(set_from_file(sources, settings));
    for (const Setting& setting : settings_table()) {
        const std::string variable = environment_name(setting.name);
        if (const auto text = sources.environment(variable)) {
            if (const auto set = setting.set(*text, settings); !set)
                return at(set.error(), variable);
        }
        const auto option = sources.options.find(std::string(setting.name));
        if (option == sources.options.end())
            continue;
        if (const auto set = setting.set(option->second, settings); !set)
            return at(set.error(), option_name(setting.name));
    }
    if (settings.tls_certificate.empty() != settings.tls_key.empty())
        return at(invalid("setting.tls_is_half", {}), "tls_certificate");
    if (auto checked = check_mail(settings); !checked)
        return std::move(checked).error();
    return settings;
}

}  // namespace kynnys

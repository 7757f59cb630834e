// How a server is set up. One table names every setting, and where it may be said: in a TOML file,
// in an environment variable, on the command line. The later of these wins.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/sign_in_desk.h"
#include "base/result.h"
#include "mail/mail_server.h"

namespace kynnys {

struct Settings {
    std::string database = "kynnys.db";
    std::string key_file = "kynnys.key";
    int database_connections = 8;
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string tls_certificate;  // "" without TLS
    std::string tls_key;
    std::vector<std::string> host_names;
    std::vector<std::string> trusted_proxies;
    int workers = 8;
    int io_threads = 2;
    int connections = 4096;
    int plan_workers = 1;
    int clock_seconds = 60;
    SecondFactor second_factor = SecondFactor::optional;
    std::string rules;        // a rule file's path; "" for the rules of Finland
    std::string look;         // a style sheet's path; "" for none
    std::string contact;      // "" for none
    std::string log_file;     // "" for the standard error stream
    std::string mail_server;  // "" where no e-mail is sent
    mail::MailSecurity mail_security = mail::MailSecurity::starttls;
    std::string mail_sender;
    std::string mail_user;  // "" without
    std::string mail_password_file;
    std::string mail_authorities;  // "": the system's
    int mail_seconds = 10;
    std::string service_address;  // as readers of e-mail reach it
};

// A name such as "tls_certificate" is written like that in the file, KYNNYS_TLS_CERTIFICATE in the
// environment, and --tls-certificate on the command line.
struct Setting {
    std::string_view name;
    std::string_view what;  // a word for the value, "FILE"
    std::string_view help;
    std::function<Result<Done>(std::string_view text, Settings& settings)> set;
    std::function<std::string(const Settings& settings)> text;
};
const std::vector<Setting>& settings_table();
std::string environment_name(std::string_view name);
std::string option_name(std::string_view name);

// Where values come from, each by the setting's name; lists are parted by commas.
struct SettingSources {
    std::string file_name;
    std::optional<std::string> file;  // the text of a TOML file
    std::function<std::optional<std::string>(const std::string& variable)> environment;
    std::map<std::string, std::string> options;
};

// Errors, with the place as field (a file's line, a variable or an option): settings.is_no_toml
// {line, column}, setting.is_unknown {name, nearest}, setting.is_out_of_range {text, fewest, most},
// setting.is_not_one_of {text, words}, setting.has_wrong_type {name}, setting.tls_is_half,
// setting.mail_is_half {name of what is missing}, setting.mail_needs_tls,
// setting.service_address_is_wrong, mail.server_is_wrong, mail.address_is_wrong.
Result<Settings> make_settings(const SettingSources& sources);

}  // namespace kynnys

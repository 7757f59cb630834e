// Writes what the outbox sends, in its reader's language, and hands it to the server of e-mail.
// What is written names nobody: kinds of things, how many of each, and where to sign in.
#pragma once

#include <optional>
#include <string>

#include "app/outbox_worker.h"
#include "mail/mail_server.h"
#include "serve/settings.h"

namespace kynnys {

class MailPost {
  public:
    // None where the settings name no server. Errors: mail.server_is_wrong; those of
    // read_private_file (storage/private_file.h).
    static Result<std::optional<MailPost>> make(const Settings& settings);

    [[nodiscard]] mail::MailOutcome deliver(const MailLetter& letter,
                                            const std::function<bool()>& is_cancelled) const;
    [[nodiscard]] mail::MailMessage written(const MailLetter& letter) const;

  private:
    MailPost(mail::MailServer server, std::string service)
        : server_(std::move(server)), service_(std::move(service)) {}
    mail::MailServer server_;
    std::string service_;  // its address
};

}  // namespace kynnys

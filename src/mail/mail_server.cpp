#include "mail/mail_server.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>

#include "base/check.h"
#include "base/text.h"

namespace kynnys::mail {

namespace {

struct Reading {
    std::string_view left;
};

std::size_t read_some(char* into, std::size_t size, std::size_t count, void* from) {
    auto& reading = *static_cast<Reading*>(from);
    const std::size_t taken = std::min(size * count, reading.left.size());
    std::memcpy(into, reading.left.data(), taken);
    reading.left.remove_prefix(taken);
    return taken;
}

int look_up(void* is_cancelled, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return (*static_cast<const std::function<bool()>*>(is_cancelled))() ? 1 : 0;
}

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Receivers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

Handle new_handle() {
    static std::once_flag is_begun;
    std::call_once(is_begun, [] { CHECK(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK); });
    Handle handle(curl_easy_init(), curl_easy_cleanup);
    CHECK(handle != nullptr);
    return handle;
}

template <class Value>
void set(const Handle& handle, CURLoption option, Value value) {
    CHECK(curl_easy_setopt(handle.get(), option, value) == CURLE_OK);
}

std::string url_of(const MailServer& server) {
    const bool is_v6 = server.host.find(':') != std::string::npos;
    // The path is the name that we say hello with.
    return fmt::format("{}://{}{}{}:{}/{}", server.security == MailSecurity::tls ? "smtps" : "smtp",
                       is_v6 ? "[" : "", server.host, is_v6 ? "]" : "", server.port,
                       mail_host(server.from));
}

void set_server(const Handle& handle, const MailServer& server) {
    set(handle, CURLOPT_URL, url_of(server).c_str());
    set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    // A proxy of the environment is for others than the mail.
    set(handle, CURLOPT_PROXY, "");
    set(handle, CURLOPT_NOSIGNAL, 1L);
    set(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(server.connecting_most.count()));
    set(handle, CURLOPT_TIMEOUT, static_cast<long>(server.sending_most.count()));
    set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    const auto use = server.security == MailSecurity::none ? CURLUSESSL_NONE : CURLUSESSL_ALL;
    set(handle, CURLOPT_USE_SSL, static_cast<long>(use));
    if (!server.authorities.empty())
        set(handle, CURLOPT_CAINFO, server.authorities.c_str());
    if (!server.user.empty()) {
        set(handle, CURLOPT_USERNAME, server.user.c_str());
        set(handle, CURLOPT_PASSWORD, server.password.c_str());
    }
}

// What the server said last tells most; without that, how the conversation ended.
MailOutcome outcome_of(CURLcode code, long answer) {
    switch (code) {
        case CURLE_OK:
            return {};
        case CURLE_LOGIN_DENIED:
            return {MailFate::no_server, "mail.login_is_refused"};
        case CURLE_USE_SSL_FAILED:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
            return {MailFate::no_server, "mail.tls_is_wrong"};
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
            return {MailFate::no_server, "mail.server_is_away"};
        case CURLE_OPERATION_TIMEDOUT:
            return {MailFate::no_server, "mail.server_is_slow"};
        default:
            break;
    }
    constexpr long put_off = 400;
    constexpr long refused = 500;
    constexpr long beyond = 600;
    if (answer >= refused && answer < beyond)
        return {MailFate::refused, "mail.was_refused"};
    if (answer >= put_off && answer < refused)
        return {MailFate::put_off, "mail.was_put_off"};
    return {MailFate::put_off, "mail.was_cut_off"};
}

}  // namespace

const CodeList<MailSecurity, 3>& mail_security_codes() {
    static const CodeList<MailSecurity, 3> codes{"mail.security_is_unknown",
                                                 {"starttls", "tls", "none"}};
    return codes;
}

Result<MailServer> parse_mail_server(std::string_view text) {
    const Error wrong{ErrorKind::invalid, "mail.server_is_wrong", "", {}};
    MailServer server;
    std::string_view host = trimmed(text);
    const std::size_t bracket = host.rfind(']');
    const std::size_t colon = host.rfind(':');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket)) {
        const auto port = parse_whole(host.substr(colon + 1));
        constexpr std::int64_t port_most = 65535;
        if (!port || port.value() < 1 || port.value() > port_most)
            return wrong;
        server.port = static_cast<std::uint16_t>(port.value());
        host = host.substr(0, colon);
    }
    constexpr std::string_view v6 = "0123456789abcdefABCDEF:.";
    constexpr std::string_view names =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
    const bool is_bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
    if (is_bracketed)
        host = host.substr(1, host.size() - 2);
    if (host.empty() || host.find_first_not_of(is_bracketed ? v6 : names) != std::string_view::npos)
        return wrong;
    server.host = host;
    return server;
}

bool is_this_machine(std::string_view host) {
    constexpr std::string_view digits = "0123456789.";
    return host == "localhost" || host == "::1" ||
           (host.starts_with("127.") && host.find_first_not_of(digits) == std::string_view::npos);
}

MailOutcome send_mail(const MailServer& server, const MailMessage& message,
                      const std::function<bool()>& is_cancelled) {
    const Handle handle = new_handle();
    const std::string text = message_text(message);
    Reading reading{text};
    const Receivers receivers(curl_slist_append(nullptr, ("<" + message.to + ">").c_str()),
                              curl_slist_free_all);
    CHECK(receivers != nullptr);
    set_server(handle, server);
    set(handle, CURLOPT_MAIL_FROM, ("<" + message.from + ">").c_str());
    set(handle, CURLOPT_MAIL_RCPT, receivers.get());
    set(handle, CURLOPT_READFUNCTION, &read_some);
    set(handle, CURLOPT_READDATA, static_cast<void*>(&reading));
    set(handle, CURLOPT_UPLOAD, 1L);
    set(handle, CURLOPT_NOPROGRESS, 0L);
    set(handle, CURLOPT_XFERINFOFUNCTION, &look_up);
    // libcurl takes what it hands back as it is; the function reads it only.
    set(handle, CURLOPT_XFERINFODATA, static_cast<const void*>(&is_cancelled));
    const CURLcode code = curl_easy_perform(handle.get());
    long answer = 0;
    CHECK(curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer) == CURLE_OK);
    return outcome_of(code, answer);
}

}  // namespace kynnys::mail

#include "web/response_text.h"

#include <algorithm>
#include <array>

namespace kynnys::web {
namespace {

bool is_sound_value(std::string_view value) {
    return std::none_of(value.begin(), value.end(), [](char letter) {
        return (static_cast<unsigned char>(letter) < 0x20 && letter != '\t') || letter == 0x7f;
    });
}

std::string two_digits(long number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

}  // namespace

bool has_sound_headers(const Response& response) {
    const std::vector<Pair>& headers = response.headers.pairs();
    return std::all_of(headers.begin(), headers.end(), [](const Pair& header) {
        return is_token(header.first) && is_sound_value(header.second);
    });
}

BodySent body_sent(const Response& response, Method method) {
    const bool has_none = method == Method::head || response.status == status::no_content ||
                          response.status == status::not_modified;
    return has_none ? BodySent::no : BodySent::yes;
}

std::string response_head(const Response& response, KeepAlive keep_alive, Time now) {
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head.append(status_text(response.status)).append("\r\n");
    for (const auto& [name, value] : response.headers.pairs())
        head.append(name).append(": ").append(value).append("\r\n");
    head.append("Date: ").append(http_date(now)).append("\r\n");
    if (response.status != status::no_content && response.status != status::not_modified)
        head.append("Content-Length: ").append(std::to_string(response.body.size())).append("\r\n");
    head.append(keep_alive == KeepAlive::yes ? "Connection: keep-alive\r\n\r\n"
                                             : "Connection: close\r\n\r\n");
    return head;
}

std::string http_date(Time time) {
    using namespace std::chrono;
    static constexpr std::array<const char*, 7> days = {"Sun", "Mon", "Tue", "Wed",
                                                        "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> months = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_days day = floor<std::chrono::days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<seconds>(time - day));
    return std::string(days[weekday(day).c_encoding()]) + ", " +
           two_digits(static_cast<long>(static_cast<unsigned>(date.day()))) + " " +
           months[static_cast<unsigned>(date.month()) - 1] + " " +
           std::to_string(static_cast<int>(date.year())) + " " + two_digits(clock.hours().count()) +
           ":" + two_digits(clock.minutes().count()) + ":" + two_digits(clock.seconds().count()) +
           " GMT";
}

}  // namespace kynnys::web

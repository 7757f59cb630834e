#include "cli/progress.h"

#include <fmt/format.h>

#include "base/text.h"
#include "cli/text_layout.h"

namespace kynnys {

namespace {

using namespace std::chrono_literals;

constexpr auto moment_on_terminal = 100ms;
constexpr auto moment_elsewhere = 1s;
constexpr std::string_view clear_line = "\r\x1b[K";

}  // namespace

Progress::Progress(Console& console, ProgressWish wish) : console_(console) {
    if (console.err_screen == Screen::terminal)
        style_ = Style::one_line;
    else
        style_ = wish == ProgressWish::always ? Style::lines : Style::silent;
}

void Progress::end() {
    if (style_ == Style::one_line)
        console_.err << clear_line << std::flush;
}

void Progress::begin(std::string_view step) {
    write(step);
}

void Progress::update(std::string_view state) {
    const auto moment = style_ == Style::one_line ? moment_on_terminal : moment_elsewhere;
    if (std::chrono::steady_clock::now() - written_at_ >= moment)
        write(state);
}

std::function<void(const carving::SearchProgress&)> Progress::of_search() {
    return [this](const carving::SearchProgress& now) {
        const double share = now.bound > 0 ? static_cast<double>(now.bound - now.value) /
                                                 static_cast<double>(now.bound)
                                           : 0.0;
        update(fmt::format("Searching, {:.0f} % of the work: value {}, at most {}, gap {}",
                           100 * now.share_of_work, grouped_number(now.value),
                           grouped_number(now.bound), percent_text(share)));
    };
}

void Progress::write(std::string_view text) {
    if (style_ == Style::silent)
        return;
    written_at_ = std::chrono::steady_clock::now();
    if (style_ == Style::one_line)
        console_.err << clear_line << text << std::flush;
    else
        console_.err << text << '\n' << std::flush;
}

}  // namespace kynnys

#include "access/device.h"

#include <algorithm>
#include <array>

namespace kynnys {

namespace {

constexpr std::size_t read_most = 512;

struct Sign {
    std::string_view part;  // of what the browser says
    std::string_view word;
};

// Browsers claim to be those that came before them, so the youngest is looked for first.
constexpr std::array<Sign, 12> families{{
    {"Edg/", "Edge"},
    {"EdgA/", "Edge"},
    {"EdgiOS/", "Edge"},
    {"OPR/", "Opera"},
    {"SamsungBrowser/", "Samsung Internet"},
    {"Firefox/", "Firefox"},
    {"FxiOS/", "Firefox"},
    {"Chromium/", "Chrome"},
    {"Chrome/", "Chrome"},
    {"CriOS/", "Chrome"},
    {"Version/", "Safari"},
    {"Safari/", "Safari"},
}};

// Android says that it is Linux, and telephones of Apple that they are like its computers.
constexpr std::array<Sign, 7> systems{{
    {"Android", "Android"},
    {"iPhone", "iOS"},
    {"iPad", "iPadOS"},
    {"Windows", "Windows"},
    {"CrOS", "ChromeOS"},
    {"Macintosh", "macOS"},
    {"Linux", "Linux"},
}};

template <std::size_t count>
std::string word_in(const std::array<Sign, count>& signs, std::string_view text) {
    const auto found = std::find_if(signs.begin(), signs.end(), [&](const Sign& sign) {
        return text.find(sign.part) != std::string_view::npos;
    });
    return found == signs.end() ? "" : std::string(found->word);
}

}  // namespace

std::string device_of(std::string_view user_agent) {
    const std::string_view read = user_agent.substr(0, read_most);
    const std::string family = word_in(families, read);
    const std::string system = word_in(systems, read);
    return family.empty() || system.empty() ? family + system : family + ", " + system;
}

}  // namespace kynnys

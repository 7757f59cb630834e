// One fuzz input as several files: each begins with a line "=== name".
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/city_folder.h"

namespace kynnys {

inline std::vector<NamedText> file_pieces(std::string_view input) {
    constexpr std::string_view mark = "=== ";
    std::vector<NamedText> files;
    while (!input.empty()) {
        const std::size_t end = input.find('\n');
        const std::string_view line = input.substr(0, end);
        if (line.starts_with(mark)) {
            files.push_back({std::string(line.substr(mark.size())), ""});
        } else if (!files.empty()) {
            files.back().text += line;
            if (end != std::string_view::npos)
                files.back().text += '\n';
        }
        input.remove_prefix(end == std::string_view::npos ? input.size() : end + 1);
    }
    return files;
}

inline std::string_view text_of_input(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

// What must hold whatever the input: else the fuzzer has found something.
inline void must(bool holds) {
    if (!holds)
        std::abort();
}

// What was read is written and read back as the same, and written the same way again.
inline void must_round_trip(const City& city) {
    const std::vector<NamedText> files = city_texts(city);
    const Checked<City> again = parse_city(files);
    must(again.is_ok());
    must(again.value() == city);
    must(city_texts(again.value()) == files);
}

}  // namespace kynnys

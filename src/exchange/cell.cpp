#include "exchange/cell.h"

namespace kynnys {

void Cell::fault(std::string_view key, std::vector<std::string> arguments) const {
    fault_of(text_, key, std::move(arguments));
}

void Cell::fault_of(std::string_view word, std::string_view key,
                    std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), shortened(word));
    log_.add({std::string(place_.file), place_.line, place_.column, std::string(place_.header),
              std::string(key), std::move(arguments)});
}

void Cell::fault(const Error& error) const {
    Fault fault{std::string(place_.file),   place_.line, place_.column,
                std::string(place_.header), error.key,   error.arguments};
    if (!fault.arguments.empty())
        fault.arguments.front() = shortened(fault.arguments.front());
    log_.add(std::move(fault));
}

std::string shortened(std::string_view text, std::size_t most) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins_character = (static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U;
        if (begins_character && characters++ == most)
            return std::string(text.substr(0, at)) + "…";
    }
    return std::string(text);
}

}  // namespace kynnys

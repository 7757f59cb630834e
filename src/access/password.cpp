#include "access/password.h"

#include <sodium.h>

#include <array>
#include <cstdlib>
#include <semaphore>
#include <set>

#include "base/text.h"

namespace kynnys {

namespace {

constexpr unsigned long long passes = 3;
constexpr std::size_t memory = std::size_t{32} << 20U;
constexpr std::size_t different_least = 5;
constexpr std::size_t known_word_least = 4;  // shorter ones are in every long text
// A password of mostly one of these rows is tried first by everybody.
constexpr std::array<std::string_view, 5> rows{"abcdefghijklmnopqrstuvwxyzåäö",
                                               "01234567890123456789", "qwertyuiopå", "asdfghjklöä",
                                               "zxcvbnm"};

// Each takes its memory and a core for a while: whoever tries many at once waits, nobody else.
constexpr int at_once_most = 2;
std::counting_semaphore<at_once_most> free_places(at_once_most);

class Place {
  public:
    Place() { free_places.acquire(); }
    ~Place() { free_places.release(); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
};

std::size_t letters_of(std::string_view text) {
    std::size_t letters = 0;
    for (const char byte : text) letters += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    return letters;
}

// How many of the pairs of neighbours follow each other in a row, either way, or are the same.
bool is_mostly_a_row(std::string_view password) {
    const std::string text = lowered(password);
    std::size_t followers = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const std::string_view pair = std::string_view(text).substr(i, 2);
        const std::array<char, 2> turned{pair[1], pair[0]};
        bool follows = pair[0] == pair[1];
        for (const std::string_view row : rows) {
            follows = follows || row.find(pair) != std::string_view::npos ||
                      row.find(std::string_view(turned.data(), 2)) != std::string_view::npos;
        }
        followers += follows ? 1 : 0;
    }
    return 4 * followers >= 3 * (text.size() - 1);
}

const std::string& hash_of_nobody() {
    static const std::string hash = [] {
        auto made = make_password_hash("nobody has this password");
        return made ? std::move(made).value() : std::string();
    }();
    return hash;
}

}  // namespace

Result<Done> check_password(std::string_view password,
                            std::initializer_list<std::string_view> known) {
    if (letters_of(password) < password_letters_least)
        return Error{ErrorKind::invalid,
                     "password.is_too_short",
                     "password",
                     {std::to_string(password_letters_least)}};
    if (password.size() > password_bytes_most)
        return Error{ErrorKind::invalid,
                     "password.is_too_long",
                     "password",
                     {std::to_string(password_bytes_most)}};
    const std::set<char> different(password.begin(), password.end());
    if (different.size() < different_least || is_mostly_a_row(password))
        return Error{ErrorKind::invalid, "password.is_too_simple", "password", {}};
    const std::string text = lowered(password);
    for (const std::string_view word : known) {
        if (word.size() >= known_word_least && text.find(lowered(word)) != std::string::npos)
            return Error{ErrorKind::invalid, "password.holds_known_word", "password", {}};
    }
    return Done{};
}

Result<std::string> make_password_hash(std::string_view password) {
    const Place place;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 ||
        crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Error{ErrorKind::unavailable, "password.can_not_be_hashed", "", {}};
    return std::string(hash.data());
}

bool is_password(std::string_view password, const std::string& hash) {
    const Place place;
    return sodium_init() >= 0 &&
           crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void pretend_to_check_password(std::string_view password) {
    static_cast<void>(is_password(password, hash_of_nobody()));
}

bool needs_new_hash(const std::string& hash) {
    return crypto_pwhash_str_needs_rehash(hash.c_str(), passes, memory) != 0;
}

}  // namespace kynnys

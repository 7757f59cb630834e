// Named values in the order in which they came: headers, parameters, cookies.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kynnys::web {

using Pair = std::pair<std::string, std::string>;

// Names are compared as they are written; a name may occur several times.
class Parameters {
  public:
    Parameters() = default;
    Parameters(std::initializer_list<Pair> pairs) : pairs_(pairs) {}

    void add(std::string name, std::string value);

    // The first value of that name, or nullptr.
    [[nodiscard]] const std::string* find(std::string_view name) const;
    // Every value of that name, in order.
    [[nodiscard]] std::vector<std::string_view> all(std::string_view name) const;

    [[nodiscard]] const std::vector<Pair>& pairs() const { return pairs_; }

    friend bool operator==(const Parameters&, const Parameters&) = default;

  private:
    std::vector<Pair> pairs_;
};

// Names are compared without regard to capitals, ASCII only (RFC 9110, section 5.1).
class Headers {
  public:
    Headers() = default;
    Headers(std::initializer_list<Pair> pairs) : pairs_(pairs) {}

    void add(std::string name, std::string value);
    // In place of every value that the name had.
    void set(std::string_view name, std::string value);

    // The first value of that name, or nullptr.
    [[nodiscard]] const std::string* find(std::string_view name) const;
    // Values of a list that came in several lines, joined by ", "; "" when there is none.
    [[nodiscard]] std::string joined(std::string_view name) const;

    [[nodiscard]] const std::vector<Pair>& pairs() const { return pairs_; }

  private:
    std::vector<Pair> pairs_;
};

}  // namespace kynnys::web

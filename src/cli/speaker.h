// Says the planner's messages in English, with the names of a city.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "plan/city.h"
#include "plan/message.h"

namespace kynnys {

class Speaker {
  public:
    // The city must outlive the speaker. `earlier` is asked for what the city does not have.
    explicit Speaker(const City& city, const Speaker* earlier = nullptr);

    // A sentence, or the words of one. A key without a saying is said as itself.
    [[nodiscard]] std::string say(std::string_view key,
                                  const std::vector<std::string>& arguments) const;
    [[nodiscard]] std::string say(const Message& message) const {
        return say(message.key, message.arguments);
    }

    // "Aino Virtala (P0003)"; the id alone where there is no name.
    [[nodiscard]] std::string person(std::string_view id) const;
    [[nodiscard]] std::string workplace(std::string_view id) const;
    [[nodiscard]] std::string task(std::string_view id) const;
    // The name alone.
    [[nodiscard]] std::string arrangement(std::string_view id) const;

    // How one argument of that kind is written.
    [[nodiscard]] std::string written(std::string_view kind, const std::string& argument) const;

  private:
    using Names = std::unordered_map<std::string_view, std::string_view>;
    [[nodiscard]] std::string_view name(Names Speaker::*names, std::string_view id) const;
    [[nodiscard]] std::string named(Names Speaker::*names, std::string_view id) const;

    Names people_;
    Names workplaces_;
    Names tasks_;
    Names arrangements_;
    const Speaker* earlier_;
};

// Says an error of any part of the program.
std::string said(const Error& error);

// With a capital letter at the beginning.
std::string capitalised(std::string text);

}  // namespace kynnys

// Says the planner's messages in English, with the names of a city, and what checks and commands
// say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "plan/city.h"
#include "plan/message.h"
#include "speech/plan_speaker.h"

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
    [[nodiscard]] std::string person(std::string_view id) const { return names_.person(id); }
    [[nodiscard]] std::string workplace(std::string_view id) const { return names_.workplace(id); }
    [[nodiscard]] std::string task(std::string_view id) const { return names_.task(id); }
    // The name alone.
    [[nodiscard]] std::string arrangement(std::string_view id) const {
        return names_.arrangement(id);
    }

  private:
    [[nodiscard]] std::string written(std::string_view kind, const std::string& argument) const;

    PlanSpeaker names_;
};

// Says an error of any part of the program.
std::string said(const Error& error);

// With a capital letter at the beginning.
std::string capitalised(std::string text);

}  // namespace kynnys

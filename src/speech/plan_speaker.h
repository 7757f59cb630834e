// Says the planner's messages (plan/message.h) in each language of the service, with the names of a
// city.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "locale/language.h"
#include "plan/city.h"
#include "plan/message.h"
#include "plan/plan.h"

namespace kynnys {

// "Aino Virtala (P0003)", or the name alone.
enum class NameStyle { with_id, alone };

class PlanSpeaker {
  public:
    // The city must outlive the speaker, and need have only what is spoken of. `earlier` is asked
    // for what the city does not have.
    PlanSpeaker(UiLanguage language, NameStyle style, const City& city,
                const PlanSpeaker* earlier = nullptr);

    [[nodiscard]] UiLanguage language() const { return language_; }

    // A sentence, or the words of one. The key must be one of the planner's (speech/sayings.h).
    [[nodiscard]] std::string say(std::string_view key,
                                  const std::vector<std::string>& arguments) const;
    [[nodiscard]] std::string say(const Message& message) const {
        return say(message.key, message.arguments);
    }
    [[nodiscard]] std::string say(const Term& term) const { return say(term.key, term.arguments); }

    // The id alone where there is no name.
    [[nodiscard]] std::string person(std::string_view id) const;
    [[nodiscard]] std::string workplace(std::string_view id) const;
    [[nodiscard]] std::string task(std::string_view id) const;
    [[nodiscard]] std::string arrangement(std::string_view id) const;  // the name alone
    // Of a job, by name; "" for none.
    [[nodiscard]] std::string arrangements(const City& city,
                                           const std::vector<ArrangementIndex>& those) const;

    // How an argument of that kind is written; nullopt for a kind that is not the planner's.
    [[nodiscard]] std::optional<std::string> written(std::string_view kind,
                                                     const std::string& argument) const;

  private:
    using Names = std::unordered_map<std::string_view, std::string_view>;
    [[nodiscard]] std::string_view name(Names PlanSpeaker::*names, std::string_view id) const;
    [[nodiscard]] std::string named(Names PlanSpeaker::*names, std::string_view id) const;

    UiLanguage language_;
    NameStyle style_;
    Names people_;
    Names workplaces_;
    Names tasks_;
    Names arrangements_;
    const PlanSpeaker* earlier_;
};

// The words of the catalogue in that language; in small letters where it stands inside a sentence.
std::string wording_text(UiLanguage language, const Wording& wording);
std::string ability_words(UiLanguage language, Ability ability);

}  // namespace kynnys

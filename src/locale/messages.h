// What the service says, in each of its languages. The files are in locale/messages; they are part
// of the program, and have the same keys in every language.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "locale/language.h"
#include "locale/message_file.h"

namespace kynnys {

const MessageTable& message_table(UiLanguage language);

// The message filled in as base/pattern.h says; none for a key that has no message. Keys are those
// of errors; action.… with the code's point as "_" (action.person_view), and the codes after role.,
// relation., outcome., plan_state. and proposal_state. give words for inside a sentence.
std::optional<std::string> message(UiLanguage language, std::string_view key,
                                   const std::vector<std::string>& arguments);

}  // namespace kynnys

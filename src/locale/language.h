// The languages that the service itself speaks.
#pragma once

#include <string_view>

#include "base/code_list.h"

namespace kynnys {

enum class UiLanguage { fi, sv, en };
inline constexpr std::size_t ui_language_count = 3;
// By ISO 639-1 code. Error: ui_language.is_unknown.
const CodeList<UiLanguage, ui_language_count>& ui_language_codes();

// The one that an Accept-Language header likes best (RFC 9110, section 12.5.4): by weight, then by
// the order of the header. A region is left aside, so that "sv-FI" is sv; a range that is not well
// formed does not count. `otherwise` where the header asks for none of ours, and where "*" leaves
// the choice.
UiLanguage best_ui_language(std::string_view accept_language,
                            UiLanguage otherwise = UiLanguage::fi);

}  // namespace kynnys

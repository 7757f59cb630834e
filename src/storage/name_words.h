// The words of a name as a search compares them: lower case, without diacritics, parted at whatever
// is no letter or digit. "Åström-Mäkelä" gives "astrom" and "makela", as "ASTROM Makela" does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kynnys {

// Letters of a word, so that its beginnings can be cut at letters rather than bytes.
using NameWord = std::u32string;

// Latin letters lose their marks (ä å á → a, ø ö → o, æ → ae, ß → ss, þ → th), Cyrillic and Greek
// their capitals; other letters stay. `name` is UTF-8.
std::vector<NameWord> name_words(std::string_view name);

}  // namespace kynnys

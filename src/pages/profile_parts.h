// What a person can do, as strengths: first what goes best.
#pragma once

#include "ability/profile.h"
#include "pages/call.h"

namespace kynnys::pages {

// The judged lines, the strongest first, each with a bar of five steps and its words; then, quiet,
// what nobody has asked yet.
Html profile(const Call& call, const Profile& profile);

// The bar alone, which a screen reader hears as its words.
Html step_bar(const Call& call, Step step);

}  // namespace kynnys::pages

// What a person can do, as strengths: first what goes best.
#pragma once

#include <functional>

#include "ability/profile.h"
#include "pages/call.h"
#include "plan/open_questions.h"

namespace kynnys::pages {

// The judged lines, the strongest first, each with a bar of five steps and its words; then, quiet,
// what nobody has asked yet, with what it is worth asking next.
Html profile(const Call& call, const Profile& profile, const Html& next_questions);

// How many more tasks good answers would open, in the sentence of that key, and to which questions,
// each a link to where it is answered; nothing when no answer would open any.
using QuestionPath = std::function<std::string(Ability)>;  // "" for no link
Html next_questions(const Call& call, const OpenQuestions& questions, const char* key,
                    const QuestionPath& path);

// The bar alone, which a screen reader hears as its words.
Html step_bar(const Call& call, Step step);

}  // namespace kynnys::pages

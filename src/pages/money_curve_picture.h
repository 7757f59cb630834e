// What hours do to the money, as a picture without a script and as the table of its points.
#pragma once

#include "pages/call.h"
#include "rules/money_curve.h"
#include "speech/rules_speaker.h"

namespace kynnys::pages {

// `now` are the job's weekly minutes, which are marked. Nothing where no amount is known at all.
Html curve_picture(const RulesSpeaker& speaker, const rules::MoneyCurve& curve, std::int64_t now,
                   const std::string& label);

Html curve_table(const Call& call, const RulesSpeaker& speaker, const rules::MoneyCurve& curve);

// Where it bends, jumps or passes an edge; nothing where it does not.
Html curve_steps(const RulesSpeaker& speaker, const rules::MoneyCurve& curve);

}  // namespace kynnys::pages

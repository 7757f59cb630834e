// One task statement of O*NET as a task of a workplace.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "exchange/onet_kind.h"
#include "exchange/onet_source.h"
#include "workplace/workplace.h"

namespace kynnys {

// A full week's work in Finland's municipalities is 38 h 15 min with breaks; the source tells no
// hours, so each occupation of a workplace is one person who works 37 h 30 min at its statements.
inline constexpr Minutes onet_week{37 * 60 + 30};

// How much of the week a statement takes beside the others of its occupation.
int onet_weight(OnetTaskType type);

// An occupation at work in one workplace.
struct OnetWork {
    const OnetProfile& profile;
    std::array<Step, ability_count> demand;  // by onet_demand()
    bool is_specialist;
    int weights = 0;  // of all its statements together
    RoleIndex role;
};
OnetWork make_onet_work(const OnetProfile& profile, int weights, RoleIndex role);

// Where a task is done: what its workplace's kind says, read once.
struct OnetSetting {
    std::vector<Window> opening;  // one window a day
    WorkKind kind{};
    CodeSet<Surrounding> around;
    CodeSet<Licence> licences;
};
OnetSetting make_onet_setting(const OnetKind& kind);

// Without id and workplace. Core is what the words tell no doing of, and what a specialist's
// judgement is in; see docs/onet.md.
Task make_onet_task(const OnetStatement& statement, const OnetWork& work,
                    const OnetSetting& setting);

// The statement without its full stop and without the examples, tools and purposes after a comma,
// at most 90 characters.
std::string onet_task_name(std::string_view statement);

}  // namespace kynnys

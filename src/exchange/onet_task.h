// One task statement of O*NET as a task of a workplace.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "exchange/onet_kind.h"
#include "exchange/onet_source.h"
#include "workplace/workplace.h"

namespace kynnys {

// A full week's work in Finland's municipalities is 38 h 15 min with breaks; the source tells no
// hours, so each occupation of a workplace is one person who works 37 h 30 min at its statements.
inline constexpr Minutes onet_week{37 * 60 + 30};

// An occupation at work in one workplace.
struct OnetWork {
    const OnetProfile& profile;
    std::array<Step, ability_count> demand;  // by onet_demand()
    bool is_specialist;
    bool is_clerical;  // SOC major group 43, where records are the work itself
    RoleIndex role;
    int weights = 0;  // of all its statements together
};

// The occupation must be rated; it must outlive the work.
OnetWork make_onet_work(const OnetOccupation& occupation, std::span<const OnetStatement> statements,
                        RoleIndex role);

// How much of the week a statement takes beside the others of its occupation: Core 6, Supplemental
// 2, not rated 4, and half as much for records of occupations that are not clerical.
int onet_weight(const OnetStatement& statement, const OnetWork& work);

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

// The statement without its full stop and without the tools, rules and purposes after a comma, at
// most 90 characters.
std::string onet_task_name(std::string_view statement);

}  // namespace kynnys

// Workplaces and task inventories with real demands from O*NET's tables. docs/onet.md says how each
// value comes about.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "exchange/onet_kind.h"
#include "exchange/onet_source.h"
#include "plan/city.h"

namespace kynnys {

// Where a workplace may stand; the source tells no places.
struct OnetSite {
    std::string district;
    Place place;
};

enum class OnetCoverage {
    known_kinds,       // only the occupations of the kinds
    every_occupation,  // each further rated occupation becomes a workplace of its own
};

struct OnetOptions {
    int workplaces = 0;  // 0: one of each kind; else as many, the kinds in turn
    OnetCoverage coverage = OnetCoverage::known_kinds;
    std::vector<OnetSite> sites;  // taken in turn; without any all stand at the map's corner
    std::span<const OnetKind> kinds = onet_kinds();
};

struct OnetImport {
    std::vector<Workplace> workplaces;
    std::vector<Task> tasks;                        // grouped by workplace
    int assisting = 0;                              // of the tasks
    std::vector<std::string> occupations_left_out;  // codes of the kinds without ratings or tasks
};

// A workplace can make those arrangements that would help with one of its assisting tasks, cost at
// most 600 euros and take at most 45 minutes a week of a colleague. Kinds of which no occupation is
// in the source are passed over.
OnetImport import_onet(const OnetSource& source, const std::vector<Arrangement>& arrangements,
                       const OnetOptions& options);

}  // namespace kynnys

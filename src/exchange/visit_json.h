// Visits as JSON: as devices send them, and as they are kept.
//
//     {"visit": "…", "person": "…", "placement": "…" or null,
//      "writes": [{"field": "minutes", "value": "20", "device": "…", "number": 3,
//                  "seen": {"…": 2}, "at": "2026-11-23T09:15:00.000000Z"}]}
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "coaching/visit.h"

namespace kynnys {

// Whose the writes are is said beside.
Json::Object visit_json(const Visit& visit);

// What a device sent; the writes are by that author. Errors: member.has_wrong_type,
// member.is_unknown, visit.has_no_id, visit.is_too_long {most}; those of check_write() and of
// parse_instant().
Result<Visit> visit_in(const Json& json, const std::string& author);

// The fields as one text, with the authors, and back. What is kept was written by this program:
// errors json.is_malformed and the above tell of a damaged record.
std::string fields_text(const Visit& visit);
Result<Done> read_fields(std::string_view text, Visit& visit);

// What the page that shows a visit says of how much was seen, and back. Errors as above.
std::string seen_text(const SeenFields& seen);
Result<SeenFields> parse_seen(std::string_view text);

}  // namespace kynnys

// What happened when somebody supported a client at work: an entry of a few fields, each of which
// may be written on several devices.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.h"
#include "base/date.h"
#include "base/quantity.h"
#include "base/result.h"
#include "coaching/versioned_field.h"

namespace kynnys {

// What was done: the hours by activity are counted by it.
enum class VisitActivity {
    at_work,        // at the workplace, with the client
    elsewhere,      // with the client, somewhere else
    with_employer,  // with the workplace, without the client
    remote,         // by telephone or screen
};
const CodeList<VisitActivity, 4>& visit_activity_codes();

// How much a task still takes: the prompts of systematic instruction, most first.
enum class Independence { with_hands, with_showing, with_words, with_a_glance, alone };
const CodeList<Independence, 5>& independence_codes();

enum class VisitMood { well, so_so, hard };
const CodeList<VisitMood, 3>& visit_mood_codes();

// Names of the fields. A task's is "task." and the task's name.
namespace visit_field {
inline constexpr std::string_view day = "day";            // a date
inline constexpr std::string_view activity = "activity";  // a code
inline constexpr std::string_view minutes = "minutes";    // of support, whole
inline constexpr std::string_view mood = "mood";          // a code; "" where nobody said
inline constexpr std::string_view words = "words";        // free text
inline constexpr std::string_view next_on = "next_on";    // a date or ""
inline constexpr std::string_view removed = "removed";    // "yes" or ""
inline constexpr std::string_view task = "task.";         // a code; "" where it was not done
}  // namespace visit_field

struct Visit {
    std::string id;  // given by the device that wrote it first
    std::string person;
    std::optional<std::string> placement;
    std::map<std::string, VersionedField> fields;  // by name
    friend bool operator==(const Visit&, const Visit&) = default;
};

inline constexpr std::size_t visit_words_most = 500;  // bytes
inline constexpr std::size_t visit_task_most = 100;   // bytes of its name
inline constexpr std::size_t visit_tasks_most = 30;
inline constexpr std::size_t visit_writes_most = 500;   // of one entry
inline constexpr std::size_t visit_devices_most = 100;  // that one write has seen
inline constexpr Minutes visit_minutes_most{10 * 60};

// One write of one field. Errors, with the field's name as field: visit.field_is_unknown,
// visit.minutes_are_out_of_range {most}, visit.words_are_too_long {most}, date.is_not_a_day,
// visit_activity.is_unknown, independence.is_unknown, visit_mood.is_unknown,
// visit.write_is_malformed: its device has no name, or it claims to have seen itself.
Result<Done> check_write(const std::string& field, const FieldWrite& write);

// Both entries' writes in one; the order and the number of times do not matter. Errors:
// visit.is_anothers where they are not of the same person and job, visit.is_too_long {most}.
Result<Visit> merged(Visit visit, const Visit& other);

// What somebody has seen who sees the entry: of each field by itself, since the writes of one
// device may come late and in any order.
using SeenFields = std::map<std::string, SeenWrites>;
SeenFields seen_in(const Visit& visit);

// What an entry says, read. Where several values stand, the latest by the writers' clocks.
struct VisitTask {
    std::string name;
    Independence independence = Independence::with_hands;
    friend bool operator==(const VisitTask&, const VisitTask&) = default;
};
struct VisitFacts {
    std::optional<Date> day;
    VisitActivity activity = VisitActivity::at_work;
    Minutes minutes{};
    std::optional<VisitMood> mood;
    std::string words;
    std::optional<Date> next_on;
    std::vector<VisitTask> tasks;  // by name
    bool is_removed = false;
    std::vector<std::string> disputed;  // names of the fields of which several values stand
    friend bool operator==(const VisitFacts&, const VisitFacts&) = default;
};
VisitFacts facts_of(const Visit& visit);

// The values of a field that stand, the shown one first; empty where nobody wrote it.
std::vector<std::string> values_of(const Visit& visit, std::string_view field);

}  // namespace kynnys

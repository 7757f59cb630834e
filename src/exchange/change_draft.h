// A city while it is changed: positions stay as they are until the end, so that rows can go on
// pointing at each other. Used by changes.h.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "exchange/city_check.h"
#include "exchange/known.h"
#include "plan/city.h"

namespace kynnys {

enum class ChangedThing { person, task, workplace };

class ChangeDraft {
  public:
    // The city must outlive the draft: ids are views of its texts.
    explicit ChangeDraft(const City& city);

    [[nodiscard]] City& city() { return city_; }
    [[nodiscard]] const Known& known() const { return known_; }
    [[nodiscard]] const IdMap& ids(ChangedThing kind) const;

    // Positions of what is there. The id is new, and its text outlives the draft.
    int add(ChangedThing kind, std::string_view id);
    int add_like(ChangedThing kind, std::string_view id, int model);
    void remove(ChangedThing kind, std::string_view id);  // a workplace with its tasks

    // Adds the role or changes its cost. The name outlives the draft.
    void set_role(int workplace, std::string_view name, Cents hourly_cost);
    // The owner is the role of the same name there, if there is one.
    void move_task(Task& task, WorkplaceIndex workplace);

    // The city without what is gone, and for each of its rows the position it had in the draft.
    struct Outcome {
        City city;
        std::vector<int> people;
        std::vector<int> workplaces;
        std::vector<int> tasks;
    };
    Outcome finish();

  private:
    struct Kept {
        std::vector<int> old_positions;  // by new position
        std::vector<int> new_positions;  // by old position; -1: gone
    };
    template <class Row>
    static Kept drop_gone(std::vector<Row>& rows, const std::vector<bool>& gone);

    City city_;
    Known known_;
    std::vector<bool> gone_people_;
    std::vector<bool> gone_workplaces_;
    std::vector<bool> gone_tasks_;
};

}  // namespace kynnys

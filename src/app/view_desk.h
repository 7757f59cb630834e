// Lists as the actor has kept them, for the actor alone.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "storage/view_store.h"

namespace kynnys {

inline constexpr int views_most = 20;  // of one account, of all lists

// What its owner may choose of a view.
struct ViewDraft {
    std::string name;
    ViewUse use = ViewUse::kept;
};

class ViewDesk {
  public:
    explicit ViewDesk(Office& office) : office_(office) {}

    // Only for who has signed in. In the order in which they were kept.
    Result<std::vector<SavedView>> list(const Actor& actor);

    // Errors of both: view.name_is_empty, view.name_is_too_long {letters}, view.name_is_taken, all
    // of field "name"; of the first view.are_too_many {most}, of the second view.is_missing.
    Result<SavedView> add(const Actor& actor, ListKind list, const std::string& query,
                          const ViewDraft& draft);
    Result<SavedView> change(const Actor& actor, const std::string& id, const ViewDraft& draft);

    // Error: view.is_missing.
    Result<SavedView> find(const Actor& actor, const std::string& id);
    Result<Done> remove(const Actor& actor, const std::string& id);

  private:
    Office& office_;
};

}  // namespace kynnys

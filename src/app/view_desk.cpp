#include "app/view_desk.h"

#include <algorithm>

#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"

namespace kynnys {

namespace {

constexpr std::size_t name_bytes_most = 80;

// A program with a token has no lists to look at.
Result<Done> check_own(const Actor& actor) {
    Relations self;
    if (actor.kind == ActorKind::user)
        self.add(Relation::self);
    return check_allowed(actor, Action::view_edit, self, Action::view_edit);
}

Result<std::string> checked_name(const std::string& typed) {
    std::string name(trimmed(typed));
    if (name.empty())
        return Error{ErrorKind::invalid, "view.name_is_empty", "name", {}};
    if (name.size() > name_bytes_most)
        return Error{
            ErrorKind::invalid, "view.name_is_too_long", "name", {std::to_string(name_bytes_most)}};
    return name;
}

Result<SavedView> own_view(Transaction& transaction, const Actor& actor, const std::string& id) {
    for (SavedView& view : TRY(views_of(transaction, actor.id))) {
        if (view.id == id)
            return std::move(view);
    }
    return Error{ErrorKind::not_found, "view.is_missing", "", {}};
}

}  // namespace

Result<std::vector<SavedView>> ViewDesk::list(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::view_edit, office_.now());
    return admitted(office_, event,
                    [&](Transaction& transaction) -> Result<std::vector<SavedView>> {
                        TRY(check_own(actor));
                        return views_of(transaction, actor.id);
                    });
}

Result<SavedView> ViewDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::view_edit, office_.now(), {id});
    return admitted(office_, event, [&](Transaction& transaction) -> Result<SavedView> {
        TRY(check_own(actor));
        return own_view(transaction, actor, id);
    });
}

Result<SavedView> ViewDesk::add(const Actor& actor, ListKind list, const std::string& query,
                                const ViewDraft& draft) {
    const AuditEvent event = event_of(actor, Action::view_edit, office_.now());
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<SavedView> {
        TRY(check_own(actor));
        const std::string name = TRY(checked_name(draft.name));
        const SavedView view{new_id(), actor.id, list, name, query, draft.use};
        if (TRY(views_of(transaction, actor.id)).size() >= static_cast<std::size_t>(views_most))
            return Error{
                ErrorKind::invalid, "view.are_too_many", "name", {std::to_string(views_most)}};
        kept.subjects = {view.id};
        TRY(add_view(transaction, view));
        return view;
    };
    return written(office_, event, write);
}

Result<SavedView> ViewDesk::change(const Actor& actor, const std::string& id,
                                   const ViewDraft& draft) {
    const AuditEvent event = event_of(actor, Action::view_edit, office_.now(), {id});
    return written(office_, event, [&](Transaction& transaction) -> Result<SavedView> {
        TRY(check_own(actor));
        SavedView view = TRY(own_view(transaction, actor, id));
        view.name = TRY(checked_name(draft.name));
        view.use = draft.use;
        TRY(change_view(transaction, view));
        return view;
    });
}

Result<Done> ViewDesk::remove(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::view_edit, office_.now(), {id});
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_own(actor));
        return remove_view(transaction, actor.id, id);
    });
}

}  // namespace kynnys

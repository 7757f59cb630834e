#include "storage/view_store.h"

#include "storage/stored_code.h"

namespace kynnys {

namespace {

Result<Done> make_room(Transaction& transaction, const SavedView& view) {
    if (view.use == ViewUse::first_shown)
        TRY(transaction.change(
            "UPDATE saved_view SET is_first = 0"
            " WHERE account = :account AND list = :list AND is_first = 1 AND id <> :id",
            {{"account", view.account},
             {"list", stored(list_kind_codes(), view.list)},
             {"id", view.id}}));
    return Done{};
}

Error missing_view() {
    return {ErrorKind::not_found, "view.is_missing", "", {}};
}

}  // namespace

const CodeList<ListKind, 2>& list_kind_codes() {
    static constexpr CodeList<ListKind, 2> codes{"list.is_unknown", {"people", "workplaces"}};
    return codes;
}

Result<Done> add_view(Transaction& transaction, const SavedView& view) {
    TRY(make_room(transaction, view));
    TRY(
        transaction.change("INSERT INTO saved_view (id, account, list, name, query, is_first)"
                           " VALUES (:id, :account, :list, :name, :query, :is_first)",
                           {{"id", view.id},
                            {"account", view.account},
                            {"list", stored(list_kind_codes(), view.list)},
                            {"name", view.name},
                            {"query", view.query},
                            {"is_first", view.use == ViewUse::first_shown}}));
    return Done{};
}

Result<Done> change_view(Transaction& transaction, const SavedView& view) {
    TRY(make_room(transaction, view));
    const std::int64_t rows =
        TRY(transaction.change("UPDATE saved_view SET name = :name, is_first = :is_first"
                               " WHERE id = :id AND account = :account",
                               {{"name", view.name},
                                {"is_first", view.use == ViewUse::first_shown},
                                {"id", view.id},
                                {"account", view.account}}));
    return rows == 0 ? Result<Done>(missing_view()) : Done{};
}

Result<Done> remove_view(Transaction& transaction, const std::string& account,
                         const std::string& id) {
    const std::int64_t rows =
        TRY(transaction.change("DELETE FROM saved_view WHERE id = :id AND account = :account",
                               {{"id", id}, {"account", account}}));
    return rows == 0 ? Result<Done>(missing_view()) : Done{};
}

Result<std::vector<SavedView>> views_of(Transaction& transaction, const std::string& account) {
    return transaction.list(
        "SELECT id, account, list, name, query, is_first FROM saved_view"
        " WHERE account = :account ORDER BY list, id",
        {{"account", account}}, [](Row& row) {
            SavedView view;
            view.id = row.text();
            view.account = row.text();
            view.list = restored(list_kind_codes(), row.text());
            view.name = row.text();
            view.query = row.text();
            view.use = row.flag() ? ViewUse::first_shown : ViewUse::kept;
            return view;
        });
}

}  // namespace kynnys

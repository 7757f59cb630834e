#include "storage/figure_store.h"

#include "storage/audit_store.h"
#include "storage/migration.h"

namespace kynnys {

Result<DataFigures> data_figures(Transaction& transaction, const std::string& organisation) {
    DataFigures figures;
    const auto count = [&](const std::string& sql, std::int64_t& figure) -> Result<Done> {
        figure = TRY(transaction.first(sql, {{"organisation", organisation}}, [](Row& row) {
                     return row.whole();
                 })).value_or(0);
        return Done{};
    };
    TRY(count("SELECT count(*) FROM person WHERE organisation = :organisation", figures.people));
    TRY(count("SELECT count(*) FROM workplace WHERE organisation = :organisation",
              figures.workplaces));
    TRY(count("SELECT count(*) FROM task WHERE organisation = :organisation", figures.tasks));
    TRY(count("SELECT count(*) FROM plan_run WHERE organisation = :organisation", figures.plans));
    TRY(count("SELECT count(DISTINCT account) FROM membership WHERE organisation = :organisation",
              figures.users));
    TRY(count("SELECT count(*) FROM audit_event WHERE organisation = :organisation",
              figures.events));
    figures.schema_version = TRY(schema_version(transaction));
    figures.backed_up_at = TRY(last_backup(transaction));
    return figures;
}

Result<std::optional<Instant>> last_backup(Transaction& transaction) {
    AuditQuery backup;
    backup.organisations = {""};
    backup.action = "data.backup";
    backup.most = 1;
    const auto last = TRY(events(transaction, backup));
    return last.empty() ? std::optional<Instant>() : last.front().at;
}

}  // namespace kynnys

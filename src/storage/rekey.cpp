#include "storage/rekey.h"

#include <vector>

#include "storage/key_guard.h"
#include "storage/migration.h"
#include "storage/name_token.h"
#include "storage/sealed_column.h"
#include "storage/sealed_values.h"
#include "storage/vault.h"

namespace kynnys {

namespace {

class Rekey {
  public:
    Rekey(Database& database, const KeyRing& keys, const std::function<bool()>& is_interrupted)
        : database_(database), vault_(keys), is_interrupted_(is_interrupted) {}

    // Returns how many values of the column it has written.
    Result<std::int64_t> write(const SealedColumn& column) {
        std::int64_t written = 0;
        std::string after;
        for (;;) {
            if (is_interrupted_())
                return Error{ErrorKind::unavailable, "rekey.was_interrupted", "", {}};
            const Step step = TRY(database_.write(
                [&](Transaction& transaction) { return write_batch(transaction, column, after); }));
            written += step.written;
            if (step.last.empty())
                return written;
            after = step.last;
        }
    }

  private:
    struct Step {
        std::int64_t written = 0;
        std::string last;  // "" when nothing is left
    };

    Result<Step> write_batch(Transaction& transaction, const SealedColumn& column,
                             const std::string& after) {
        Step step;
        if (column != sealed_secret)
            TRY(check_key(transaction, vault_.seal));
        for (const SealedValue& value : TRY(sealed_values(transaction, column, after))) {
            step.last = value.row;
            if (value.sealed.empty() || value.sealed.starts_with(vault_.seal.current_prefix()))
                continue;
            TRY(write_value(transaction, column, value));
            ++step.written;
        }
        return step;
    }

    Result<Done> write_value(Transaction& transaction, const SealedColumn& column,
                             const SealedValue& value) {
        const std::string text = TRY(opened(vault_.seal, column, value));
        const SealedPlace place{column.table, column.column, value.row};
        TRY(set_sealed_value(transaction, column, {value.row, vault_.seal.sealed(place, text)}));
        if (column != sealed_name)
            return Done{};
        return set_name_tokens(transaction, vault_.names, {value.row, text});
    }

    Database& database_;
    Vault vault_;
    const std::function<bool()>& is_interrupted_;
};

}  // namespace

Result<std::int64_t> rekey(Database& database, const std::filesystem::path& key_file,
                           const std::function<bool()>& is_interrupted) {
    TRY(database.read(check_schema));
    KeyRing keys = TRY(read_key_file(key_file));
    if (keys.all().size() == 1)
        keys = TRY(add_key(key_file));
    Rekey work(database, keys, is_interrupted);
    // From here on nobody writes with an older key (storage/key_guard.h).
    std::int64_t written = TRY(work.write(sealed_secret));
    // Until a whole round finds nothing.
    for (std::int64_t round = 1; round > 0;) {
        round = 0;
        for (const SealedColumn& column : sealed_columns()) round += TRY(work.write(column));
        written += round;
    }
    TRY(keep_current_key(key_file));
    return written;
}

}  // namespace kynnys

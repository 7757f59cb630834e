#include "storage/transaction.h"

#include "base/check.h"
#include "base/text.h"
#include "storage/connection.h"

namespace kynnys {

namespace {

// Runs `act` unless the transaction is over already; what the database throws ends it.
template <class Act>
Result<Done> guarded(Connection& connection, Act act) {
    if (!connection.fault()) {
        try {
            act();
        } catch (const soci::soci_error& error) {
            connection.set_fault(connection.fault_of(error));
        }
    }
    if (connection.fault())
        return connection.fault()->error;
    return Done{};
}

Result<Done> check_storable(std::string_view name, const Value& value) {
    // Most texts are ASCII; what is not is looked at by the letter.
    const bool has_zero = value.text().find('\0') != std::string::npos;
    if (has_zero || !is_utf8(value.text()))
        return Error{ErrorKind::invalid, "text.is_not_storable", std::string(name), {}};
    return Done{};
}

// The transaction is over also where the caller passes the error over.
Result<Done> refuse_unstorable(Connection& connection, const Binds& binds) {
    for (const Bind& bind : binds) {
        if (const auto checked = check_storable(bind.name, bind.value); !checked)
            connection.set_fault({Remedy::none, checked.error()});
    }
    return guarded(connection, [] {});
}

// Passes on what is storable.
class CheckedSink : public RowSink {
  public:
    CheckedSink(Connection& connection, const TableColumns& into, RowSink& sink)
        : connection_(connection), into_(into), sink_(sink) {}
    void add(const std::vector<Value>& row) override {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (const auto checked = check_storable(into_.columns[column], row[column]); !checked)
                connection_.set_fault({Remedy::none, checked.error()});
        }
        if (!connection_.fault())
            sink_.add(row);
    }

  private:
    Connection& connection_;
    const TableColumns& into_;
    RowSink& sink_;
};

}  // namespace

Result<std::int64_t> Transaction::change(std::string_view sql, const Binds& binds) {
    TRY(refuse_unstorable(connection_, binds));
    std::int64_t rows = 0;
    TRY(guarded(connection_, [&] { rows = prepared(sql, binds).change(binds); }));
    return rows;
}

Result<Done> Transaction::each(std::string_view sql, const Binds& binds,
                               const std::function<void(Row&)>& take) {
    TRY(refuse_unstorable(connection_, binds));
    return guarded(connection_, [&] { prepared(sql, binds).each(binds, take); });
}

Result<Done> Transaction::load(const TableColumns& into,
                               const std::function<void(RowSink&)>& fill) {
    const auto fill_checked = [&](RowSink& sink) {
        CheckedSink checked(connection_, into, sink);
        fill(checked);
    };
    return guarded(connection_, [&] { connection_.load(into, fill_checked); });
}

DatabaseKind Transaction::database() const {
    return connection_.kind();
}

Result<Done> Transaction::refresh_statistics() {
    if (connection_.kind() == DatabaseKind::postgresql)
        TRY(change("ANALYZE"));
    return Done{};
}

PreparedStatement& Transaction::prepared(std::string_view sql, const Binds& binds) {
    PreparedStatement& statement = connection_.prepared(sql, binds);
    CHECK(kind_ == TransactionKind::write || !statement.writes());
    return statement;
}

}  // namespace kynnys

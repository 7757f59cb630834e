#include "storage/connection.h"

#include "base/check.h"

namespace kynnys {

namespace {

// More differing texts than this come from lists of many lengths; they are prepared anew.
constexpr std::size_t statements_most = 500;

}  // namespace

PreparedStatement::PreparedStatement(Connection& connection, std::string_view sql,
                                     const Binds& binds)
    : statement_(connection.session()) {
    statement_.alloc();
    for (const Bind& bind : binds) {
        Input& input = inputs_.emplace_back();
        input.name = bind.name;
        input.kind = bind.value.kind();
        if (input.kind == Value::Kind::whole)
            statement_.exchange(soci::use(input.whole, input.indicator, input.name));
        else
            statement_.exchange(soci::use(input.text, input.indicator, input.name));
    }
    statement_.prepare(std::string(sql));
    const Connection::Shape shape = connection.shape_of(statement_);
    writes_ = shape.writes;
    const auto count = static_cast<std::size_t>(shape.columns);
    columns_.resize(count);
    indicators_.resize(count, soci::i_ok);
    for (std::size_t column = 0; column < count; ++column)
        statement_.exchange(soci::into(columns_[column].text, indicators_[column]));
    statement_.define_and_bind();
}

void PreparedStatement::set(const Binds& binds) {
    CHECK(binds.size() == inputs_.size());
    for (std::size_t place = 0; place < binds.size(); ++place) {
        Input& input = inputs_[place];
        const Value& value = binds[place].value;
        CHECK(input.name == binds[place].name && input.kind == value.kind());
        input.text = value.text();
        input.whole = value.whole();
        input.indicator = value.is_null() ? soci::i_null : soci::i_ok;
    }
}

std::int64_t PreparedStatement::change(const Binds& binds) {
    CHECK(columns_.empty());
    set(binds);
    statement_.execute(true);
    return statement_.get_affected_rows();
}

void PreparedStatement::each(const Binds& binds, const std::function<void(Row&)>& take) {
    set(binds);
    for (bool is_row = statement_.execute(true); is_row; is_row = statement_.fetch()) {
        for (std::size_t column = 0; column < columns_.size(); ++column)
            columns_[column].is_null = indicators_[column] == soci::i_null;
        Row row(columns_);
        take(row);
    }
}

void Connection::rollback() noexcept {
    try {
        run("ROLLBACK");
    } catch (const soci::soci_error&) {
        // The database has ended the transaction by itself, or is gone with it.
    }
}

PreparedStatement& Connection::prepared(std::string_view sql, const Binds& binds) {
    if (const auto known = statements_.find(sql); known != statements_.end())
        return *known->second;
    if (statements_.size() >= statements_most)
        statements_.clear();
    auto made = std::make_unique<PreparedStatement>(*this, sql, binds);
    return *statements_.emplace(std::string(sql), std::move(made)).first->second;
}

void Connection::set_fault(DatabaseFault fault) {
    if (!fault_)
        fault_ = std::move(fault);
}

}  // namespace kynnys

// Writes rows through their schema.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "exchange/schema.h"

namespace kynnys {

template <class Row>
class TableWriter {
  public:
    TableWriter(const Schema<Row>& schema, CsvSeparator separator)
        : schema_(schema), csv_(separator), fields_(schema.columns.size()) {
        csv_.add_header(schema.names());
    }

    void add(const Row& row, const City& city) {
        for (std::size_t at = 0; at < fields_.size(); ++at)
            fields_[at] = schema_.columns[at].write(row, city);
        const std::vector<std::string_view> views(fields_.begin(), fields_.end());
        csv_.add_row(views);
    }

    [[nodiscard]] const std::string& text() const { return csv_.text(); }

  private:
    const Schema<Row>& schema_;
    CsvWriter csv_;
    std::vector<std::string> fields_;
};

}  // namespace kynnys

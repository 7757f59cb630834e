// Lists as files: what stands on the page, from the first row to the last, as CSV and as XLSX.
#pragma once

#include "pages/routes.h"
#include "pages/table_file.h"
#include "web/html.h"

namespace kynnys::pages {

// As many rows of one list as a file may have.
inline constexpr int rows_in_a_file = 100'000;

// The whole list, narrowed and ordered as the address says.
using ListFile = Result<TableFile> (*)(const Call&);

Handler csv_of(ListFile list);
Handler xlsx_of(ListFile list);

// The words of each heading and cell. `name` is the file's, without its ending.
TableFile file_of(std::string name, const web::HtmlTable& table);

}  // namespace kynnys::pages

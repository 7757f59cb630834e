#include "pages/list_file.h"

namespace kynnys::pages {

namespace {

std::vector<std::string> texts_of(const std::vector<Html>& cells) {
    std::vector<std::string> texts;
    for (const Html& cell : cells) texts.push_back(web::text_of(cell));
    return texts;
}

}  // namespace

Handler csv_of(ListFile list) {
    return [list](const Call& call) -> Answer { return csv_response(TRY(list(call))); };
}

Handler xlsx_of(ListFile list) {
    return [list](const Call& call) -> Answer { return xlsx_response(TRY(list(call))); };
}

TableFile file_of(std::string name, const web::HtmlTable& table) {
    TableFile file{std::move(name), texts_of(table.columns), {}};
    for (const std::vector<Html>& row : table.rows) file.rows.push_back(texts_of(row));
    return file;
}

}  // namespace kynnys::pages

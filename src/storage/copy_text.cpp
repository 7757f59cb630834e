#include "storage/copy_text.h"

namespace kynnys {

namespace {

void append_escaped(std::string_view value, std::string& text) {
    for (const char letter : value) {
        switch (letter) {
            case '\\':
                text += "\\\\";
                break;
            case '\t':
                text += "\\t";
                break;
            case '\n':
                text += "\\n";
                break;
            case '\r':
                text += "\\r";
                break;
            default:
                text += letter;
        }
    }
}

void append_value(const Value& value, std::string& text) {
    if (value.is_null())
        text += "\\N";
    else if (value.kind() == Value::Kind::whole)
        text += std::to_string(value.whole());
    else
        append_escaped(value.text(), text);
}

}  // namespace

void append_copy_row(const std::vector<Value>& row, std::string& text) {
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (column > 0)
            text += '\t';
        append_value(row[column], text);
    }
    text += '\n';
}

}  // namespace kynnys

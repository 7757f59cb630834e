#include "exchange/sentence_parts.h"

namespace kynnys {

namespace {

constexpr Sentence form_sentences[] = {
    {"csv.column_has_no_name",
     "The first line has a column without a name. Name it, or delete the empty column."},
    {"csv.column_is_doubled", "There are two columns named \"{0}\". Delete or rename one of them."},
    {"csv.is_empty",
     "The file is empty. Its first line must name the columns; see docs/city-folder.md."},
    {"csv.is_not_utf8",
     "The text is not UTF-8 (lines concerned: {0}). Save the file as \"CSV UTF-8\"."},
    {"csv.quote_is_not_closed",
     "A quotation mark opens here and is never closed. Add the closing mark, or double a mark that "
     "is part of the text."},
    {"csv.row_has_too_few_fields",
     "The line has {0} fields, but the first line names {1} columns. Fill in the missing ones."},
    {"csv.row_has_too_many_fields",
     "The line has {0} fields, but the first line names {1} columns. Put a text that holds the "
     "separator into quotation marks."},
    {"csv.text_after_quote",
     "There is text after a closing quotation mark. Put the whole field into marks, and double a "
     "mark that is part of the text."},
    {"field.is_empty", "The field is empty. Fill it in."},
    {"file.is_missing", "The file {0} is missing.[ Is \"{1}\" meant? Rename it.]"},
    {"file.is_not_readable", "{0} cannot be read. Is it a file, and may you read it?"},
    {"file.is_not_writable", "{0} cannot be written[: {1}]."},
    {"file.is_too_large", "{0} is larger than {1} bytes. Is it the right file?"},
    {"folder.is_missing", "There is no folder {0}."},
    {"folder.is_no_city",
     "The folder {0} holds something other than a city. Nothing was written; name a new or empty "
     "folder."},
    {"header.has_too_many_columns",
     "The first line names {0} columns, but there are only {1}. Is it the right file?"},
    {"header.is_doubled", "The column \"{0}\" is there twice. Delete or rename one of them."},
    {"header.is_missing",
     "The column \"{0}\" is missing.[ Is \"{1}\" meant? Rename it.] Add it to the first line."},
    {"header.is_unknown",
     "No column is named \"{0}\".[ Did you mean \"{1}\"?] Known columns: {2}."},
    {"member.has_wrong_type",
     "This is of another type than {0}. Write text in quotation marks, a whole number as 3, yes_no "
     "as "
     "true or false, a list of words in square brackets, an object in braces."},
    {"member.is_doubled", "This stands in the list already. Delete one of the two."},
    {"member.is_unknown",
     "There is no member \"{0}\".[ Did you mean \"{1}\"?] Known members: {2}."},
    {"row.is_doubled", "Line {0} says this already. Delete one of the two lines."},
};

}  // namespace

void add_form_sentences(std::vector<Sentence>& all) {
    all.insert(all.end(), std::begin(form_sentences), std::end(form_sentences));
}

}  // namespace kynnys

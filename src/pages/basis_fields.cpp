#include "pages/basis_fields.h"

#include "pages/words.h"

namespace kynnys::pages {

namespace {

Result<std::optional<Date>> typed_day(const Call& call, const char* name) {
    const std::string text = call.field(name);
    if (text.empty())
        return std::optional<Date>{};
    const auto day = parse_date(text);
    if (!day)
        return Error{ErrorKind::invalid, day.error().key, name, {text}};
    return std::optional(day.value());
}

}  // namespace

Html basis_fields(const FormParts& parts) {
    const Call& call = parts.call();
    return parts.radios({"basis", "basis.which"},
                        options(call, "disclosure_basis", disclosure_basis_codes())) +
           parts.text({"basis_text", "basis.text", "basis.text_hint", "text", "off", true}) +
           parts.text({"valid_to", "basis.valid_to", "person_field.day_hint"});
}

Result<Disclosure> typed_basis(const Call& call) {
    Disclosure disclosure;
    const auto kind = disclosure_basis_codes().parse(call.field("basis"));
    if (!kind)
        return Error{ErrorKind::invalid, kind.error().key, "basis", kind.error().arguments};
    disclosure.basis = kind.value();
    disclosure.basis_text = call.field("basis_text");
    disclosure.valid_to = TRY(typed_day(call, "valid_to"));
    return disclosure;
}

}  // namespace kynnys::pages

#include "pages/notice.h"

namespace kynnys::pages {

using web::element;
using web::Html;

namespace {

std::string class_of(Notice kind) {
    switch (kind) {
        case Notice::info:
            return "hds-notification";
        case Notice::success:
            return "hds-notification hds-notification--success";
        case Notice::alert:
            return "hds-notification hds-notification--alert";
        case Notice::error:
            return "hds-notification hds-notification--error";
    }
    return "hds-notification";
}

}  // namespace

Html notice(Notice kind, const std::string& label, const Html& body) {
    Html content;
    if (!label.empty())
        content += element("p", {{"class", "hds-notification__label"}}, label);
    content += element("div", {{"class", "hds-notification__body"}}, body);
    web::Attributes attributes{{"class", class_of(kind)}};
    if (kind == Notice::success || kind == Notice::alert)
        attributes.emplace_back("role", "status");
    return element("div", attributes,
                   element("div", {{"class", "hds-notification__content"}}, content));
}

}  // namespace kynnys::pages

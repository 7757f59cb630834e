#include "pages/facts.h"

namespace kynnys::pages {

using web::element;
using web::Html;

Html facts(const std::vector<Fact>& all) {
    Html lines;
    for (const Fact& fact : all)
        lines += element("div", element("dt", fact.name) + element("dd", fact.value));
    return element("dl", {{"class", "fact-list"}}, lines);
}

}  // namespace kynnys::pages

// What browsers load beside the pages: style sheet and scripts. Their paths change with their
// content, so that a browser may keep them for good.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/router.h"

namespace kynnys::pages {

struct Asset {
    std::string name;
    std::string type;
    std::string path;
    std::string text;
};

// They are part of the program, except `own_look`: an organisation's own rules, which end the style
// sheet and so win.
class Assets {
  public:
    explicit Assets(const std::string& own_look = "");

    // Of "kynnys.css", "kynnys.js" or "htmx.js": "/static/kynnys-0123456789abcdef.css". Any other
    // name is a bug.
    [[nodiscard]] const std::string& path(std::string_view name) const;

    // The routes look into this object as long as they are there.
    void add_routes(web::Router& router) const;

  private:
    [[nodiscard]] web::Response file(const web::Request& request) const;

    std::vector<Asset> all_;
};

}  // namespace kynnys::pages

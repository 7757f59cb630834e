// Who asks for what when proxies stand between: X-Forwarded-For, -Proto and -Host, believed only
// from trusted networks.
#pragma once

#include <string>
#include <vector>

#include "web/headers.h"
#include "web/network.h"
#include "web/request.h"

namespace kynnys::web {

struct Origin {
    Address peer;
    Scheme scheme = Scheme::http;
    std::string host;
};

// `direct` is what the connection itself shows. Behind a trusted proxy the peer is the last address
// of X-Forwarded-For that no trusted network holds; an entry that is no address ends the search.
// -Proto and -Host count only as one single well-formed value.
Origin origin_of(const Headers& headers, Origin direct, const std::vector<Network>& trusted);

// Whether `host`, with or without port, is one of the names; yes when there are none.
bool is_known_host(std::string_view host, const std::vector<std::string>& names);

// Letters, digits and ".-_:[]" in small letters: what may stand in Host.
bool is_host(std::string_view host);

}  // namespace kynnys::web

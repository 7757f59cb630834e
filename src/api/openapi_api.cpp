// The description of the API itself.
#include "api/openapi_pieces.h"
#include "api/routes.h"
#include "web/conditional.h"

namespace kynnys::api {

namespace {

const std::string& description() {
    static const std::string text = [] {
        std::string all;
        for (const char* piece : openapi_pieces) all += piece;
        return all;
    }();
    return text;
}

Answer show(const Call& call) {
    web::Response response = web::text_response(description());
    response.headers.set("Content-Type", "application/yaml");
    response.compression = web::Compression::allowed;
    static const std::string tag = web::content_tag(description());
    return web::tagged_response(call.request(), std::move(response), tag);
}

}  // namespace

void add_openapi_routes(Routes& routes) {
    routes.add(web::Method::get, "/openapi.yaml", "openapi.view", Door::open, show);
}

}  // namespace kynnys::api

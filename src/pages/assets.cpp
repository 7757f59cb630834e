#include "pages/assets.h"

#include <algorithm>
#include <vector>

#include "base/check.h"
#include "pages/asset_pieces.h"
#include "web/conditional.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

constexpr std::string_view folder = "/static/";

struct Asset {
    std::string name;
    std::string type;
    std::string path;
    std::string text;
};

std::string path_of(const Asset& asset) {
    std::string hash;
    for (const char letter : web::content_tag(asset.text)) {
        if (letter != '"' && hash.size() < 16)
            hash += letter;
    }
    const std::size_t dot = asset.name.find('.');
    return std::string(folder) + asset.name.substr(0, dot) + "-" + hash + asset.name.substr(dot);
}

std::vector<Asset> make_assets() {
    std::vector<Asset> assets;
    for (const AssetPiece& piece : asset_pieces) {
        if (assets.empty() || assets.back().name != piece.name)
            assets.push_back({piece.name, piece.type, "", ""});
        assets.back().text += piece.text;
    }
    for (Asset& asset : assets) asset.path = path_of(asset);
    return assets;
}

const std::vector<Asset>& assets() {
    static const std::vector<Asset> all = make_assets();
    return all;
}

web::Response file(const web::Request& request, web::Context&) {
    const auto asset = std::find_if(assets().begin(), assets().end(),
                                    [&](const Asset& one) { return one.path == request.path; });
    if (asset == assets().end())
        return web::error_response(Error{ErrorKind::not_found, "request.path_is_unknown", "", {}},
                                   "", request.id);
    web::Response response = web::text_response(asset->text);
    response.headers.set("Content-Type", asset->type + "; charset=utf-8");
    response.headers.set("Cache-Control", "public, max-age=31536000, immutable");
    response.compression = web::Compression::allowed;
    return response;
}

}  // namespace

const std::string& asset_path(std::string_view name) {
    const auto asset = std::find_if(assets().begin(), assets().end(),
                                    [&](const Asset& one) { return one.name == name; });
    CHECK(asset != assets().end());
    return asset->path;
}

void add_asset_routes(web::Router& router) {
    router.add(web::Method::get, std::string(folder) + "{file}", "static", file);
}

}  // namespace kynnys::pages

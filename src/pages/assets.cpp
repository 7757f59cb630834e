#include "pages/assets.h"

#include <algorithm>

#include "base/check.h"
#include "pages/asset_pieces.h"
#include "web/conditional.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

constexpr std::string_view folder = "/static/";
constexpr std::string_view style_sheet = "kynnys.css";

std::string path_of(const Asset& asset) {
    std::string hash;
    for (const char letter : web::content_tag(asset.text)) {
        if (letter != '"' && hash.size() < 16)
            hash += letter;
    }
    const std::size_t dot = asset.name.find('.');
    return std::string(folder) + asset.name.substr(0, dot) + "-" + hash + asset.name.substr(dot);
}

}  // namespace

Assets::Assets(const std::string& own_look) {
    for (const AssetPiece& piece : asset_pieces) {
        if (all_.empty() || all_.back().name != piece.name)
            all_.push_back({piece.name, piece.type, "", ""});
        all_.back().text += piece.text;
    }
    for (Asset& asset : all_) {
        if (asset.name == style_sheet)
            asset.text += own_look;
        asset.path = path_of(asset);
    }
}

const std::string& Assets::path(std::string_view name) const {
    const auto asset =
        std::find_if(all_.begin(), all_.end(), [&](const Asset& one) { return one.name == name; });
    CHECK(asset != all_.end());
    return asset->path;
}

web::Response Assets::file(const web::Request& request) const {
    const auto asset = std::find_if(all_.begin(), all_.end(),
                                    [&](const Asset& one) { return one.path == request.path; });
    if (asset == all_.end())
        return web::error_response(Error{ErrorKind::not_found, "request.path_is_unknown", "", {}},
                                   "", request.id);
    web::Response response = web::text_response(asset->text);
    response.headers.set("Content-Type", asset->type + "; charset=utf-8");
    response.headers.set("Cache-Control", "public, max-age=31536000, immutable");
    response.compression = web::Compression::allowed;
    return response;
}

void Assets::add_routes(web::Router& router) const {
    router.add(web::Method::get, std::string(folder) + "{file}", "static",
               [this](const web::Request& request, web::Context&) { return file(request); });
}

}  // namespace kynnys::pages

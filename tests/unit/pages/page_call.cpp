#include "unit/pages/page_call.h"

namespace kynnys::testing {

namespace {

struct Shop {
    FreshDatabase fresh{DatabaseKind::sqlite};
    std::unique_ptr<Store> store =
        Store::open(fresh.address(), (fresh.folder() / "key").string(), 1).value();
    Desks desks{store->office(), SecondFactor::optional, [] {}};
};

}  // namespace

Desks& desks() {
    static Shop shop;
    return shop.desks;
}

const pages::Site& site() {
    static const pages::Site plain{"", pages::Assets()};
    return plain;
}

PageCall::PageCall(web::Request request)
    : request_(std::move(request)), call_(request_, context_, desks(), site()) {}

web::Request page_request(web::Method method, std::string path) {
    web::Request request;
    request.method = method;
    request.path = std::move(path);
    request.headers.add("Accept-Language", "en");
    request.id = "0123456789abcdef";
    return request;
}

web::Request form_request(std::string path, std::string body) {
    web::Request request = page_request(web::Method::post, std::move(path));
    request.content_type = "application/x-www-form-urlencoded";
    request.headers.add("Content-Type", request.content_type);
    request.body = std::move(body);
    return request;
}

}  // namespace kynnys::testing

// A request to a page, for tests of what pages are made of.
#pragma once

#include "pages/call.h"
#include "serve/store.h"
#include "support/database/fresh_database.h"

namespace kynnys::testing {

// The desks of a service with an empty database, made once.
Desks& desks();
const pages::Site& site();  // one without anything of its own

class PageCall {
  public:
    explicit PageCall(web::Request request);
    PageCall(const PageCall&) = delete;
    PageCall& operator=(const PageCall&) = delete;

    [[nodiscard]] const pages::Call& operator*() const { return call_; }
    // As the handler of an open page finds it; the form is read.
    [[nodiscard]] Result<Done> pass() { return call_.pass(pages::Door::open); }

  private:
    web::Request request_;
    web::Context context_;
    pages::Call call_;
};

// In English.
web::Request page_request(web::Method method = web::Method::get, std::string path = "/");
web::Request form_request(std::string path, std::string body);

}  // namespace kynnys::testing

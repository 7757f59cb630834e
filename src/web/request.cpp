#include "web/request.h"

namespace kynnys::web {

std::string_view method_text(Method method) {
    switch (method) {
        case Method::get:
            return "GET";
        case Method::head:
            return "HEAD";
        case Method::post:
            return "POST";
        case Method::put:
            return "PUT";
        case Method::patch:
            return "PATCH";
        case Method::remove:
            return "DELETE";
        case Method::options:
            return "OPTIONS";
    }
    return "";
}

}  // namespace kynnys::web

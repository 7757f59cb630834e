// How connections are encrypted.
#pragma once

#include <memory>

#include "base/result.h"
#include "web/server.h"

namespace boost::asio::ssl {
class context;
}

namespace kynnys::web {

// TLS 1.2 with forward secrecy and authenticated encryption, or TLS 1.3. Errors:
// server.certificate_is_unusable, server.key_is_unusable (also when it isn't the certificate's).
Result<std::shared_ptr<boost::asio::ssl::context>> make_tls(const TlsFiles& files);

}  // namespace kynnys::web

#include "web/tls.h"

#include <boost/asio/ssl/context.hpp>

namespace kynnys::web {

Result<std::shared_ptr<boost::asio::ssl::context>> make_tls(const TlsFiles& files) {
    namespace ssl = boost::asio::ssl;
    auto tls = std::make_shared<ssl::context>(ssl::context::tls_server);
    SSL_CTX* native = tls->native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);

    boost::system::error_code fault;
    tls->use_certificate_chain_file(files.certificate, fault);
    if (fault)
        return Error{ErrorKind::invalid, "server.certificate_is_unusable", "", {}};
    tls->use_private_key_file(files.key, ssl::context::pem, fault);
    if (fault || SSL_CTX_check_private_key(native) != 1)
        return Error{ErrorKind::invalid, "server.key_is_unusable", "", {}};
    return tls;
}

}  // namespace kynnys::web

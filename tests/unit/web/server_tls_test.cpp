#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include <array>
#include <cstdlib>
#include <filesystem>

#include "running_server.h"
#include "support/error_key.h"
#include "support/web/client.h"

namespace kynnys::web {
namespace {

// A certificate of its own in a folder of its own, made by the openssl program.
class ServerTls : public testing::Test {
  protected:
    void SetUp() override {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "kynnys-tls-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
        make_certificate("own");
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void make_certificate(const std::string& name) const {
        const std::string command =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 "
            "-nodes -days 2 -subj /CN=localhost -keyout " +
            file(name + ".key") + " -out " + file(name + ".pem") + " 2>/dev/null";
        ASSERT_EQ(std::system(command.c_str()), 0);  // NOLINT(cert-env33-c)
    }

    [[nodiscard]] std::string file(const std::string& name) const {
        return (folder_ / name).string();
    }

    [[nodiscard]] ServerOptions options() const {
        ServerOptions options;
        options.tls = {file("own.pem"), file("own.key")};
        return options;
    }

    std::filesystem::path folder_;
};

// What a TLS client of at most that version gets for the request; "" when they don't agree.
std::string ask_encrypted(std::uint16_t port, const std::string& request, int newest_version) {
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_security_level(context, 0);
    SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context, newest_version);
    BIO* connection = BIO_new_ssl_connect(context);
    const std::string target = "127.0.0.1:" + std::to_string(port);
    BIO_set_conn_hostname(connection, target.c_str());
    std::string text;
    if (BIO_do_connect(connection) == 1) {
        BIO_write(connection, request.data(), static_cast<int>(request.size()));
        std::array<char, 4096> buffer{};
        for (int count = 0; (count = BIO_read(connection, buffer.data(), buffer.size())) > 0;)
            text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    BIO_free_all(connection);
    SSL_CTX_free(context);
    return text;
}

TEST_F(ServerTls, AnswersEncrypted) {
    RunningServer running(options());
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        const std::string reply =
            ask_encrypted(running.port(), get("/peer", "Connection: close\r\n"), version);
        EXPECT_NE(reply.find("127.0.0.1 https localhost"), std::string::npos) << reply;
        EXPECT_NE(reply.find("Strict-Transport-Security"), std::string::npos);
    }
}

TEST_F(ServerTls, RefusesOldVersions) {
    RunningServer running(options());
    EXPECT_EQ(ask_encrypted(running.port(), get("/hello"), TLS1_1_VERSION), "");
}

TEST_F(ServerTls, SendsLargeAnswersWhole) {
    RunningServer running(options());
    const std::string reply =
        ask_encrypted(running.port(), get("/big", "Connection: close\r\n"), TLS1_3_VERSION);
    EXPECT_GT(reply.size(), std::size_t{32} * 1024 * 1024);
}

TEST_F(ServerTls, EndsHandshakesThatTakeTooLong) {
    ServerOptions impatient = options();
    impatient.timeouts.header = std::chrono::milliseconds(100);
    RunningServer running(impatient);
    EXPECT_TRUE(Client(running.port()).is_closed());
    Client plain(running.port());
    plain.send(get("/hello"));
    EXPECT_TRUE(plain.is_closed());
    EXPECT_TRUE(running.exchanges().empty());
}

TEST_F(ServerTls, StopsWithConnectionsInEveryState) {
    RunningServer running(options());
    Client in_handshake(running.port());
    EXPECT_NE(ask_encrypted(running.port(), get("/hello", "Connection: close\r\n"), TLS1_3_VERSION),
              "");
    running.server().stop(std::chrono::seconds(5));
    EXPECT_TRUE(in_handshake.is_closed());
}

TEST_F(ServerTls, RefusesFilesItCanNotUse) {
    make_certificate("other");
    const auto started = [&](const std::string& certificate, const std::string& key) {
        ServerOptions options;
        options.tls = {file(certificate), file(key)};
        return error_key(make_server(
            options, [](const Request&) { return Answer(); }, [](const Exchange&) {}));
    };
    EXPECT_EQ(started("own.pem", "own.key"), "");
    EXPECT_EQ(started("absent.pem", "own.key"), "server.certificate_is_unusable");
    EXPECT_EQ(started("own.key", "own.key"), "server.certificate_is_unusable");
    EXPECT_EQ(started("own.pem", "absent.key"), "server.key_is_unusable");
    EXPECT_EQ(started("own.pem", "other.key"), "server.key_is_unusable");
}

}  // namespace
}  // namespace kynnys::web

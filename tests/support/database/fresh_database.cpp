#include "support/database/fresh_database.h"

#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace kynnys::testing {

namespace {

std::string server_address() {
    const char* folder = std::getenv("KYNNYS_POSTGRES");
    std::ifstream file(std::string(folder == nullptr ? "" : folder) + "/address");
    std::string address;
    if (!std::getline(file, address))
        throw std::runtime_error(
            "no PostgreSQL server: tests/support/database/postgres_server start FOLDER, then "
            "KYNNYS_POSTGRES=FOLDER");
    return address;
}

std::string address_of(const std::string& name) {
    std::string address = server_address();
    const std::string usual = "/postgres?";
    return address.replace(address.find(usual), usual.size(), "/" + name + "?");
}

void run_on_server(const std::string& sql) {
    PGconn* connection = PQconnectdb(server_address().c_str());
    PGresult* result = PQexec(connection, sql.c_str());
    const ExecStatusType status = PQresultStatus(result);
    const std::string message = PQerrorMessage(connection);
    PQclear(result);
    PQfinish(connection);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(message);
}

std::string fresh_name() {
    static std::atomic<int> made{0};
    return "test_" + std::to_string(getpid()) + "_" + std::to_string(++made);
}

}  // namespace

FreshDatabase::FreshDatabase(DatabaseKind kind)
    : kind_(kind), name_(fresh_name()), folder_(std::filesystem::temp_directory_path() / name_) {
    std::filesystem::create_directory(folder_);
    if (kind == DatabaseKind::sqlite) {
        address_ = "sqlite:" + (folder_ / "kynnys.db").string();
    } else {
        run_on_server("CREATE DATABASE " + name_);
        address_ = address_of(name_);
    }
}

FreshDatabase::~FreshDatabase() {
    try {
        if (kind_ == DatabaseKind::postgresql)
            run_on_server("DROP DATABASE " + name_ + " WITH (FORCE)");
        std::filesystem::remove_all(folder_);
    } catch (const std::exception& error) {
        ADD_FAILURE() << "a database is left behind: " << error.what();
    }
}

std::unique_ptr<Database> open(const FreshDatabase& fresh, std::chrono::milliseconds patience) {
    Result<Database> opened = Database::open({fresh.address(), 8, patience});
    if (!opened)
        throw std::runtime_error(opened.error().key);
    return std::make_unique<Database>(std::move(opened).value());
}

void end_connections(const FreshDatabase& fresh) {
    const std::string& address = fresh.address();
    const std::size_t end = address.find('?');
    const std::size_t begin = address.rfind('/', end) + 1;
    run_on_server("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" +
                  address.substr(begin, end - begin) + "'");
}

std::string kind_name(const ::testing::TestParamInfo<DatabaseKind>& info) {
    return info.param == DatabaseKind::sqlite ? "Sqlite" : "Postgresql";
}

}  // namespace kynnys::testing

// A database of its own for each test, on either server, removed when the test is over.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "storage/database.h"

namespace kynnys::testing {

// Empty. SQLite's is a file in a temporary folder; PostgreSQL's is made on the server that
// tests/support/database/postgres_server has started; without one the test fails.
class FreshDatabase {
  public:
    explicit FreshDatabase(DatabaseKind kind);
    FreshDatabase(const FreshDatabase&) = delete;
    FreshDatabase& operator=(const FreshDatabase&) = delete;
    ~FreshDatabase();

    [[nodiscard]] const std::string& address() const { return address_; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] DatabaseKind kind() const { return kind_; }

  private:
    DatabaseKind kind_;
    std::string address_;
    std::string name_;
    std::filesystem::path folder_;
};

// Fails the test and throws when the database can't be opened.
std::unique_ptr<Database> open(const FreshDatabase& fresh,
                               std::chrono::milliseconds patience = std::chrono::seconds(10));

// Ends every connection to the PostgreSQL database, as a restart of the server does.
void end_connections(const FreshDatabase& fresh);

// For tests that run on both: TEST_P(Name, …) after INSTANTIATE_ON_BOTH(Name).
class OnDatabase : public ::testing::TestWithParam<DatabaseKind> {
  protected:
    FreshDatabase fresh_{GetParam()};
    std::unique_ptr<Database> database_ = open(fresh_);
};

std::string kind_name(const ::testing::TestParamInfo<DatabaseKind>& info);

}  // namespace kynnys::testing

#define INSTANTIATE_ON_BOTH(Name)                                                              \
    INSTANTIATE_TEST_SUITE_P(                                                                  \
        Both, Name,                                                                            \
        ::testing::Values(::kynnys::DatabaseKind::sqlite, ::kynnys::DatabaseKind::postgresql), \
        ::kynnys::testing::kind_name)

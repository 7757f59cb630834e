// A database with two organisations and a few people for the tests of the stores.
#pragma once

#include <string>
#include <vector>

#include "base/random_id.h"
#include "storage/assignment_store.h"
#include "storage/disclosure_store.h"
#include "storage/migration.h"
#include "storage/organisation_store.h"
#include "storage/person_store.h"
#include "support/database/fresh_database.h"

namespace kynnys::testing {

class WithPeople : public OnDatabase {
  protected:
    WithPeople() {
        EXPECT_TRUE(migrate(*database_));
        for (std::string* organisation : {&work_, &health_}) {
            *organisation = new_id();
            const std::string code = organisation == &work_ ? "work" : "health";
            write([&](Transaction& transaction) {
                return add_organisation(transaction, {*organisation, code, code});
            });
        }
    }

    template <class Work>
    void write(Work work) {
        const auto written = database_->write(work);
        EXPECT_TRUE(written) << (written ? "" : written.error().key);
    }

    static Client client(const std::string& code, const std::string& name) {
        Client made;
        made.person.id = code;
        made.person.name = name;
        return made;
    }

    // Owned by `work_`, and disclosed to nobody.
    std::string add(const Client& client) {
        std::string id = new_id();
        write([&](Transaction& transaction) {
            return add_clients(transaction, vault_, {{id, work_}}, {client});
        });
        return id;
    }
    std::string disclose(const std::string& person, const std::string& organisation,
                         std::optional<Date> valid_to = std::nullopt) {
        std::string id = new_id();
        write([&](Transaction& transaction) {
            return add_disclosures(transaction,
                                   {{id, person, organisation, DisclosureBasis::consent,
                                     "to look for work", today_, valid_to, std::nullopt}});
        });
        return id;
    }
    std::string add_disclosed(const Client& client) {
        std::string id = add(client);
        disclose(id, work_);
        return id;
    }
    void assign(const std::string& person, const std::string& user,
                AssignmentKind kind = AssignmentKind::coach) {
        write([&](Transaction& transaction) {
            return add_assignments(transaction, {{person, user, kind}});
        });
    }
    Result<ClientRecord> find(const std::string& id, const Visibility& visibility) {
        return database_->read([&](Transaction& transaction) {
            return find_client(transaction, vault_, visibility, id);
        });
    }
    ClientRecord found(const std::string& id) { return find(id, seen_by(work_)).value(); }
    [[nodiscard]] Visibility seen_by(const std::string& organisation) const {
        return {{organisation}, std::nullopt, today_};
    }

    Date today_{std::chrono::year(2026), std::chrono::November, std::chrono::day(21)};
    Vault vault_{fresh_key_ring()};
    std::string work_;
    std::string health_;
};

}  // namespace kynnys::testing

#include "exchange/service_directory.h"

#include <gtest/gtest.h>

namespace kynnys {
namespace {

const Instant now = parse_instant("2026-11-22T09:15:00.000000Z").value();
constexpr auto english = ServiceLanguage::english;

DirectoryEntry some_entry() {
    Service service;
    service.id = "01a20326-9706-7000-97a4-9119d47d834b";
    service.organisation = "01a20326-9706-7000-97a4-000000000001";
    service.code = "55-plus";
    service.criteria = "fifty_five_plus";
    service.state = ServiceState::paused;
    service.name = {"55 Plus -valmennus", "55 Plus-träning", "55 Plus coaching"};
    service.summary = {"", "", "Work at an ordinary workplace, with a coach."};
    service.stages = {{"Suunnitelma", "", "Plan"}, {"Työ", "Arbete", "Work"}};
    service.municipalities = {"091", "564"};
    service.weeks_fewest = 16;
    service.weeks_most = 26;
    service.places = 20;
    service.free_places = 0;
    service.waiting_days = 14;
    service.contact_name = "Made-up Contact";
    service.phone = "012 345";
    service.email = "made-up@example.org";
    service.address = "https://kynnys.example/55-plus";
    service.confirmed_on = parse_date("2026-10-01").value();
    return {service, "Made-up Provider"};
}

std::vector<std::string> faults(std::string_view text) {
    const auto read = parse_directory(text, english);
    std::vector<std::string> all;
    if (!read) {
        for (const Fault& fault : read.faults()) all.push_back(fault.file + " " + fault.key);
    }
    return all;
}
using Faults = std::vector<std::string>;

TEST(ServiceDirectory, ReadsWhatItWrites) {
    DirectoryEntry bare;
    bare.service.id = "01a20326-9706-7000-97a4-9119d47d834c";
    bare.service.organisation = "01a20326-9706-7000-97a4-000000000001";
    bare.service.code = "bare";
    bare.service.name.english = "Bare";
    bare.provider = "Made-up Provider";
    const std::vector<DirectoryEntry> entries{some_entry(), bare};
    const auto read = parse_directory(directory_text(entries, english, now), english);
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value(), entries);
}

TEST(ServiceDirectory, IsAPageOfServicesAsTheFormHasThem) {
    const std::string text = directory_text({some_entry()}, english, now);
    for (const char* part :
         {R"("total_items": 1)", R"("last_page": true)", R"("name": "55 Plus coaching")",
          R"("status": "inactive")", R"("assured_date": "2026-10-01")",
          R"("name": "Made-up Provider")", R"("extent": "564")", R"("available": 0)",
          R"("maximum": 20)", R"("updated": "2026-11-22T09:15:00.000000Z")"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

TEST(ServiceDirectory, ReadsOnesOfOtherPrograms) {
    const auto read = parse_directory(R"({"contents": [{
        "id": "ac148810-d857-441c-9679-408f346de14b", "name": "Job & Study Café",
        "description": "Coffee", "status": "temporarily closed", "fees": "none",
        "service_areas": [{"id": "x", "name": "Somewhere"}], "phones": [{"number": "1"}],
        "organization": {"id": "o", "name": "Made-up", "description": "d"}}]})",
                                      ServiceLanguage::swedish);
    ASSERT_TRUE(read) << faults_text(read.faults());
    const Service& service = read.value().front().service;
    EXPECT_EQ(service.code, "job-study-caf");
    EXPECT_EQ(service.name.swedish, "Job & Study Café");
    EXPECT_EQ(service.state, ServiceState::paused);
    EXPECT_EQ(service.municipalities, std::vector<std::string>{});
    EXPECT_EQ(service.phone, "1");
    EXPECT_EQ(service.confirmed_on, std::nullopt);
}

TEST(ServiceDirectory, TellsTheFaultsOfEveryService) {
    EXPECT_EQ(
        faults(R"({"contents": [
        {"id": "1", "name": "a", "status": "activ"},
        {"id": "2", "name": "b"},
        {"id": "3", "name": "c", "status": "active", "assured_date": "soon", "url": "http://x"},
        {"id": "4", "name": "d", "status": "active", "url": "ftp://x",
         "kynnys": {"code": "D", "weeks_most": 0}},
        {"id": "5", "name": "e", "status": "active"},
        {"id": "6", "name": "E", "status": "active"},
        {"id": "7", "name": "f", "status": "active", "kynnys": {"stages": "all"}}]})"),
        (Faults{
            "contents[0].status service.status_is_unknown", "contents[1] plan.member_is_missing",
            "contents[2].assured_date date.is_not_a_day", "contents[3].code service.code_is_wrong",
            "contents[3].address service.address_is_wrong",
            "contents[3].weeks_most service.weeks_are_wrong", "contents[5] service.code_is_doubled",
            "contents[6].kynnys.stages plan.value_has_wrong_type"}));
    EXPECT_EQ(faults("{"), Faults{" json.is_malformed"});
    EXPECT_EQ(faults("[]"), Faults{" plan.value_has_wrong_type"});
}

}  // namespace
}  // namespace kynnys

#include "referral/service.h"

#include <gtest/gtest.h>

#include "referral/referral_times.h"
#include "unit/referral/some_referral.h"

namespace kynnys {
namespace {

using testing::first_day;

Service some_service() {
    Service service;
    service.code = "55-plus";
    service.name.finnish = "55 Plus -valmennus";
    service.stages = {{"Suunnitelma", "", ""}, {"Työ työpaikalla", "", ""}};
    service.municipalities = {"091", "564"};
    service.weeks_fewest = 16;
    service.weeks_most = 26;
    service.places = 20;
    service.free_places = 4;
    service.waiting_days = 14;
    service.address = "https://kynnys.example/55-plus";
    service.confirmed_on = first_day;
    return service;
}

std::string faults(const Service& service) {
    std::string all;
    for (const Error& fault : service_faults(service)) all += fault.key + ":" + fault.field + " ";
    return all;
}

TEST(Service, MayBeDescribedInOneLanguage) {
    EXPECT_EQ(faults(some_service()), "");
}

TEST(Service, HasEveryFaultNamed) {
    Service service = some_service();
    service.code = "55 Plus";
    service.name = {};
    service.summary.swedish = std::string(service_text_most + 1, 'x');
    service.stages.resize(service_stages_most + 1);
    service.municipalities = {"91"};
    service.weeks_most = 8;
    service.places = 3;
    service.waiting_days = -1;
    service.address = "javascript:alert(1)";
    EXPECT_EQ(faults(service),
              "service.code_is_wrong:code service.name_is_missing:name "
              "service.text_is_too_long:summary service.has_too_many_stages:stages "
              "service.address_is_wrong:address service.municipality_is_wrong:municipalities "
              "service.weeks_are_wrong:weeks_most service.free_places_are_wrong:free_places "
              "service.waiting_days_are_wrong:waiting_days ");
    service.places = -1;
    EXPECT_NE(faults(service).find("service.places_are_wrong:places"), std::string::npos);
}

TEST(Service, IsReliedOnNoLongerThanItWasConfirmed) {
    Service service = some_service();
    const auto after = [&](int days) { return freshness(service, days_after(first_day, days)); };
    EXPECT_EQ(after(0), Freshness::fresh);
    EXPECT_EQ(after(60), Freshness::fresh);
    EXPECT_EQ(after(61), Freshness::to_confirm);
    EXPECT_EQ(after(90), Freshness::to_confirm);
    EXPECT_EQ(after(91), Freshness::stale);
    service.confirmed_on.reset();
    EXPECT_EQ(after(0), Freshness::stale);
}

TEST(Service, SaysATextInAnotherLanguageRatherThanNotAtAll) {
    const ServiceText text{"", "Träning", "Coaching"};
    EXPECT_EQ(text_in(text, ServiceLanguage::english), "Coaching");
    EXPECT_EQ(text_in(text, ServiceLanguage::finnish), "Träning");
    EXPECT_EQ(text_in({}, ServiceLanguage::finnish), "");
}

}  // namespace
}  // namespace kynnys

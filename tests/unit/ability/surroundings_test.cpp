#include "ability/surroundings.h"

#include <gtest/gtest.h>

#include "support/code_list_check.h"

namespace kynnys {
namespace {

TEST(Surroundings, CodesAreReadAsTheyAreWritten) {
    expect_round_trip(exposure_codes(), "exposure.is_unknown");
    expect_round_trip(licence_codes(), "licence.is_unknown");
    expect_round_trip(language_codes(), "language.is_unknown");
    expect_round_trip(work_kind_codes(), "work_kind.is_unknown");
    expect_round_trip(surrounding_codes(), "surrounding.is_unknown");
    expect_round_trip(access_need_codes(), "access_need.is_unknown");
}

TEST(Surroundings, CodesMeanTheirValues) {
    EXPECT_EQ(exposure_codes().code(Exposure::noise), "noise");
    EXPECT_EQ(exposure_codes().code(Exposure::blood_and_secretions), "blood_and_secretions");
    EXPECT_EQ(exposure_codes().code(Exposure::sharp_tools), "sharp_tools");
    EXPECT_EQ(licence_codes().code(Licence::criminal_record_extract), "criminal_record_extract");
    EXPECT_EQ(licence_codes().code(Licence::first_aid), "first_aid");
    EXPECT_EQ(language_codes().code(Language::so), "so");
    EXPECT_EQ(language_codes().code(Language::sign), "sign");
    EXPECT_EQ(work_kind_codes().code(WorkKind::library), "library");
    EXPECT_EQ(work_kind_codes().code(WorkKind::computers), "computers");
    EXPECT_EQ(surrounding_codes().code(Surrounding::alone), "alone");
    EXPECT_EQ(surrounding_codes().code(Surrounding::with_older_people), "with_older_people");
    EXPECT_EQ(access_need_codes().code(AccessNeed::rest_room), "rest_room");
    EXPECT_EQ(access_need_codes().code(AccessNeed::induction_loop), "induction_loop");
}

}  // namespace
}  // namespace kynnys

#include "locale/language.h"

#include <gtest/gtest.h>

#include "support/error_key.h"

namespace kynnys {
namespace {

constexpr UiLanguage fi = UiLanguage::fi;
constexpr UiLanguage sv = UiLanguage::sv;
constexpr UiLanguage en = UiLanguage::en;

TEST(UiLanguage, IsReadFromItsCode) {
    EXPECT_EQ(ui_language_codes().parse("sv").value(), sv);
    EXPECT_EQ(ui_language_codes().code(en), "en");
    EXPECT_EQ(error_key(ui_language_codes().parse("de")), "ui_language.is_unknown");
}

TEST(AcceptLanguage, TakesTheHeaviest) {
    EXPECT_EQ(best_ui_language("en"), en);
    EXPECT_EQ(best_ui_language("fi;q=0.5, sv;q=0.8, en;q=0.7"), sv);
    EXPECT_EQ(best_ui_language("fi;q=0.123,en;q=0.124"), en);
    EXPECT_EQ(best_ui_language("sv;q=0.9, en"), en) << "no weight is 1";
    EXPECT_EQ(best_ui_language("sv;q=1.000, en;q=0.999"), sv);
    EXPECT_EQ(best_ui_language("de, fr;q=0.9, sv;q=0.1"), sv);
}

TEST(AcceptLanguage, TakesTheFirstOfEquals) {
    EXPECT_EQ(best_ui_language("sv, en, fi"), sv);
    EXPECT_EQ(best_ui_language("en;q=0.5, sv;q=0.50"), en);
}

TEST(AcceptLanguage, LeavesTheRegionAside) {
    EXPECT_EQ(best_ui_language("sv-FI, fi;q=0.9"), sv);
    EXPECT_EQ(best_ui_language("EN-gb;Q=0.8"), en);
    EXPECT_EQ(best_ui_language("fil, sve, eng, en;q=0.2", sv), en) << "fil is no fi";
}

TEST(AcceptLanguage, FallsBackWhereNothingIsKnown) {
    EXPECT_EQ(best_ui_language(""), fi);
    EXPECT_EQ(best_ui_language("", en), en);
    EXPECT_EQ(best_ui_language("de, so;q=0.4"), fi);
    EXPECT_EQ(best_ui_language("de, so;q=0.4", sv), sv);
}

TEST(AcceptLanguage, TakesNoLanguageOfWeightZero) {
    EXPECT_EQ(best_ui_language("en;q=0, sv;q=0.001"), sv);
    EXPECT_EQ(best_ui_language("en;q=0.000"), fi);
    EXPECT_EQ(best_ui_language("*;q=0", sv), sv);
}

TEST(AcceptLanguage, ChoosesForAStarAmongTheOthers) {
    EXPECT_EQ(best_ui_language("*"), fi);
    EXPECT_EQ(best_ui_language("*", en), en);
    EXPECT_EQ(best_ui_language("de, *;q=0.5", sv), sv);
    EXPECT_EQ(best_ui_language("fi;q=0, *"), sv);
    EXPECT_EQ(best_ui_language("fi;q=0, sv;q=0.1, *;q=0.5"), en);
    EXPECT_EQ(best_ui_language("en;q=0.6, *;q=0.5"), en);
    EXPECT_EQ(best_ui_language("*, fi;q=0.1, sv;q=0.3, en;q=0.2"), sv) << "none is left for it";
}

TEST(AcceptLanguage, PassesOverWhatIsMalformed) {
    for (const std::string_view weight : {"q=", "q=2", "q=1.001", "q=0.1234", "q=-1", "q=0,5",
                                          "q=.5", "q=0.5x", "q=0 5", "q=05", "0.5", "w=1", ""}) {
        const std::string header = "en;" + std::string(weight) + ", sv;q=0.001";
        EXPECT_EQ(best_ui_language(header), sv) << header;
    }
    EXPECT_EQ(best_ui_language("en;q=1;q=1, sv;q=0.1"), sv);
    EXPECT_EQ(best_ui_language(" , ,\ten ; q=0.3 ,,"), en);
    EXPECT_EQ(best_ui_language("en;q=1."), en) << "the grammar allows it";
    EXPECT_EQ(best_ui_language(";;;,===,\xff\xfe", sv), sv);
}

}  // namespace
}  // namespace kynnys

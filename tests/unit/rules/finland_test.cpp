#include <gtest/gtest.h>

#include "exchange/rules_file.h"

namespace kynnys::rules {
namespace {

TEST(FinnishRules, HaveNoFault) {
    const Checked<RuleSet> read = parse_rules(finnish_rules_text());
    EXPECT_TRUE(read.is_ok()) << faults_text(read.faults());
}

}  // namespace
}  // namespace kynnys::rules

#include "exchange/fault.h"

#include <gtest/gtest.h>

namespace kynnys {

TEST(Fault, SaysFileLineAndColumnBeforeTheSentence) {
    const Fault fault{"people.csv", 12, 3, "birth_year", "year.is_not_a_year", {"19x5"}};
    EXPECT_EQ(fault_sentence(fault),
              "people.csv line 12, column birth_year: \"19x5\" is not a year from 1900 to 2100. "
              "Write a year such as 1971.");
}

TEST(Fault, LeavesOutWhatItDoesNotConcern) {
    EXPECT_EQ(fault_sentence({"roles.csv", 0, 0, "", "file.is_missing", {"roles.csv", ""}}),
              "roles.csv: The file roles.csv is missing.");
    EXPECT_EQ(fault_sentence({"roles.csv", 4, 2, "", "field.is_empty", {""}}),
              "roles.csv line 4, column 2: The field is empty. Fill it in.");
}

TEST(Fault, SaysSoManyAndHowManyMoreThereAre) {
    const std::vector<Fault> faults(1'205, {"a.csv", 1, 1, "x", "field.is_empty", {""}});
    const std::string text = faults_text(faults, 2);
    EXPECT_EQ(text,
              "a.csv line 1, column x: The field is empty. Fill it in.\n"
              "a.csv line 1, column x: The field is empty. Fill it in.\n"
              "There are 1\u00a0203 more faults.\n");
    EXPECT_EQ(faults_text({faults.front()}, 1),
              "a.csv line 1, column x: The field is empty. Fill it in.\n");
    EXPECT_EQ(faults_text({}), "");
}

}  // namespace kynnys

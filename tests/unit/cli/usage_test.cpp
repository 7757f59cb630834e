// What is wrong on the command line ends with 2 and a sentence that helps.
#include <gtest/gtest.h>

#include "called.h"
#include "cli/command.h"

namespace kynnys {

namespace {

struct Misuse {
    std::vector<std::string> arguments;
    std::string said;
};

}  // namespace

TEST(Usage, TellsWhatIsWrongAndHowToMendIt) {
    const std::vector<Misuse> misuses = {
        {{},
         "A word is missing; write one of: plan, city, policy, rules, demo, import, service, user, "
         "data, "
         "audit, money, serve."},
        {{"plan"}, "A word is missing; write one of: make, check, show, explain, unlock, replan."},
        {{"plna", "make"}, "\"plna\" is not known here. Did you mean \"plan\"?"},
        {{"plan", "mak", "city"}, "\"mak\" is not known here. Did you mean \"make\"?"},
        {{"plan", "sing"}, "\"sing\" is not known here. Known: make, check, show,"},
        {{"plan", "make"}, "CITY is missing: the city's folder"},
        {{"plan", "make", "city"}, "--out is missing: the file to write the plan to."},
        {{"plan", "make", "city", "--out"}, "--out needs a value after it."},
        {{"plan", "make", "city", "--out", ""}, "--out: the value is empty; fill it in."},
        {{"plan", "make", "city", "--out", "p", "--outt", "q"}, "Did you mean \"--out\"?"},
        {{"plan", "make", "city", "--out", "p", "--out", "q"},
         "--out stands there more than once."},
        {{"plan", "make", "city", "extra", "--out", "p"}, "\"extra\" is one word too many."},
        {{"plan", "make", "city", "--out", "p", "--seconds", "-5"},
         "--seconds: \"-5\" will not do; write a whole number from 1 to 86400."},
        {{"plan", "make", "city", "--out", "p", "--seconds", "1.5"}, "\"1.5\" will not do"},
        {{"plan", "make", "city", "--out", "p", "--seconds", "soon"}, "\"soon\" will not do"},
        {{"plan", "show", "city", "p", "--by", "day"},
         "--by: \"day\" will not do; write one of: person, workplace, week."},
        {{"plan", "show", "city", "p", "--json", "--html"}, "Only one of these can be given"},
        {{"plan", "explain", "city", "p"}, "--person is missing"},
        {{"demo", "make", "city", "--people", "99999999999999999999"}, "will not do"},
    };
    for (const Misuse& misuse : misuses) {
        const Called called = call(misuse.arguments);
        EXPECT_EQ(called.code, 2) << misuse.said;
        EXPECT_NE(called.err.find(misuse.said), std::string::npos) << called.err;
        EXPECT_EQ(called.out, "");
    }
}

TEST(Usage, NamesTheHelpOfTheCommandThatWasMeant) {
    EXPECT_NE(call({"plan", "make"}).err.find("\nHelp: kynnys plan make --help\n"),
              std::string::npos);
    EXPECT_NE(call({"plan"}).err.find("\nHelp: kynnys plan --help\n"), std::string::npos);
}

TEST(Usage, HelpOfEveryCommandHasAnExample) {
    const Called top = call({"--help"});
    EXPECT_EQ(top.code, 0);
    EXPECT_NE(top.out.find("Example"), std::string::npos);
    for (const Command& command : all_commands()) {
        const Called help = call({std::string(command.noun), std::string(command.verb), "--help"});
        EXPECT_EQ(help.code, 0);
        EXPECT_EQ(help.err, "");
        EXPECT_NE(help.out.find("Example:\n  kynnys "), std::string::npos) << help.out;
        EXPECT_NE(help.out.find(std::string(command.noun) + " " + std::string(command.verb)),
                  std::string::npos)
            << help.out;
    }
}

TEST(Usage, PrintsTheVersion) {
    const Called called = call({"--version"});
    EXPECT_EQ(called.code, 0);
    EXPECT_TRUE(called.out.starts_with("kynnys ")) << called.out;
}

}  // namespace kynnys

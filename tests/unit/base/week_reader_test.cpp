#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/week.h"
#include "support/error_key.h"

namespace kynnys {
namespace {

using Windows = std::vector<Window>;

Windows windows_of(std::string_view text) {
    const Result<Windows> windows = parse_windows(text);
    return windows ? windows.value() : Windows();
}

TEST(Windows, ReadDaysAndRanges) {
    EXPECT_EQ(windows_of("Mon 9:00-14:00"), (Windows{{Day::monday, 36, 56}}));
    EXPECT_EQ(windows_of("Mon-Wed 9-10, Sat 10-12"), (Windows{{Day::monday, 36, 40},
                                                              {Day::tuesday, 36, 40},
                                                              {Day::wednesday, 36, 40},
                                                              {Day::saturday, 40, 48}}));
}

TEST(Windows, KeepTheOrderWritten) {
    EXPECT_EQ(windows_of("Tue 12-13; Mon 8-9"),
              (Windows{{Day::tuesday, 48, 52}, {Day::monday, 32, 36}}));
}

TEST(Windows, ReadEveryNameOfADay) {
    const std::vector<std::vector<std::string_view>> names{
        {"Mon", "Monday", "mo", "ma", "Maanantai", "mån", "måndag", "MÅN", "man", "må"},
        {"Tue", "tues", "Tuesday", "tu", "ti", "tiistai", "tis", "tisdag"},
        {"Wed", "wednesday", "we", "ke", "keskiviikko", "ons", "onsdag", "on"},
        {"Thu", "thur", "thurs", "thursday", "th", "to", "torstai", "tors", "torsdag", "tor"},
        {"Fri", "friday", "fr", "pe", "perjantai", "fre", "fredag"},
        {"Sat", "saturday", "sa", "la", "lauantai", "lör", "lördag", "LÖR", "lor", "lö"},
        {"Sun", "sunday", "su", "sunnuntai", "sön", "söndag", "son", "sö"},
    };
    for (std::size_t day = 0; day < names.size(); ++day) {
        for (const std::string_view name : names[day])
            EXPECT_EQ(windows_of(std::string(name) + " 9-10"),
                      (Windows{{static_cast<Day>(day), 36, 40}}))
                << name;
    }
}

TEST(Windows, ReadEveryWayToWriteTimes) {
    const Windows expected{{Day::monday, 36, 56}};
    for (const char* text :
         {"ma 9-14", "ma 09-14", "ma 9.00-14.00", "ma 9:00–14:00", "ma 9 — 14", "ma 9:00 − 14:00",
          "ma klo 9-14", "må kl. 9-14", "må kl 9-14", "ma. 9-14", "ma: 9-14", "  ma   9-14  ",
          "ma\u00a09-14", "MA KLO 9-14"})
        EXPECT_EQ(windows_of(text), expected) << text;
}

TEST(Windows, ReadRangesWithAnyDash) {
    const Windows expected{{Day::monday, 36, 40}, {Day::tuesday, 36, 40}};
    for (const char* text : {"ma-ti 9-10", "ma–ti 9–10", "ma - ti 9 - 10", "mån.–tis. 9–10",
                             "Monday-Tuesday 9-10", "ma-ti klo 9-10"})
        EXPECT_EQ(windows_of(text), expected) << text;
}

TEST(Windows, RangeMayPassTheEndOfTheWeek) {
    EXPECT_EQ(windows_of("Sat-Mon 9-10"),
              (Windows{{Day::saturday, 36, 40}, {Day::sunday, 36, 40}, {Day::monday, 36, 40}}));
}

TEST(Windows, DaysWithoutTimesShareTheNextTimes) {
    EXPECT_EQ(windows_of("ma, ke-to 9-10, pe 12-13"), (Windows{{Day::monday, 36, 40},
                                                               {Day::wednesday, 36, 40},
                                                               {Day::thursday, 36, 40},
                                                               {Day::friday, 48, 52}}));
}

TEST(Windows, TimesWithoutDaysAreOfTheDaysBefore) {
    EXPECT_EQ(windows_of("ma 8-9, klo 12-13, ti 8-9"),
              (Windows{{Day::monday, 32, 36}, {Day::monday, 48, 52}, {Day::tuesday, 32, 36}}));
}

TEST(Windows, PassOverEmptyEntries) {
    EXPECT_EQ(windows_of("ma 9-10,, ti 9-10;"),
              (Windows{{Day::monday, 36, 40}, {Day::tuesday, 36, 40}}));
}

TEST(Windows, NeverPromiseTimeThatIsNotThere) {
    EXPECT_EQ(windows_of("Mon 9:05-14:10"), (Windows{{Day::monday, 37, 56}}));
    EXPECT_EQ(windows_of("Mon 8:59-9:16"), (Windows{{Day::monday, 36, 37}}));
}

TEST(Windows, ReachFromMidnightToMidnight) {
    EXPECT_EQ(windows_of("Mon 0-24"), (Windows{{Day::monday, 0, 96}}));
    EXPECT_EQ(windows_of("Mon 00:00-24:00"), (Windows{{Day::monday, 0, 96}}));
}

struct Faulty {
    const char* text;
    const char* key;
    const char* entry;
    const char* word;  // nullptr: the whole text is at fault
};

TEST(Windows, SayWhatIsWrongAndWhere) {
    const Faulty faulty[] = {
        {"", "week.is_empty", "", nullptr},
        {"  ,; ", "week.is_empty", "", nullptr},
        {"Mon 9-10, Foo 9-10", "week.unknown_day", "Foo 9-10", "Foo"},
        {"Mon-Foo 9-10", "week.unknown_day", "Mon-Foo 9-10", "Foo"},
        {"Mon-Tue-Wed 9-10", "week.unknown_day", "Mon-Tue-Wed 9-10", "Tue-Wed"},
        {"maklo 9-10", "week.unknown_day", "maklo 9-10", "maklo"},
        {"9-10", "week.unknown_day", "9-10", ""},
        {"- 9-10", "week.unknown_day", "- 9-10", ""},
        {"Mon", "week.not_a_time", "Mon", ""},
        {"Mon 9-10, klo", "week.not_a_time", "klo", ""},
        {"Mon 9-10, Tue", "week.not_a_time", "Tue", ""},
        {"Mon 9", "week.not_a_time", "Mon 9", "9"},
        {"Mon 9-", "week.not_a_time", "Mon 9-", ""},
        {"Mon 9-25", "week.not_a_time", "Mon 9-25", "25"},
        {"Mon 9-24:15", "week.not_a_time", "Mon 9-24:15", "24:15"},
        {"Mon 9:60-10", "week.not_a_time", "Mon 9:60-10", "9:60"},
        {"Mon 9:5-10", "week.not_a_time", "Mon 9:5-10", "9:5"},
        {"Mon 9:-10", "week.not_a_time", "Mon 9:-10", "9:"},
        {"Mon 9-10-11", "week.not_a_time", "Mon 9-10-11", "10-11"},
        {"Mon 900-1400", "week.not_a_time", "Mon 900-1400", "900"},
        {"Mon 9-10am", "week.not_a_time", "Mon 9-10am", "10am"},
        {"Mon 22-6", "week.ends_before_it_starts", "Mon 22-6", ""},
        {"Mon 9-9", "week.ends_before_it_starts", "Mon 9-9", ""},
        {"Mon 9:05-9:20", "week.shorter_than_a_slot", "Mon 9:05-9:20", ""},
        {"Mon 9:00-9:14", "week.shorter_than_a_slot", "Mon 9:00-9:14", ""},
    };
    for (const Faulty& one : faulty) {
        const Result<Windows> windows = parse_windows(one.text);
        EXPECT_EQ(error_key(windows), one.key) << one.text;
        EXPECT_EQ(error_argument(windows, 0), one.entry) << one.text;
        if (one.word != nullptr) {
            EXPECT_EQ(error_argument(windows, 1), one.word) << one.text;
        }
    }
}

TEST(Windows, SuggestTheNearestDay) {
    EXPECT_EQ(error_argument(parse_windows("maanantia 9-10"), 2), "maanantai");
    EXPECT_EQ(error_argument(parse_windows("wensday 9-10"), 2), "wednesday");
}

TEST(Windows, AreWrittenShort) {
    EXPECT_EQ(windows_text(windows_of("ma-pe 9-14, la 10-12")),
              "Mon-Fri 09:00-14:00, Sat 10:00-12:00");
    EXPECT_EQ(windows_text(windows_of("ma 9-14, ke 9-14, to 9-15")),
              "Mon 09:00-14:00, Wed 09:00-14:00, Thu 09:00-15:00");
    EXPECT_EQ(windows_text(windows_of("la-ma 0-24")), "Sat-Sun 00:00-24:00, Mon 00:00-24:00");
    EXPECT_EQ(windows_text({}), "");
}

RC_GTEST_PROP(Windows, AreReadAsTheyAreWritten, ()) {
    const auto window = rc::gen::exec([] {
        const int open = *rc::gen::inRange(0, slots_per_day);
        // Few days and times, so that neighbours join often.
        const int close = *rc::gen::element(open + 1, std::min(open + 8, slots_per_day));
        return Window{static_cast<Day>(*rc::gen::inRange(0, 7)), open, close};
    });
    const Windows windows =
        *rc::gen::nonEmpty(rc::gen::scale(0.3, rc::gen::container<Windows>(window)));
    RC_ASSERT(parse_windows(windows_text(windows)).value() == windows);
}

RC_GTEST_PROP(Windows, OfAWeekAreReadAsTheyAreWritten, ()) {
    const int open = *rc::gen::inRange(0, 90);
    const int close = *rc::gen::inRange(open + 1, slots_per_day + 1);
    const auto first = *rc::gen::inRange(0, 7);
    const auto last = *rc::gen::inRange(first, 7);
    Windows windows;
    for (int day = first; day <= last; ++day)
        windows.push_back({static_cast<Day>(day), open, close});
    RC_ASSERT(parse_windows(windows_text(windows)).value() == windows);
    RC_ASSERT(windows_text(windows).find(',') == std::string::npos);
}

RC_GTEST_PROP(Windows, NeverFailOnAnyText, ()) {
    const auto letters = rc::gen::element<std::string>(
        "ma", "Fri", " ", "-", "–", ",", ";", ":", ".", "0", "9", "24", "klo", "ö", "\xc3", "x");
    std::string text;
    for (const std::string& part : *rc::gen::container<std::vector<std::string>>(letters))
        text += part;
    const Result<Windows> windows = parse_windows(text);
    if (windows) {
        RC_ASSERT(!windows.value().empty());
        RC_ASSERT(parse_windows(windows_text(windows.value())).value() == windows.value());
    } else {
        RC_ASSERT(windows.error().key.starts_with("week."));
    }
}

}  // namespace
}  // namespace kynnys

// What is written reads back as the same.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "exchange/city_check.h"
#include "exchange/city_folder.h"
#include "random_city.h"

namespace kynnys {

namespace {

City read_back(std::vector<NamedText> texts) {
    Checked<City> city = parse_city(std::move(texts));
    if (!city)
        RC_FAIL(faults_text(city.faults(), 20));
    return std::move(city).value();
}

// Windows line ends and a byte-order mark, as spreadsheets write them.
std::string as_spreadsheet(const std::string& text) {
    std::string made = "\xef\xbb\xbf";
    for (const char letter : text) {
        if (letter == '\n')
            made += '\r';
        made += letter;
    }
    return made;
}

}  // namespace

RC_GTEST_PROP(CityRoundTrip, ReadingWhatWasWrittenGivesTheSameCity, (std::uint64_t seed)) {
    const City city = random_city(seed);
    RC_ASSERT(check_city(city).empty());
    RC_ASSERT(read_back(city_texts(city)) == city);
}

RC_GTEST_PROP(CityRoundTrip, SemicolonsMarksAndWindowsLineEndsChangeNothing, (std::uint64_t seed)) {
    const City city = random_city(seed);
    std::vector<NamedText> texts = city_texts(city, CsvSeparator::semicolon);
    for (NamedText& file : texts) file.text = as_spreadsheet(file.text);
    RC_ASSERT(read_back(std::move(texts)) == city);
}

RC_GTEST_PROP(CityRoundTrip, WritingWhatWasReadGivesTheSameBytes, (std::uint64_t seed)) {
    const std::vector<NamedText> texts = city_texts(random_city(seed));
    RC_ASSERT(city_texts(read_back(texts)) == texts);
}

RC_GTEST_PROP(CityRoundTrip, FingerprintsDifferWhenCitiesDo, (std::uint64_t a, std::uint64_t b)) {
    const City one = random_city(a);
    const City other = random_city(b);
    RC_ASSERT((city_fingerprint(one) == city_fingerprint(other)) == (one == other));
}

}  // namespace kynnys

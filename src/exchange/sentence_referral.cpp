#include "exchange/sentence_parts.h"

namespace kynnys {

namespace {

constexpr Sentence referral_sentences[] = {
    {"service.address_is_wrong", "The address of a page begins with https://."},
    {"service.code_is_doubled",
     "There are two services with the code \"{0}\". Rename one of them."},
    {"service.code_is_wrong",
     "A code has up to 40 small letters a-z, digits and hyphens, such as 55-plus."},
    {"service.free_places_are_wrong", "Free places are 0 or more, and at most the places in all."},
    {"service.has_too_many_stages", "There are more than {0} stages. Say the same in fewer."},
    {"service.municipality_is_wrong",
     "\"{0}\" is no number of a municipality. Write three digits, such as 091 for Helsinki."},
    {"service.name_is_missing", "The service has no name. Give it one in at least one language."},
    {"service.places_are_wrong", "Places are 0 or more."},
    {"service.status_is_unknown",
     "No status is named \"{0}\".[ Did you mean \"{1}\"?][ Known: {2}, temporarily closed.]"},
    {"service.text_is_too_long", "The text is longer than {0} bytes. Shorten it."},
    {"service.waiting_days_are_wrong", "The wait is 0 days or more, and less than ten years."},
    {"service.weeks_are_wrong",
     "The length is 1 to 520 weeks, and the longest is no shorter than the shortest."},
};

}  // namespace

void add_referral_sentences(std::vector<Sentence>& all) {
    all.insert(all.end(), std::begin(referral_sentences), std::end(referral_sentences));
}

}  // namespace kynnys

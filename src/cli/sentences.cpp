#include "cli/sentences.h"

#include <algorithm>

#include "cli/sentence_tables.h"

namespace kynnys {

namespace {

std::vector<Saying> make_table() {
    std::vector<Saying> all;
    add_change_sentences(all);
    add_check_sentences(all);
    add_engine_sentences(all);
    add_command_sentences(all);
    std::sort(all.begin(), all.end(),
              [](const Saying& a, const Saying& b) { return a.key < b.key; });
    return all;
}

}  // namespace

const std::vector<Saying>& sayings() {
    static const std::vector<Saying> table = make_table();
    return table;
}

const Saying* find_saying(std::string_view key) {
    const std::vector<Saying>& table = sayings();
    const auto found = std::lower_bound(
        table.begin(), table.end(), key,
        [](const Saying& one, std::string_view wanted) { return one.key < wanted; });
    return found == table.end() || found->key != key ? nullptr : &*found;
}

}  // namespace kynnys

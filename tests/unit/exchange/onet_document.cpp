#include "unit/exchange/onet_document.h"

#include "base/text.h"
#include "exchange/onet_context.h"
#include "exchange/onet_doing.h"
#include "exchange/onet_kind.h"
#include "exchange/onet_rating.h"

namespace kynnys {

namespace {

std::string row(const std::vector<std::string>& cells) {
    return "| " + joined(cells, " | ") + " |";
}

std::string rating_text(int hundredths) {
    const std::string decimals = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (decimals.size() < 2 ? "0" : "") + decimals;
}

std::string what_it_says(const OnetRating& rating) {
    if (const Ability* line = std::get_if<Ability>(&rating.says))
        return std::string(line_of(*line).code);
    switch (std::get<OnetUse>(rating.says)) {
        case OnetUse::level:
            return "*specialist*";
        case OnetUse::exposure:
            return "*exposure*";
        case OnetUse::licence:
            return "*licence*";
        case OnetUse::surrounding:
            return "*surrounding*";
        case OnetUse::not_used:
            return "–";
    }
    return "";
}

std::string or_any(std::string_view words) {
    return words.empty() ? "any" : std::string(words);
}

template <class Enum, class Codes>
DocumentTable word_table(std::string what, std::span<const OnetWordRule<Enum>> rules,
                         const Codes& codes) {
    DocumentTable table{row({std::move(what), "beginnings of words", "doing"}), {}};
    for (const OnetWordRule<Enum>& rule : rules) {
        const std::string doing(rule.doing ? onet_doing_lines(*rule.doing).code : "any");
        table.rows.push_back(
            row({std::string(codes.code(rule.tells)), or_any(rule.beginnings), doing}));
    }
    return table;
}

DocumentTable rating_table() {
    DocumentTable table{row({"rating", "says"}), {}};
    for (const OnetRating& rating : onet_ratings())
        table.rows.push_back(row({std::string(rating.column), what_it_says(rating)}));
    return table;
}

DocumentTable specialist_table() {
    DocumentTable table{row({"rating", "a specialist from"}), {}};
    for (const OnetSpecialistLimit& limit : onet_specialist_limits())
        table.rows.push_back(row({std::string(limit.column), rating_text(limit.from)}));
    return table;
}

DocumentTable doing_table() {
    DocumentTable table{
        row({"doing", "lines it touches", "part of the day", "of specialists, too"}), {}};
    constexpr std::array parts{"first", "middle", "last", "any"};
    for (const OnetDoingLines& doing : onet_doings())
        table.rows.push_back(row({std::string(doing.code), std::string(doing.lines),
                                  parts[static_cast<std::size_t>(doing.day_part)],
                                  doing.is_for_specialists_too ? "yes" : "no"}));
    return table;
}

DocumentTable rule_table() {
    DocumentTable table{row({"doing", "first word", "about"}), {}};
    for (const OnetDoingRule& rule : onet_doing_rules())
        table.rows.push_back(row({std::string(onet_doing_lines(rule.doing).code),
                                  std::string(rule.verbs), or_any(rule.about)}));
    return table;
}

DocumentTable exposure_table() {
    DocumentTable table{row({"rating", "from", "exposes to", "doings"}), {}};
    for (const OnetExposureRule& rule : onet_context_exposures())
        table.rows.push_back(
            row({std::string(rule.column), rating_text(rule.from),
                 std::string(exposure_codes().code(rule.exposure)), or_any(rule.doings)}));
    for (const OnetSafetyRule& rule : onet_safety_rules())
        table.rows.push_back(row({std::string(rule.column), rating_text(rule.from),
                                  "needs occupational_safety_card", std::string(rule.doings)}));
    return table;
}

DocumentTable kind_table() {
    DocumentTable table{row({"kind of workplace", "occupations", "open", "languages", "at once"}),
                        {}};
    for (const OnetKind& kind : onet_kinds())
        table.rows.push_back(
            row({std::string(kind.name), std::string(kind.occupations), std::string(kind.opening),
                 or_any(kind.languages), std::to_string(kind.people_at_once)}));
    return table;
}

}  // namespace

std::vector<DocumentTable> onet_document_tables() {
    return {kind_table(),
            rule_table(),
            doing_table(),
            rating_table(),
            specialist_table(),
            exposure_table(),
            word_table("exposes to", onet_exposure_rules(), exposure_codes()),
            word_table("needs", onet_licence_rules(), licence_codes()),
            word_table("kind of work", onet_kind_rules(), work_kind_codes())};
}

}  // namespace kynnys

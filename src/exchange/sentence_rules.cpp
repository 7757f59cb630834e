#include "exchange/sentence_parts.h"

namespace kynnys {

namespace {

constexpr Sentence rules_sentences[] = {
    {"change.is_unknown",
     "\"{0}\" says not how a fact changes[. Did you mean \"{1}\"?] Known: {2}."},
    {"edge_level.is_unknown",
     "\"{0}\" is no level of an edge[. Did you mean \"{1}\"?] Known: {2}."},
    {"fact.choice_is_unknown",
     "\"{0}\" is none of the choices[. Did you mean \"{1}\"?] Choose one of: {2}."},
    {"fact.has_wrong_kind", "The value does not fit. Give it as: {0}."},
    {"fact.is_of_the_job", "This is about the job, not about the person. Give it with the job."},
    {"fact.is_out_of_range", "The value must lie between {0} and {1}."},
    {"fact.is_too_fine", "The value is finer than {0} are counted: whole minutes, whole cents."},
    {"fact.is_unknown", "The rules know no fact \"{0}\"[. Did you mean \"{1}\"?]"},
    {"facts.is_no_toml", "The text is not TOML: {0}."},
    {"facts.person_is_doubled", "There are two people with the id \"{0}\". Give each its own."},
    {"facts.has_no_facts", "No facts are here. Write lines such as: benefit = \"yleistuki\"."},
    {"formula.choice_is_unknown",
     "\"{0}\" is no choice of this fact[. Did you mean \"{1}\"?] Known: {2}."},
    {"formula.choice_needs_is", "\"{0}\" is a choice. Write: {0} is … or {0} is one of (…, …)."},
    {"formula.choice_needs_name", "Before \"is\" stands the name of a fact, and nothing else."},
    {"formula.function_is_unknown",
     "There is no function \"{0}\"[. Did you mean \"{1}\"?] Known: {2}."},
    {"formula.function_takes", "{0}(…) takes {1} {1|value|values}, with commas between."},
    {"formula.gives_other_unit", "The formula gives {0}; meant is {1}."},
    {"formula.has_odd_sign",
     "\"{0}\" has no meaning here. Formulas have names in small letters, numbers and + - * / ( )."},
    {"formula.is_curved",
     "Hours are multiplied with hours, or something is divided by hours. The curve over hours "
     "needs straight pieces."},
    {"formula.is_empty", "The formula is empty."},
    {"formula.is_no_choice", "\"{0}\" is no fact with choices, so that \"is\" can't ask for one."},
    {"formula.is_not_over", "The formula should end before \"{0}\". Is a sign missing between?"},
    {"formula.is_too_deep", "The formula has more than {0} brackets inside of each other."},
    {"formula.is_too_long", "The formula is longer than {0} bytes. Give its parts names."},
    {"formula.kinds_differ", "These do not go together: {0} and {1}."},
    {"formula.name_is_unknown",
     "No fact, parameter or formula has the name \"{0}\"[. Did you mean \"{1}\"?]"},
    {"formula.number_is_malformed",
     "\"{0}\" is no number such as 4.345, with at most six decimals."},
    {"formula.wants_kind", "Here should be {0}, but this is {1}."},
    {"formula.word_is_expected", "Here is \"{0}\"; expected is: {1}."},
    {"mark.is_unknown", "\"{0}\" is no mark of a source[. Did you mean \"{1}\"?] Known: {2}."},
    {"number.is_not_a_number", "\"{0}\" is not a number such as 8 or 10.50."},
    {"rules.choices_are_not_for", "Choices are for facts of the unit \"choice\", not for: {0}."},
    {"rules.days_are_reversed", "\"until\" lies before \"from\". Turn them around."},
    {"rules.days_overlap",
     "It holds on days on which the one of line {0} holds, too. End that one the day before."},
    {"rules.fact_has_wrong_unit", "\"{0}\" must be a fact in {1}."},
    {"rules.fact_is_unknown", "No fact has the name \"{0}\"[. Did you mean \"{1}\"?]"},
    {"rules.file_is_too_long", "The file has more than {0} bytes."},
    {"rules.format_is_unknown", "The file has format {0}; this program reads format 1."},
    {"rules.formulas_go_in_circles",
     "These formulas are worked out of each other in a circle: {0}."},
    {"rules.has_no_choices", "The fact \"{0}\" has no [[fact.choice]]."},
    {"rules.is_no_toml", "The text is not TOML: {0}."},
    {"rules.line_is_too_long",
     "The line has more than {0} bytes. Break it with \"\"\" or shorten it."},
    {"rules.list_is_empty", "At least one \"{0}\" is needed."},
    {"rules.name_is_doubled", "\"{0}\" is there already, in line {1}. Give it another name."},
    {"rules.name_is_malformed",
     "\"{0}\" is no name. Names have small letters a to z, digits and _, and are no word of "
     "formulas such as \"and\"."},
    {"rules.number_is_out_of_range", "The number must lie between {0} and {1}."},
    {"rules.source_is_unknown",
     "No [[source]] has the id \"{0}\"[. Did you mean \"{1}\"?] Say where the rule comes from."},
    {"rules.unit_is_unknown", "\"{0}\" is no unit[. Did you mean \"{1}\"?] Known: {2}."},
    {"subject.is_unknown", "\"{0}\" is nothing that facts are about. Known: {2}."},
    {"text.is_empty", "\"{0}\" is empty."},
    {"toml.key_is_missing", "\"{0}\" is missing here."},
    {"toml.key_is_unknown", "\"{0}\" has no meaning here[. Did you mean \"{1}\"?] Known: {2}."},
    {"toml.number_is_malformed", "\"{0}\" must have at most six decimals and twelve digits."},
    {"toml.value_has_wrong_type", "\"{0}\" has a value of the wrong kind; meant is {1}."},
};

}  // namespace

void add_rules_sentences(std::vector<Sentence>& all) {
    all.insert(all.end(), std::begin(rules_sentences), std::end(rules_sentences));
}

}  // namespace kynnys

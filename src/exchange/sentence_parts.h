// The table of sentences in parts, by what they are about.
#pragma once

#include <vector>

#include "exchange/sentence.h"

namespace kynnys {

void add_form_sentences(std::vector<Sentence>& all);      // files, CSV, headers, rows
void add_value_sentences(std::vector<Sentence>& all);     // numbers, dates, words of lists
void add_city_sentences(std::vector<Sentence>& all);      // people, tasks, workplaces, policy
void add_plan_sentences(std::vector<Sentence>& all);      // the plan file
void add_onet_sentences(std::vector<Sentence>& all);      // the tables of O*NET
void add_referral_sentences(std::vector<Sentence>& all);  // services
void add_rules_sentences(std::vector<Sentence>& all);     // rule files and facts

}  // namespace kynnys

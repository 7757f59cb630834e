#include <array>

#include "exchange/city_folder.h"
#include "exchange/city_schema.h"
#include "exchange/policy_file.h"
#include "exchange/table_writer.h"

namespace kynnys {

namespace {

class CityWriter {
  public:
    CityWriter(const City& city, CsvSeparator separator) : city_(city), separator_(separator) {}

    std::vector<NamedText> texts() {
        write_list(people_schema(), city_.people);
        write_profiles();
        write_conditions();
        write_wishes();
        write_list(workplaces_schema(), city_.workplaces);
        write_roles();
        write_list(tasks_schema(), city_.tasks);
        write_demands();
        write_list(arrangements_schema(), city_.arrangements);
        write_effects();
        texts_.push_back({std::string(policy_file), policy_text(city_.policy, separator_)});
        return std::move(texts_);
    }

  private:
    template <class Row>
    void write_list(const Schema<Row>& schema, const std::vector<Row>& rows) {
        TableWriter<Row> writer(schema, separator_);
        for (const Row& row : rows) writer.add(row, city_);
        keep(schema, writer);
    }

    template <class Row>
    void keep(const Schema<Row>& schema, TableWriter<Row>& writer) {
        texts_.push_back({std::string(schema.file), writer.text()});
    }

    void write_profiles() {
        TableWriter<ProfileRow> writer(profiles_schema(), separator_);
        for (std::size_t person = 0; person < city_.people.size(); ++person) {
            for (const AbilityLine& line : ability_catalogue()) {
                if (const auto& judged = city_.people[person].profile.line(line.ability))
                    writer.add({{static_cast<int>(person)}, line.ability, *judged}, city_);
            }
        }
        keep(profiles_schema(), writer);
    }

    void write_conditions() {
        TableWriter<ConditionsRow> writer(conditions_schema(), separator_);
        for (std::size_t person = 0; person < city_.people.size(); ++person)
            writer.add({{static_cast<int>(person)}, city_.people[person].conditions}, city_);
        keep(conditions_schema(), writer);
    }

    void write_wishes() {
        TableWriter<WishRow> writer(wishes_schema(), separator_);
        for (std::size_t person = 0; person < city_.people.size(); ++person) {
            for (const WishRow& row :
                 wish_rows({static_cast<int>(person)}, city_.people[person].wishes))
                writer.add(row, city_);
        }
        keep(wishes_schema(), writer);
    }

    void write_roles() {
        TableWriter<RoleRow> writer(roles_schema(), separator_);
        for (std::size_t workplace = 0; workplace < city_.workplaces.size(); ++workplace) {
            for (const Role& role : city_.workplaces[workplace].roles)
                writer.add({{static_cast<int>(workplace)}, role}, city_);
        }
        keep(roles_schema(), writer);
    }

    void write_demands() {
        TableWriter<DemandRow> writer(demands_schema(), separator_);
        for (std::size_t task = 0; task < city_.tasks.size(); ++task) {
            for (const AbilityLine& line : ability_catalogue()) {
                if (const auto& step = city_.tasks[task].demand.step(line.ability))
                    writer.add({{static_cast<int>(task)}, line.ability, *step}, city_);
            }
        }
        keep(demands_schema(), writer);
    }

    void write_effects() {
        TableWriter<EffectRow> writer(effects_schema(), separator_);
        for (std::size_t arrangement = 0; arrangement < city_.arrangements.size(); ++arrangement) {
            for (const AbilityRaise& raise : city_.arrangements[arrangement].raises)
                writer.add({{static_cast<int>(arrangement)}, raise}, city_);
        }
        keep(effects_schema(), writer);
    }

    const City& city_;
    CsvSeparator separator_;
    std::vector<NamedText> texts_;
};

}  // namespace

std::vector<NamedText> city_texts(const City& city, CsvSeparator separator) {
    return CityWriter(city, separator).texts();
}

std::string city_fingerprint(const City& city) {
    constexpr std::uint64_t basis = 0xcbf29ce484222325U;
    constexpr std::uint64_t prime = 0x100000001b3U;
    std::uint64_t hash = basis;
    const auto add = [&](std::string_view text) {
        for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * prime;
        hash *= prime;  // as if a zero byte ended it
    };
    for (const NamedText& file : city_texts(city)) {
        add(file.name);
        add(file.text);
    }
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, hash >>= 4U)
        *digit = "0123456789abcdef"[hash & 15U];
    return digits;
}

}  // namespace kynnys

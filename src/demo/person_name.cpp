#include "demo/person_name.h"

#include <array>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "demo/word_table.h"

namespace kynnys {

namespace {

struct NameParts {
    Language language;
    std::string_view women;
    std::string_view men;
    std::string_view beginnings;     // of surnames
    std::string_view endings_women;  // alike for both unless the language tells them apart
    std::string_view endings_men;
};

constexpr auto name_parts = std::to_array<NameParts>({
    {Language::fi,
     "Aino Anneli Päivi Tuula Sari Minna Johanna Kirsi Heidi Riikka Satu Merja Pirjo Leena Hanna "
     "Katja Mari Outi Tiina Ulla Marjut Eija Sanna Emmi Jenna Noora Ritva Seija",
     "Juhani Timo Kari Pekka Jari Mika Sami Antti Jukka Markku Petri Tero Janne Ville Hannu Seppo "
     "Heikki Olli Risto Tapio Marko Esa Arto Joni Niko Harri Reijo Veikko",
     "Usva Halla Kaarna Routa Kaste Pihka Sora Havu Hiutale Kaisla Loimu Vuono Sammal Kaiku Tyrsky "
     "Puro Rinne Varpu Kuura Lasti Taival Honka Silo Vaara",
     "lampi ranta pelto mäki salo kangas korpi virta kunnas aho luoto lehto harju suvanto",
     "lampi ranta pelto mäki salo kangas korpi virta kunnas aho luoto lehto harju suvanto"},
    {Language::sv, "Anna Maria Carina Gunilla Ulrika Susanne Linda Åsa Monica Camilla",
     "Lars Johan Mikael Kjell Bengt Stefan Fredrik Göran Tom Patrik",
     "Dagg Vinter Ljung Sten Gran Sjö Tall Skär Lärk Mån", "udd lycka vret stig holme bäcken",
     "udd lycka vret stig holme bäcken"},
    {Language::ru, "Olga Irina Svetlana Natalia Tatjana Elena Ludmila Marina Galina Oksana",
     "Sergei Aleksandr Andrei Dmitri Viktor Nikolai Igor Oleg Juri Pavel",
     "Lugovod Ozerst Snezhin Polyan Ryabin Vetrin Beregov Kamysh", "ova ina", "ov in"},
    {Language::et, "Kadri Piret Tiiu Merike Anu Kersti Liis Heli",
     "Margus Toomas Andres Urmas Rein Jaan Kalev Priit",
     "Udu Rohu Kuuse Meri Paju Sõnajala Kase Lume", "nõmm salu oja rand kivi laht",
     "nõmm salu oja rand kivi laht"},
    {Language::so, "Amina Fadumo Hodan Halima Sahra Ifrah Khadija Nimco",
     "Abdi Mohamed Ahmed Hassan Yusuf Ali Mahad Liban", "Abdi Nuur Warsa Geed Dhaga Bari",
     "le row wale yare", "le row wale yare"},
    {Language::ar, "Layla Fatima Noor Zainab Rania Huda Salma Maryam",
     "Omar Khalid Hussein Mustafa Karim Samir Tariq Youssef", "al-Nah al-War al-Saf al-Zay al-Qam",
     "riya dani saf tuni", "riya dani saf tuni"},
    {Language::en, "Grace Joy Mary Sarah Blessing Jane", "John David Samuel Peter Daniel Emmanuel",
     "Bramble Fern Hollow Ash Thistle Marsh", "well croft by field wick",
     "well croft by field wick"},
    {Language::fa, "Parisa Shirin Zahra Leila Nasrin Mina", "Reza Hamid Farhad Amir Navid Mehdi",
     "Bahar Sepid Golz Karim Ravan", "pour zadeh dari nia", "pour zadeh dari nia"},
    {Language::ku, "Berivan Rojin Zilan Gulistan", "Azad Baran Serhat Dilovan",
     "Çiya Roj Bahoz Gulan", "din ger bar", "din ger bar"},
    {Language::uk, "Oksana Halyna Iryna Kateryna Nadija Ljudmyla",
     "Mykola Andrij Taras Bohdan Vasyl Ivan", "Verbov Kalyn Stepov Zoren Dubr", "enko chuk ska",
     "enko chuk skyi"},
    {Language::es, "Carmen Lucía Rosa Elena", "José Luis Carlos Miguel", "Peña Rio Valle Monte",
     "verde claro blanco", "verde claro blanco"},
    {Language::fr, "Marie Claire Aline Solange", "Jean Patrick Claude Serge",
     "Beau Clair Haut Grand", "pré val bois mont", "pré val bois mont"},
});

const NameParts& parts_of(Language language) {
    for (const NameParts& parts : name_parts) {
        if (parts.language == language)
            return parts;
    }
    return name_parts[0];  // people who sign are named as their neighbours are
}

}  // namespace

std::string made_up_name(Language mother_tongue, Gender gender, Dice& dice) {
    const NameParts& parts = parts_of(mother_tongue);
    const bool takes_womens = gender == Gender::woman || (gender != Gender::man && dice.chance(50));
    const std::vector<std::string_view> given =
        spaced_words(takes_womens ? parts.women : parts.men);
    const std::vector<std::string_view> endings =
        spaced_words(takes_womens ? parts.endings_women : parts.endings_men);
    std::string name(dice.one_of(given));
    name += " ";
    name += dice.one_of(spaced_words(parts.beginnings));
    name += dice.one_of(endings);
    return name;
}

}  // namespace kynnys

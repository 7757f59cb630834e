#include "demo/demo_services.h"

#include <string_view>

namespace kynnys {

namespace {

constexpr std::string_view helsinki = "091";

struct Wording {
    std::string_view fi;
    std::string_view sv;
    std::string_view en;
};

struct Row {
    std::string_view id;
    std::string_view code;
    std::string_view criteria;
    std::string_view provider;
    Wording name;
    Wording summary;
    Wording stages[5];
    int weeks_fewest;
    int weeks_most;
    int places;
    int free_places;
    int waiting_days;
    int days_since_confirmed;
    std::string_view contact;
    std::string_view phone;
};

constexpr Row rows[] = {
    {"01980000-0000-7000-8000-000000000001",
     "jobcenter",
     "jobcenter",
     "demonstration",
     {"Jobcenter", "Jobcenter", "Jobcenter"},
     {"Palkkatyötä muutama tunti viikossa, ohjaaja mukana alussa.",
      "Lönearbete några timmar i veckan, med handledare i början.",
      "Paid work for a few hours a week, with an instructor at the start."},
     {{"Tapaamme ja kysymme, millainen työ kiinnostaa.",
       "Vi träffas och frågar vilket arbete som intresserar.",
       "We meet and ask which work is of interest."},
      {"Laskemme yhdessä, mitä palkka tekee tuille.",
       "Vi räknar tillsammans vad lönen gör med förmånerna.",
       "We work out together what the wage does to benefits."},
      {"Harjoittelemme tehtävää työtoiminnassa.", "Vi övar uppgiften i arbetsverksamheten.",
       "We practise the task in work activity."},
      {"Ensimmäiselle keikalle tulee ohjaaja mukaan.",
       "Handledaren kommer med på det första jobbet.",
       "An instructor comes along to the first job."},
      {"Jos työ sujuu, tunteja voi lisätä.", "Om arbetet går bra kan timmarna ökas.",
       "If work goes well, there can be more hours."}},
     4,
     52,
     30,
     6,
     14,
     12,
     "Made-up Maija",
     "+358 40 000 0001"},
    {"01980000-0000-7000-8000-000000000002",
     "55-plus",
     "fifty_five_plus",
     "Taitopaja",
     {"55 Plus -valmennus", "55 Plus-coachning", "55 Plus coaching"},
     {"Valmennusta oikealla työpaikalla 55–64-vuotiaille pitkäaikaistyöttömille.",
      "Coachning på en riktig arbetsplats för långtidsarbetslösa i åldern 55–64 år.",
      "Coaching at a real workplace for long-term unemployed people aged 55 to 64."},
     {{"Valmentaja soittaa kolmen päivän sisällä ja sopii tapaamisen.",
       "Coachen ringer inom tre dagar och kommer överens om ett möte.",
       "The coach calls within three days and agrees on a meeting."},
      {"Kartoitamme vahvuudet ja toiveet.", "Vi kartlägger styrkor och önskemål.",
       "We map strengths and wishes."},
      {"Etsimme työpaikan ja sovimme tehtävistä.", "Vi söker en arbetsplats och avtalar uppgifter.",
       "We find a workplace and agree on the tasks."},
      {"Työtä enintään 100 päivää; valmentaja tukee myös työnantajaa.",
       "Arbete i högst 100 dagar; coachen stöder också arbetsgivaren.",
       "Work for at most 100 days; the coach supports the employer, too."},
      {"Seuraamme puoli vuotta työn alusta.", "Vi följer upp ett halvår från arbetets början.",
       "We follow up for half a year from the start of work."}},
     16,
     26,
     20,
     3,
     21,
     5,
     "Made-up Matti",
     "+358 40 000 0002"},
    {"01980000-0000-7000-8000-000000000003",
     "work-activity",
     "work_activity",
     "demonstration",
     {"Kuntouttava työtoiminta, Kivipaja", "Arbetsverksamhet i rehabiliteringssyfte, Kivipaja",
      "Rehabilitative work activity, Kivipaja"},
     {"Työtä ja ohjausta pajalla 1–4 päivänä viikossa.",
      "Arbete och handledning i verkstaden 1–4 dagar i veckan.",
      "Work and guidance in a workshop on 1 to 4 days a week."},
     {{"Tutustumispäivä pajalla.", "En bekantningsdag i verkstaden.",
       "A day to get to know the workshop."},
      {"Sovimme päivistä ja tavoitteesta.", "Vi avtalar dagar och mål.",
       "We agree on days and a goal."},
      {"Työtä ryhmässä, oma ohjaaja.", "Arbete i grupp, egen handledare.",
       "Work in a group, with an own instructor."},
      {"Väliarvio kolmen kuukauden kohdalla.", "Utvärdering efter tre månader.",
       "We look back after three months."},
      {"Suunnitelma siitä, mitä seuraavaksi.", "En plan för nästa steg.",
       "A plan for what comes next."}},
     13,
     104,
     40,
     0,
     60,
     30,
     "Made-up Siiri",
     "+358 40 000 0003"},
    {"01980000-0000-7000-8000-000000000004",
     "work-trial",
     "work_trial",
     "Itäranta",
     {"Työkokeilu", "Arbetsprövning", "Work trial"},
     {"Kokeillaan, sopiiko ala tai työpaikka.", "Man prövar om branschen eller platsen passar.",
      "A try-out of whether a trade or a workplace suits."},
     {{"Asiantuntija soittaa viikon sisällä.", "Experten ringer inom en vecka.",
       "The expert calls within a week."},
      {"Valitsemme alan ja paikan.", "Vi väljer bransch och plats.",
       "We choose the trade and the place."},
      {"Sopimus tehdään ennen alkua.", "Avtalet görs före början.",
       "The agreement is made before the start."},
      {"Kokeilu työpaikalla.", "Prövning på arbetsplatsen.", "The trial at the workplace."},
      {"Loppuarvio ja jatko.", "Slutbedömning och fortsättning.",
       "A final look and what comes next."}},
     4,
     26,
     60,
     25,
     7,
     20,
     "Made-up Eino",
     "+358 40 000 0004"},
    {"01980000-0000-7000-8000-000000000005",
     "multi-sector",
     "multi_sector",
     "Itäranta",
     {"Monialainen palvelu", "Sektorsövergripande service", "Multi-sector service"},
     {"Työllisyys-, sosiaali- ja terveyspalvelut samassa pöydässä.",
      "Sysselsättnings-, social- och hälsotjänster vid samma bord.",
      "Employment, social and health services at one table."},
     {{"Yhteinen tapaaminen.", "Ett gemensamt möte.", "A meeting together."},
      {"Arvio palvelutarpeesta.", "En bedömning av servicebehovet.",
       "An assessment of which services are needed."},
      {"Yksi suunnitelma kaikille.", "En plan för alla.", "One plan for all."},
      {"Omatyöntekijä pitää langat käsissään.", "Den egna arbetaren håller i trådarna.",
       "One worker holds the threads."},
      {"Suunnitelma tarkistetaan puolivuosittain.", "Planen granskas varje halvår.",
       "The plan is looked at every half year."}},
     26,
     52,
     80,
     12,
     30,
     70,
     "Made-up Aino",
     "+358 40 000 0005"},
    {"01980000-0000-7000-8000-000000000006",
     "teak",
     "vocational_rehabilitation",
     "Taitopaja",
     {"Työllistymistä edistävä ammatillinen kuntoutus", "Sysselsättningsfrämjande rehabilitering",
      "Vocational rehabilitation towards employment"},
     {"Kuntoutusta, jossa työ ja tuki kulkevat yhdessä.",
      "Rehabilitering där arbete och stöd går hand i hand.",
      "Rehabilitation in which work and support go together."},
     {{"Suunnittelupäivä.", "En planeringsdag.", "A day to plan."},
      {"Osaamisen kartoitus.", "Kartläggning av kunnandet.", "A map of skills."},
      {"Työpaikan etsintä.", "Sökande efter arbetsplats.", "Finding a workplace."},
      {"Tukea työssä, joka vähitellen kevenee.", "Stöd i arbetet som så småningom minskar.",
       "Support at work that becomes less and less."},
      {"Seuranta 3 ja 6 kuukauden kohdalla.", "Uppföljning efter 3 och 6 månader.",
       "Follow-up after 3 and 6 months."}},
     12,
     104,
     15,
     4,
     28,
     120,
     "Made-up Matti",
     "+358 40 000 0002"},
    {"01980000-0000-7000-8000-000000000007",
     "job-coaching",
     "",
     "demonstration",
     {"Työhönvalmennus", "Arbetsträning", "Job coaching"},
     {"Oma valmentaja, kunnes työ sujuu ilman tukea.",
      "En egen tränare tills arbetet går utan stöd.",
      "An own coach until work goes without support."},
     {{"Aloitustapaaminen.", "Ett startmöte.", "A first meeting."},
      {"Vahvuuksien kartta.", "En karta över styrkor.", "A map of strengths."},
      {"Muotoiltu työ, joka sopii.", "Ett anpassat arbete som passar.", "A carved job that fits."},
      {"Tuki työpaikalla.", "Stöd på arbetsplatsen.", "Support at the workplace."},
      {"Tuki kevenee sovitusti.", "Stödet minskar enligt avtal.",
       "Support becomes less as agreed."}},
     8,
     78,
     50,
     9,
     10,
     2,
     "Made-up Helmi",
     "+358 40 000 0006"},
};

ServiceText text_of(const Wording& wording) {
    return {std::string(wording.fi), std::string(wording.sv), std::string(wording.en)};
}

DemoService made(const Row& row, Date today) {
    Service service;
    service.id = row.id;
    service.version = 1;
    service.code = row.code;
    service.criteria = row.criteria;
    service.name = text_of(row.name);
    service.summary = text_of(row.summary);
    for (const Wording& stage : row.stages) service.stages.push_back(text_of(stage));
    service.municipalities = {std::string(helsinki)};
    service.weeks_fewest = row.weeks_fewest;
    service.weeks_most = row.weeks_most;
    service.places = row.places;
    service.free_places = row.free_places;
    service.waiting_days = row.waiting_days;
    service.contact_name = row.contact;
    service.phone = row.phone;
    service.email = "service@kynnys.example";
    service.confirmed_on =
        Date(std::chrono::sys_days(today) - std::chrono::days(row.days_since_confirmed));
    return {std::move(service), std::string(row.provider)};
}

}  // namespace

std::vector<DemoService> demo_services(Date today) {
    std::vector<DemoService> all;
    for (const Row& row : rows) all.push_back(made(row, today));
    return all;
}

}  // namespace kynnys

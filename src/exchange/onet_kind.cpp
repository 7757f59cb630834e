#include "exchange/onet_kind.h"

#include <array>

namespace kynnys {

namespace {

constexpr std::string_view office_hours = "Mon-Fri 08:00-16:00";
constexpr std::string_view shop_hours = "Mon-Sat 08:00-20:00";
constexpr std::string_view every_day = "Mon-Sun 07:00-20:00";
constexpr std::string_view works_hours = "Mon-Fri 07:00-15:30";
constexpr std::string_view children_safe = "criminal_record_extract";

constexpr auto kinds = std::to_array<OnetKind>({
    {"hospital ward", "29-1141.00 29-2061.00 31-1014.00 31-9093.00", every_day, "fi sv",
     WorkKind::care_assistance, "", "", 3},
    {"nursing home", "29-2061.00 31-1014.00 39-9032.00 35-3041.00", every_day, "fi sv",
     WorkKind::care_assistance, "with_older_people", "", 3},
    {"home-care service", "31-1011.00 39-9021.00", every_day, "fi sv", WorkKind::care_assistance,
     "with_older_people", "", 2},
    {"health centre", "31-9092.00 43-6013.00 29-2071.00", office_hours, "fi sv", WorkKind::office,
     "", "", 2},
    {"dental clinic", "29-2021.00 31-9091.00 43-6013.00", office_hours, "fi sv", WorkKind::office,
     "", "", 1},
    {"pharmacy", "29-1051.00 29-2052.00 31-9095.00", shop_hours, "fi sv", WorkKind::shop, "", "",
     1},
    {"veterinary clinic", "29-1131.00 29-2056.00 31-9096.00", office_hours, "fi en",
     WorkKind::animals, "", "", 1},
    {"kindergarten", "25-2011.00 39-9011.00 35-2012.00", "Mon-Fri 06:30-17:30", "fi sv en",
     WorkKind::children, "with_children", children_safe, 2},
    {"school", "25-2021.00 25-9041.00 37-2011.00", office_hours, "fi sv", WorkKind::children,
     "with_children", children_safe, 2},
    {"school kitchen", "35-2012.00 35-2021.00 35-9021.00", "Mon-Fri 07:00-15:00", "fi sv en ru et",
     WorkKind::kitchen, "", "hygiene_passport", 2},
    {"restaurant", "35-2014.00 35-3031.00 35-9011.00 35-9021.00", "Mon-Sat 10:00-22:00",
     "fi en ru et", WorkKind::kitchen, "", "hygiene_passport", 3},
    {"café", "35-3022.00 35-9011.00", "Mon-Sat 07:30-18:00", "fi en", WorkKind::kitchen, "",
     "hygiene_passport", 1},
    {"bakery", "51-3011.00 35-2021.00", "Mon-Sat 06:00-15:00", "fi en ru et", WorkKind::kitchen, "",
     "hygiene_passport", 2},
    {"hotel", "43-4081.00 37-2012.00 39-6011.00 35-3041.00", every_day, "fi en ru et so ar",
     WorkKind::cleaning, "", "", 3},
    {"laundry", "51-6011.00 51-6021.00", works_hours, "", WorkKind::laundry, "", "", 2},
    {"grocery", "43-5081.01 41-2011.00 53-7064.00 41-1011.00", shop_hours, "fi sv en",
     WorkKind::shop, "", "", 2},
    {"clothes shop", "41-2031.00 43-5081.02", shop_hours, "fi sv en", WorkKind::shop, "", "", 1},
    {"library", "25-4021.00 25-4031.00 43-4121.00", "Mon-Fri 08:30-20:00, Sat 09:00-18:00", "fi sv",
     WorkKind::library, "quiet", "", 2},
    {"archive", "25-4011.00 43-4071.00", office_hours, "fi sv", WorkKind::archive, "quiet", "", 2},
    {"museum", "25-4012.00 25-4013.00 39-3031.00", "Tue-Sun 09:00-18:00", "fi sv en",
     WorkKind::events, "quiet", "", 2},
    {"office", "43-9061.00 43-6014.00 43-9021.00 43-9071.00", office_hours, "fi sv",
     WorkKind::office, "", "", 2},
    {"city service desk", "43-4031.02 43-4171.00 43-4061.00", office_hours, "fi sv",
     WorkKind::office, "", "", 2},
    {"post office", "43-5051.00 43-5053.00 43-9051.00", "Mon-Fri 07:00-18:00", "fi en ru et",
     WorkKind::delivery, "", "", 3},
    {"warehouse", "43-5081.03 53-7062.00 53-7064.00 43-5071.00", works_hours, "fi en ru et",
     WorkKind::packing, "", "", 3},
    {"recycling centre", "53-7081.00 51-9199.01 43-5081.02", "Mon-Fri 08:30-18:00", "",
     WorkKind::recycling, "", "", 3},
    {"city garden team", "37-3011.00 37-3013.00", works_hours, "", WorkKind::garden, "small_team",
     "", 3},
    {"plant nursery", "45-2092.01 41-2031.00", "Mon-Sat 08:00-17:00", "", WorkKind::garden, "", "",
     2},
    {"farm", "45-2092.02 45-2093.00", "Mon-Sun 07:00-17:00", "", WorkKind::garden, "", "", 2},
    {"property maintenance", "37-2011.00 49-9071.00", works_hours, "fi en ru et",
     WorkKind::property_maintenance, "", "", 2},
    {"animal shelter", "39-2021.00 33-9011.00", "Mon-Sun 08:00-17:00", "fi en", WorkKind::animals,
     "", "", 2},
    {"sewing workshop", "51-6031.00 51-6052.00 51-6051.00", works_hours, "", WorkKind::crafts,
     "small_team", "", 3},
    {"furniture workshop", "51-7011.00 51-6093.00 51-7021.00", works_hours, "fi en",
     WorkKind::crafts, "small_team", "", 2},
    {"bicycle workshop", "49-3091.00 41-2031.00", "Mon-Fri 09:00-18:00", "fi en", WorkKind::crafts,
     "", "", 1},
    {"printing house", "51-5112.00 51-5113.00 43-9071.00", works_hours, "fi en", WorkKind::crafts,
     "", "", 2},
    {"electronics workshop", "51-2022.00 49-2011.00", works_hours, "fi en", WorkKind::computers,
     "quiet", "", 2},
    {"food factory", "51-3092.00 51-9111.00 53-7064.00", works_hours, "fi en ru et",
     WorkKind::packing, "", "hygiene_passport", 3},
    {"sports centre", "39-3091.00 39-3093.00 37-2011.00", every_day, "fi sv en", WorkKind::events,
     "lively", "", 2},
    {"theatre", "39-3031.00 39-3092.00 37-2011.00", "Tue-Sat 10:00-22:00", "fi sv en",
     WorkKind::events, "", "", 2},
    {"cemetery", "39-4021.00 37-3011.00", works_hours, "fi sv", WorkKind::garden, "quiet", "", 2},
    {"car wash", "53-7061.00 41-2011.00", "Mon-Sat 08:00-18:00", "fi en ru et", WorkKind::cleaning,
     "", "", 1},
});

}  // namespace

std::span<const OnetKind> onet_kinds() {
    return kinds;
}

}  // namespace kynnys

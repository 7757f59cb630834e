#include "pages/support_curve.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "pages/words.h"

namespace kynnys::pages {

namespace {

constexpr int left = 40;
constexpr int top = 12;
constexpr int width = 560;
constexpr int height = 160;
constexpr double highest_step = 4;  // of Independence

struct Point {
    std::int64_t minutes = 0;
    int steps = 0;  // of all tasks together
    int tasks = 0;
    [[nodiscard]] double independence() const { return static_cast<double>(steps) / tasks; }
};

std::map<Date, Point> points_of(const std::vector<VisitCard>& cards) {
    std::map<Date, Point> points;
    for (const VisitCard& card : cards) {
        if (!card.facts.day)
            continue;
        Point& point = points[*card.facts.day];
        point.minutes += card.facts.minutes.count;
        for (const VisitTask& task : card.facts.tasks) {
            point.steps += static_cast<int>(task.independence);
            ++point.tasks;
        }
    }
    return points;
}

std::string place(double pixels) {
    return std::to_string(std::lround(pixels));
}

class Picture {
  public:
    explicit Picture(const std::map<Date, Point>& points)
        : points_(points),
          first_(points.begin()->first),
          days_(std::max<std::int64_t>(
              1, (std::chrono::sys_days(points.rbegin()->first) - std::chrono::sys_days(first_))
                     .count())) {
        for (const auto& [day, point] : points) most_ = std::max(most_, point.minutes);
    }

    [[nodiscard]] Html html(const std::string& label) const {
        Html inside = element("line",
                              {{"x1", place(left)},
                               {"y1", place(top + height)},
                               {"x2", place(left + width)},
                               {"y2", place(top + height)},
                               {"class", "curve-axis"}},
                              {}) +
                      line("support-minutes",
                           [&](const Point& point) {
                               return std::optional(static_cast<double>(point.minutes) /
                                                    static_cast<double>(most_));
                           }) +
                      line("support-independence", [](const Point& point) {
                          return point.tasks == 0
                                     ? std::nullopt
                                     : std::optional(point.independence() / highest_step);
                      });
        return element(
            "svg",
            {{"class", "support-curve"},
             {"viewbox", "0 0 " + place(left + width + 16) + " " + place(top + height + 16)},
             {"role", "img"},
             {"aria-label", label}},
            inside);
    }

  private:
    [[nodiscard]] double across(Date day) const {
        const auto passed = (std::chrono::sys_days(day) - std::chrono::sys_days(first_)).count();
        return left + static_cast<double>(passed) * width / static_cast<double>(days_);
    }

    // `share`: of the height; nothing where nothing is known.
    template <class Share>
    [[nodiscard]] Html line(const char* kind, Share share) const {
        std::string all;
        Html dots;
        for (const auto& [day, point] : points_) {
            const std::optional<double> of_height = share(point);
            if (!of_height)
                continue;
            const std::string x = place(across(day));
            const std::string y = place(top + height * (1 - *of_height));
            all += (all.empty() ? "" : " ") + x + "," + y;
            dots += element("circle", {{"cx", x}, {"cy", y}, {"r", "4"}, {"class", kind}}, {});
        }
        return element("polyline", {{"points", all}, {"class", kind}}, {}) + dots;
    }

    const std::map<Date, Point>& points_;
    Date first_;
    std::int64_t days_;
    std::int64_t most_ = 1;
};

std::string step_text(const Call& call, const Point& point) {
    if (point.tasks == 0)
        return call.say("visits_page.no_tasks");
    const auto nearest = static_cast<Independence>(std::lround(point.independence()));
    return word(call, "independence", independence_codes(), nearest);
}

}  // namespace

Html support_curve(const Call& call, const std::vector<VisitCard>& cards) {
    const std::map<Date, Point> points = points_of(cards);
    if (points.empty())
        return {};
    web::HtmlTable table{"support", call.say("visits_page.curve_table"), {}, {}};
    for (const char* key : {"visit_page.day", "visit_page.minutes", "visits_page.independence"})
        table.columns.emplace_back(call.say(key));
    for (const auto& [day, point] : points)
        table.rows.push_back(
            {day_text(day), std::to_string(point.minutes), step_text(call, point)});
    Html picture;
    if (points.size() > 1)
        picture = element("p", element("span", {{"class", "legend support-minutes"}},
                                       call.say("visit_page.minutes")) +
                                   " " +
                                   element("span", {{"class", "legend support-independence"}},
                                           call.say("visits_page.independence"))) +
                  Picture(points).html(call.say("visits_page.curve"));
    return picture + element("details", element("summary", call.say("visits_page.as_table")) +
                                            web::html_table(table, web::HtmlWidth::may_scroll));
}

}  // namespace kynnys::pages

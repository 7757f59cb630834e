#include "pages/goal_picture.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace kynnys::pages {

using web::element;
using web::Html;

namespace {

constexpr int left = 40;
constexpr int top = 12;
constexpr int width = 560;
constexpr int height = 200;
constexpr int score_least = 200;  // tenths of T
constexpr int score_most = 800;

std::string place(double pixels) {
    return std::to_string(std::lround(pixels));
}

class Picture {
  public:
    explicit Picture(const std::set<Date>& days)
        : first_(std::chrono::sys_days(*days.begin())),
          length_(std::chrono::sys_days(*days.rbegin()) - first_) {}

    [[nodiscard]] double x_of(Date day) const {
        const auto passed = std::chrono::sys_days(day) - first_;
        return left + static_cast<double>(passed.count()) * width /
                          static_cast<double>(std::max(std::chrono::days{1}, length_).count());
    }
    // `share` of the height, 0 at the foot.
    static double y_of(double share) { return top + (1 - std::clamp(share, 0.0, 1.0)) * height; }

    [[nodiscard]] static Html grid() {
        Html all;
        constexpr int steps = 6;
        for (int step = 0; step <= steps; ++step) {
            const double y = y_of(static_cast<double>(step) / steps);
            all += element("line",
                           {{"x1", place(left)},
                            {"y1", place(y)},
                            {"x2", place(left + width)},
                            {"y2", place(y)},
                            {"class", "curve-grid"}},
                           "") +
                   element("text",
                           {{"x", place(left - 6)}, {"y", place(y + 4)}, {"text-anchor", "end"}},
                           std::to_string(20 + 10 * step));
        }
        return all;
    }

    [[nodiscard]] Html line(const std::vector<ScorePoint>& scores) const {
        std::string path;
        for (const ScorePoint& point : scores) {
            const double share =
                static_cast<double>(point.tenths - score_least) / (score_most - score_least);
            path += place(x_of(point.day)) + "," + place(y_of(share)) + " ";
        }
        return element("polyline", {{"points", path}, {"class", "curve-line"}}, "");
    }

    [[nodiscard]] Html point(const WorkAbility& said) const {
        const double x = x_of(said.said_on);
        const double margin = work_ability_margin_tenths() / 10.0;
        const auto share = [](double score) { return score / work_ability_most; };
        return element("line",
                       {{"x1", place(x)},
                        {"y1", place(y_of(share(said.score - margin)))},
                        {"x2", place(x)},
                        {"y2", place(y_of(share(said.score + margin)))},
                        {"class", "curve-now"}},
                       "") +
               element("circle",
                       {{"cx", place(x)},
                        {"cy", place(y_of(share(said.score)))},
                        {"r", "4"},
                        {"class", "curve-point"}},
                       "");
    }

  private:
    std::chrono::sys_days first_;
    std::chrono::days length_;
};

}  // namespace

Html goal_picture(const std::vector<ScorePoint>& scores, const std::vector<WorkAbility>& abilities,
                  const std::string& label) {
    std::set<Date> days;
    for (const ScorePoint& point : scores) days.insert(point.day);
    for (const WorkAbility& said : abilities) days.insert(said.said_on);
    if (days.size() < 2)
        return {};
    const Picture picture(days);
    Html inside = Picture::grid() + picture.line(scores);
    for (const WorkAbility& said : abilities) inside += picture.point(said);
    const std::string size =
        "0 0 " + std::to_string(left + width + 12) + " " + std::to_string(top + height + 16);
    return element(
        "svg",
        {{"class", "money-curve"}, {"role", "img"}, {"aria-label", label}, {"viewbox", size}},
        inside);
}

}  // namespace kynnys::pages

#include "pages/money_curve_picture.h"

#include <algorithm>
#include <cmath>

#include "speech/writing.h"

namespace kynnys::pages {

using namespace rules;

namespace {

constexpr std::int64_t minutes_per_hour = 60;
constexpr int left = 64;
constexpr int top = 12;
constexpr int width = 560;
constexpr int height = 200;

std::string place(double pixels) {
    return std::to_string(std::lround(pixels));
}

struct Point {
    std::int64_t minutes = 0;
    std::int64_t least = 0;  // cents
    std::int64_t most = 0;
};

// Only where both ends say something; a picture has no place for "anything".
std::vector<Point> points_of(const MoneyCurve& curve) {
    std::vector<Point> points;
    for (const std::int64_t minutes : table_minutes(curve)) {
        const Range change = curve.change_at(minutes);
        if (!is_open(change.least) && !is_open(change.most))
            points.push_back({minutes, rounded(change.least), rounded(change.most)});
    }
    return points;
}

class Picture {
  public:
    Picture(const RulesSpeaker& speaker, const MoneyCurve& curve)
        : speaker_(speaker), points_(points_of(curve)), longest_(curve.minutes().most) {
        for (const Point& point : points_) {
            lowest_ = std::min(lowest_, point.least);
            highest_ = std::max(highest_, point.most);
        }
    }

    [[nodiscard]] bool is_empty() const { return points_.size() < 2; }

    [[nodiscard]] Html html(const MoneyCurve& curve, std::int64_t now,
                            const std::string& label) const {
        Html inside = axes() + band() + line(&Point::least, "curve-line");
        for (const CurveStep& step : curve.steps()) {
            if (step.kind == CurveStep::Kind::edge)
                inside += upright(step.minutes - 1, "curve-edge");
        }
        inside += upright(now, "curve-now");
        const std::string size =
            "0 0 " + std::to_string(left + width + 24) + " " + std::to_string(top + height + 36);
        return web::element(
            "svg",
            {{"class", "money-curve"}, {"role", "img"}, {"aria-label", label}, {"viewbox", size}},
            inside);
    }

  private:
    [[nodiscard]] double x_of(std::int64_t minutes) const {
        return left + static_cast<double>(minutes) * width / static_cast<double>(longest_);
    }
    [[nodiscard]] double y_of(std::int64_t cents) const {
        const auto span = static_cast<double>(std::max<std::int64_t>(1, highest_ - lowest_));
        return top + static_cast<double>(highest_ - cents) * height / span;
    }

    static Html label(double x, double y, const char* anchor, const std::string& text) {
        return element("text", {{"x", place(x)}, {"y", place(y)}, {"text-anchor", anchor}}, text);
    }
    static Html stroke(double x1, double y1, double x2, double y2, const char* look) {
        return element("line",
                       {{"x1", place(x1)},
                        {"y1", place(y1)},
                        {"x2", place(x2)},
                        {"y2", place(y2)},
                        {"class", look}},
                       "");
    }

    [[nodiscard]] Html axes() const {
        Html all;
        for (const std::int64_t cents : {lowest_, (lowest_ + highest_) / 2, highest_}) {
            const std::int64_t euros = cents / 100 * 100;
            all +=
                stroke(left, y_of(euros), left + width, y_of(euros), "curve-grid") +
                label(left - 6, y_of(euros) + 4, "end", money_text(speaker_.language(), {euros}));
        }
        constexpr std::int64_t every = 5 * minutes_per_hour;
        for (std::int64_t minutes = 0; minutes <= longest_; minutes += every)
            all += label(x_of(minutes), top + height + 22, "middle", duration(Minutes{minutes}));
        return all;
    }

    [[nodiscard]] Html band() const {
        std::string there;
        std::string back;
        for (const Point& point : points_) {
            const std::string x = place(x_of(point.minutes));
            there += x + "," + place(y_of(point.most)) + " ";
            back = x + "," + place(y_of(point.least)) + " " + back;
        }
        return element("polygon", {{"points", there + back}, {"class", "curve-band"}}, "") +
               line(&Point::most, "curve-line");
    }

    [[nodiscard]] Html line(std::int64_t Point::*end, const char* look) const {
        std::string path;
        for (const Point& point : points_)
            path += place(x_of(point.minutes)) + "," + place(y_of(point.*end)) + " ";
        return element("polyline", {{"points", path}, {"class", look}}, "");
    }

    [[nodiscard]] Html upright(std::int64_t minutes, const char* look) const {
        if (minutes > longest_)
            return {};
        return stroke(x_of(minutes), top, x_of(minutes), top + height, look);
    }

    const RulesSpeaker& speaker_;
    std::vector<Point> points_;
    std::int64_t longest_;
    std::int64_t lowest_ = 0;
    std::int64_t highest_ = 0;
};

}  // namespace

Html curve_picture(const RulesSpeaker& speaker, const MoneyCurve& curve, std::int64_t now,
                   const std::string& label) {
    const Picture picture(speaker, curve);
    return picture.is_empty() ? Html() : picture.html(curve, now, label);
}

Html curve_table(const Call& call, const RulesSpeaker& speaker, const MoneyCurve& curve) {
    web::HtmlTable table;
    table.id = "curve";
    table.caption = call.say("rules_said.curve_title");
    table.columns = {call.say("money.hours_a_week"), call.say("money.change_a_month")};
    for (const std::int64_t minutes : table_minutes(curve))
        table.rows.push_back(
            {duration(Minutes{minutes}), speaker.money_change(curve.change_at(minutes))});
    return web::html_table(table, web::HtmlWidth::fits);
}

Html curve_steps(const RulesSpeaker& speaker, const MoneyCurve& curve) {
    std::vector<Html> items;
    for (const CurveStep& step : curve.steps()) items.emplace_back(speaker.step(step));
    return web::html_list(items);
}

}  // namespace kynnys::pages

#include "pages/task_words.h"

namespace kynnys::pages {

namespace {

constexpr std::array days{Day::monday, Day::tuesday,  Day::wednesday, Day::thursday,
                          Day::friday, Day::saturday, Day::sunday};

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

}  // namespace

std::string windows_words(const Call& call, const std::vector<Window>& windows) {
    std::string text = windows_text(windows);
    // Only days have letters; none of the words for one holds the English one of another.
    for (const Day day : days) replace_all(text, day_text(day), short_word(call, day));
    replace_all(text, "-", "–");
    return text;
}

Minutes weekly_minutes(const Task& task) {
    return task.rhythm.times > 0 ? task.rhythm.each * task.rhythm.times : task.rhythm.weekly;
}

std::string rhythm_words(const Call& call, const Task& task) {
    if (task.rhythm.times == 0)
        return call.say("task_page.weekly", {duration_text(task.rhythm.weekly)});
    return std::to_string(task.rhythm.times) + " × " + duration_text(task.rhythm.each);
}

Html part_label(const Call& call, const Task& task) {
    if (task.part == TaskPart::assisting)
        return {};
    return element("span", {{"class", "hds-status-label hds-status-label--info"}},
                   call.say("task_page.core"));
}

}  // namespace kynnys::pages

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "support/compact_model.h"

namespace kynnys::carving {

namespace {

std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

class DayFlowMaker {
  public:
    DayFlowMaker(const Problem& problem, const Option& option, int day, Mip& mip)
        : problem_(problem),
          option_(option),
          person_(problem.people[at(option.person)]),
          mip_(mip) {
        flow_.day = day;
        open_ = person_.open[at(day)] & problem.workplaces[at(option.workplace)].open[at(day)];
        int run = 0;
        for (int slot = 0; slot < slots_per_day; ++slot) {
            run = open_.test(at(slot)) ? run + 1 : 0;
            longest_ = std::max(longest_, run);
        }
        longest_ = std::min(longest_, person_.daily_most + problem.break_length);
        parts_ = {&before_};
        if (longest_ > person_.stretch_most)
            parts_.push_back(&after_);
    }

    DayFlow make() {
        add_pieces();
        add_ways_between();
        add_shift_rules();
        add_once();
        add_routine();
        return std::move(flow_);
    }

  private:
    // A row that holds what flows in equal to what flows out.
    using Nodes = std::map<int, int>;  // row by slot
    struct Part {
        Nodes ready;
        Nodes ended;
    };

    [[nodiscard]] bool is_open(int from, int to) const;
    int node(Nodes& nodes, int slot);
    int add_arc(double value, int from, int to);
    void add_piece(const TaskWorth& worth, const Piece& piece);
    void add_pieces();
    void add_ways_between();
    void add_waiting(Part& part);
    void add_shift_rules();
    void add_once();
    void add_routine();
    void add_order(int first, int second);
    void add_to(int row, const std::vector<DayFlow::SlotArc>& arcs, double per_slot, double fixed);
    [[nodiscard]] double wish_until(int slot) const;

    const Problem& problem_;
    const Option& option_;
    const Person& person_;
    Mip& mip_;
    DayFlow flow_;
    DayMask open_;
    int longest_ = 0;               // that anybody could be present
    int shortest_ = slots_per_day;  // piece
    Part before_;
    Part after_;
    std::vector<Part*> parts_;  // those in use
};

bool DayFlowMaker::is_open(int from, int to) const {
    for (int slot = from; slot < to; ++slot) {
        if (slot >= slots_per_day || !open_.test(at(slot)))
            return false;
    }
    return true;
}

double DayFlowMaker::wish_until(int slot) const {
    double sum = 0;
    for (int one = 0; one < slot; ++one) sum += person_.slot_value[at(one)];
    return sum;
}

int DayFlowMaker::node(Nodes& nodes, int slot) {
    const auto found = nodes.find(slot);
    if (found != nodes.end())
        return found->second;
    return nodes[slot] = mip_.add_row({0, 0});
}

// From or to -1: the outside.
int DayFlowMaker::add_arc(double value, int from, int to) {
    const int column = mip_.add_column({value, 1, Mip::Kind::whole});
    if (from != -1)
        mip_.add(from, column, -1);
    if (to != -1)
        mip_.add(to, column, 1);
    return column;
}

void DayFlowMaker::add_piece(const TaskWorth& worth, const Piece& piece) {
    if (!is_open(piece.start, piece.start + piece.length))
        return;
    shortest_ = std::min(shortest_, piece.length);
    const bool is_amount = problem_.occasions[at(piece.occasion)].length == 0;
    const double value = double(worth.value) * (is_amount ? piece.length : 1);
    for (Part* part : parts_) {
        const int column = add_arc(value, node(part->ready, piece.start),
                                   node(part->ended, piece.start + piece.length));
        flow_.pieces.push_back({column, piece});
    }
}

void DayFlowMaker::add_pieces() {
    for (const TaskWorth& worth : option_.tasks) {
        const Task& task = problem_.tasks[at(worth.task)];
        for (int o = task.first_occasion; o < task.last_occasion; ++o) {
            const Occasion& occasion = problem_.occasions[at(o)];
            if (occasion.day != flow_.day)
                continue;
            for (int start = occasion.open; start < occasion.close; ++start) {
                const int longest = std::min(occasion.most, occasion.close - start);
                for (int length = occasion.shortest; length <= longest; ++length)
                    add_piece(worth, {o, start, length});
            }
        }
    }
}

void DayFlowMaker::add_waiting(Part& part) {
    for (const auto& [ended, from] : part.ended) {
        for (const auto& [ready, to] : part.ready) {
            const int wait = ready - ended;
            if (wait >= 0 && wait <= problem_.waiting_most && is_open(ended, ready))
                add_arc(-double(problem_.waiting_cost) * wait, from, to);
        }
    }
}

void DayFlowMaker::add_ways_between() {
    for (const auto& [slot, row] : before_.ready)
        flow_.starts.push_back({add_arc(option_.day_value - wish_until(slot), -1, row), slot});
    for (Part* part : parts_) {
        for (const auto& [slot, row] : part->ended)
            flow_.ends.push_back({add_arc(wish_until(slot), row, -1), slot});
        add_waiting(*part);
    }
    for (const auto& [slot, row] : before_.ended) {
        const auto later = after_.ready.find(slot + problem_.break_length);
        if (later != after_.ready.end() && is_open(slot, slot + problem_.break_length))
            flow_.breaks.push_back({add_arc(0, row, later->second), slot});
    }
}

void DayFlowMaker::add_to(int row, const std::vector<DayFlow::SlotArc>& arcs, double per_slot,
                          double fixed) {
    for (const DayFlow::SlotArc& arc : arcs) mip_.add(row, arc.column, per_slot * arc.slot + fixed);
}

// Rules 4 and 5. Rows that cannot bind are left out.
void DayFlowMaker::add_shift_rules() {
    const double stretch = person_.stretch_most;
    const double earliest = person_.break_earliest;
    const double length = problem_.break_length;
    const auto add_row = [&](double by_end, double by_start, double if_shift, double by_break,
                             double if_break) {
        const int row = mip_.add_row({-Mip::no_limit, 0});
        add_to(row, flow_.ends, by_end, 0);
        add_to(row, flow_.starts, by_start, if_shift);
        add_to(row, flow_.breaks, by_break, if_break);
    };
    if (longest_ > person_.stretch_most) {
        add_row(1, -1, -stretch, 0, -(earliest + length));
        add_row(0, -1, 0, 1, -stretch);
        add_row(0, 1, -slots_per_day, -1, earliest + slots_per_day);
        add_row(-1, 1, 0, 0, stretch + 1);
    }
    if (longest_ > person_.daily_most)
        add_row(1, -1, -double(person_.daily_most), 0, -length);
    if (option_.shift_fewest > shortest_)
        add_row(-1, 1, option_.shift_fewest, 0, length);
}

// Rule 7, where the shared limit of one doing does not see to it.
void DayFlowMaker::add_once() {
    std::map<int, int> row_of;
    for (const DayFlow::PieceArc& arc : flow_.pieces) {
        if (problem_.occasions[at(arc.piece.occasion)].length > 0)
            continue;
        const auto [found, is_new] = row_of.try_emplace(arc.piece.occasion, 0);
        if (is_new)
            found->second = mip_.add_row({-Mip::no_limit, 1});
        mip_.add(found->second, arc.column, 1);
    }
}

// Rule 8: for each slot, not both the second before it and the first from it on.
void DayFlowMaker::add_order(int first, int second) {
    std::set<int> ends;
    for (const DayFlow::PieceArc& arc : flow_.pieces) {
        if (arc.piece.occasion == second)
            ends.insert(arc.piece.start + 1);
    }
    for (const int slot : ends) {
        const int row = mip_.add_row({-Mip::no_limit, 1});
        for (const DayFlow::PieceArc& arc : flow_.pieces) {
            const bool is_early = arc.piece.occasion == second && arc.piece.start < slot;
            const bool is_late = arc.piece.occasion == first && arc.piece.start >= slot;
            if (is_early || is_late)
                mip_.add(row, arc.column, 1);
        }
    }
}

void DayFlowMaker::add_routine() {
    std::set<std::tuple<int, int, int>> waiting;  // in routine order
    for (const DayFlow::PieceArc& arc : flow_.pieces) {
        const Occasion& occasion = problem_.occasions[at(arc.piece.occasion)];
        if (occasion.can_wait())
            waiting.insert({occasion.open, occasion.close, arc.piece.occasion});
    }
    for (auto first = waiting.begin(); first != waiting.end(); ++first) {
        for (auto second = std::next(first); second != waiting.end(); ++second)
            add_order(std::get<2>(*first), std::get<2>(*second));
    }
}

}  // namespace

DayFlow add_day_flow(const Problem& problem, const Option& option, int day, Mip& mip) {
    return DayFlowMaker(problem, option, day, mip).make();
}

}  // namespace kynnys::carving

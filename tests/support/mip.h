// Integer programs for CBC, and its answers.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace kynnys {

// Maximise the sum of value * column under rows of lower <= sum of terms <= upper.
class Mip {
  public:
    enum class Kind { continuous, whole };
    struct Column {
        double value = 0;
        double upper = 1;  // from 0
        Kind kind = Kind::whole;
    };
    struct Row {
        double lower = 0;
        double upper = 0;
    };
    struct Term {
        int row = 0;
        int column = 0;
        double factor = 0;
    };

    static constexpr double no_limit = 1e30;

    int add_column(const Column& column);
    int add_row(const Row& row);
    void add(int row, int column, double factor);  // factors of the same place add up

    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] std::vector<Term> terms() const;  // by column, then row; without zeros

  private:
    std::vector<Column> columns_;
    std::vector<Row> rows_;
    std::vector<Term> terms_;
};

struct MipAnswer {
    bool is_optimal = false;
    bool has_solution = false;
    std::int64_t value = 0;  // of the solution, which the caller knows to be whole
    double bound = 0;
    std::vector<double> columns;
};

MipAnswer solve_with_cbc(const Mip& mip, double seconds);

// Writes it for other solvers: as a minimisation, with the values' signs turned round. Returns
// false when the file cannot be written.
bool write_mps(const Mip& mip, const std::filesystem::path& file);

}  // namespace kynnys

#include "support/mip.h"

#include <Cbc_C_Interface.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <string>

namespace kynnys {

namespace {

using Model = std::unique_ptr<Cbc_Model, decltype(&Cbc_deleteModel)>;

// The matrix by columns, as CBC wants it.
struct Matrix {
    std::vector<CoinBigIndex> starts;
    std::vector<int> rows;
    std::vector<double> factors;
};

Matrix matrix_of(const Mip& mip) {
    Matrix matrix;
    matrix.starts.push_back(0);
    const std::vector<Mip::Term> terms = mip.terms();
    auto term = terms.begin();
    for (std::size_t column = 0; column < mip.columns().size(); ++column) {
        for (; term != terms.end() && term->column == static_cast<int>(column); ++term) {
            matrix.rows.push_back(term->row);
            matrix.factors.push_back(term->factor);
        }
        matrix.starts.push_back(static_cast<CoinBigIndex>(matrix.rows.size()));
    }
    return matrix;
}

void load(Cbc_Model* model, const Mip& mip) {
    const std::vector<double> lower(mip.columns().size(), 0.0);
    std::vector<double> upper;
    std::vector<double> cost;
    std::vector<double> row_lower;
    std::vector<double> row_upper;
    for (const Mip::Column& column : mip.columns()) {
        upper.push_back(column.upper);
        cost.push_back(-column.value);
    }
    for (const Mip::Row& row : mip.rows()) {
        row_lower.push_back(row.lower);
        row_upper.push_back(row.upper);
    }
    const Matrix matrix = matrix_of(mip);
    Cbc_loadProblem(model, static_cast<int>(upper.size()), static_cast<int>(row_lower.size()),
                    matrix.starts.data(), matrix.rows.data(), matrix.factors.data(), lower.data(),
                    upper.data(), cost.data(), row_lower.data(), row_upper.data());
    for (std::size_t column = 0; column < mip.columns().size(); ++column) {
        if (mip.columns()[column].kind == Mip::Kind::whole)
            Cbc_setInteger(model, static_cast<int>(column));
    }
}

// The kind of row in an MPS file, its right side, and how far it may lie below (0: not at all).
struct MpsRow {
    char kind = 'E';
    double right = 0;
    double range = 0;
};

MpsRow mps_row(const Mip::Row& row) {
    if (row.lower == row.upper)
        return {'E', row.upper, 0};
    if (row.lower <= -Mip::no_limit)
        return {'L', row.upper, 0};
    if (row.upper >= Mip::no_limit)
        return {'G', row.lower, 0};
    return {'L', row.upper, row.upper - row.lower};
}

void write_columns(const Mip& mip, std::ostream& out) {
    const std::vector<Mip::Term> terms = mip.terms();
    auto term = terms.begin();
    for (std::size_t column = 0; column < mip.columns().size(); ++column) {
        const std::string name = " C" + std::to_string(column) + " ";
        out << name << "VALUE " << -mip.columns()[column].value << "\n";
        for (; term != terms.end() && term->column == static_cast<int>(column); ++term)
            out << name << "R" << term->row << " " << term->factor << "\n";
    }
}

}  // namespace

int Mip::add_column(const Column& column) {
    columns_.push_back(column);
    return static_cast<int>(columns_.size()) - 1;
}

int Mip::add_row(const Row& row) {
    rows_.push_back(row);
    return static_cast<int>(rows_.size()) - 1;
}

void Mip::add(int row, int column, double factor) {
    terms_.push_back({row, column, factor});
}

std::vector<Mip::Term> Mip::terms() const {
    std::vector<Term> sorted = terms_;
    const auto place = [](const Term& term) { return std::pair(term.column, term.row); };
    std::sort(sorted.begin(), sorted.end(),
              [&](const Term& a, const Term& b) { return place(a) < place(b); });
    std::vector<Term> terms;
    for (const Term& term : sorted) {
        if (!terms.empty() && place(terms.back()) == place(term))
            terms.back().factor += term.factor;
        else
            terms.push_back(term);
    }
    std::erase_if(terms, [](const Term& term) { return term.factor == 0; });
    return terms;
}

MipAnswer solve_with_cbc(const Mip& mip, double seconds) {
    const Model model(Cbc_newModel(), &Cbc_deleteModel);
    load(model.get(), mip);
    Cbc_setParameter(model.get(), "log", "0");
    Cbc_setParameter(model.get(), "ratio", "0");
    Cbc_setParameter(model.get(), "sec", std::to_string(seconds).c_str());
    Cbc_solve(model.get());
    MipAnswer answer;
    answer.is_optimal = Cbc_isProvenOptimal(model.get()) != 0;
    answer.bound = -Cbc_getBestPossibleObjValue(model.get());
    const double* columns = Cbc_bestSolution(model.get());
    if (columns == nullptr)
        return answer;
    answer.has_solution = true;
    answer.value = std::llround(-Cbc_getObjValue(model.get()));
    answer.columns.assign(columns, columns + mip.columns().size());
    return answer;
}

bool write_mps(const Mip& mip, const std::filesystem::path& file) {
    std::ofstream out(file);
    out.precision(17);
    out << "NAME KYNNYS FREE\nROWS\n N VALUE\n";
    for (std::size_t row = 0; row < mip.rows().size(); ++row)
        out << " " << mps_row(mip.rows()[row]).kind << " R" << row << "\n";
    out << "COLUMNS\n M1 'MARKER' 'INTORG'\n";
    write_columns(mip, out);
    out << " M2 'MARKER' 'INTEND'\nRHS\n";
    for (std::size_t row = 0; row < mip.rows().size(); ++row)
        out << " RHS R" << row << " " << mps_row(mip.rows()[row]).right << "\n";
    out << "RANGES\n";
    for (std::size_t row = 0; row < mip.rows().size(); ++row) {
        if (mps_row(mip.rows()[row]).range > 0)
            out << " RNG R" << row << " " << mps_row(mip.rows()[row]).range << "\n";
    }
    out << "BOUNDS\n";
    for (std::size_t column = 0; column < mip.columns().size(); ++column)
        out << " UP BND C" << column << " " << mip.columns()[column].upper << "\n";
    out << "ENDATA\n";
    return out.good();
}

}  // namespace kynnys

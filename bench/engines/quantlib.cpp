// The loans of bench/loans.ts by QuantLib, in one of two ways:
//   lean  Schedule, day counter, calendar and Rounding, and plain arithmetic per period: the least that will do
//   bond  AmortizingFixedRateBond, as the library is meant to be used; amounts are read off its cash flows
// quantlib WAY LOANS HOLIDAYS [rows]: one run unmeasured, one measured, printed as JSON; with "rows" every row instead.
// LOANS holds lines "year month day cents rate" (rate in thousandths of a percent), HOLIDAYS lines "year month day":
// Serbia's holidays, which QuantLib 1.38 has no calendar for.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include <ql/cashflows/coupon.hpp>
#include <ql/instruments/bonds/amortizingfixedratebond.hpp>
#include <ql/math/rounding.hpp>
#include <ql/time/calendars/bespokecalendar.hpp>
#include <ql/time/calendars/china.hpp>
#include <ql/time/calendars/jointcalendar.hpp>
#include <ql/time/calendars/nullcalendar.hpp>
#include <ql/time/calendars/target.hpp>
#include <ql/time/calendars/unitedkingdom.hpp>
#include <ql/time/daycounters/actual360.hpp>
#include <ql/time/schedule.hpp>
#include <ql/version.hpp>

using namespace QuantLib;

struct Loan { Date drawn; double amount; double rate; };
struct Row { Date payment; int days; double principal; double interest; double balance; };

const int INSTALMENTS = 30;
const ClosestRounding cents(2);

std::vector<Loan> readLoans(const std::string& path) {
    std::ifstream in(path);
    std::vector<Loan> loans;
    int year, month, day;
    double amount, thousandths;
    while (in >> year >> month >> day >> amount >> thousandths)
        loans.push_back({Date(day, Month(month), year), amount / 100, thousandths / 100000});
    return loans;
}

Calendar jointCalendar(const std::string& path) {
    BespokeCalendar serbia("Serbia");
    serbia.addWeekend(Saturday);
    serbia.addWeekend(Sunday);
    std::ifstream in(path);
    int year, month, day;
    while (in >> year >> month >> day) serbia.addHoliday(Date(day, Month(month), year));
    return JointCalendar(China(China::IB), UnitedKingdom(UnitedKingdom::Settlement), TARGET(), serbia,
                         JoinHolidays);
}

Schedule datesOf(const Loan& loan, const Calendar& calendar) {
    return Schedule(loan.drawn, loan.drawn + 6 * INSTALMENTS * Months, 6 * Months, calendar, Unadjusted,
                    Unadjusted, DateGeneration::Forward, false);
}

void lean(const Loan& loan, const Calendar& calendar, std::vector<Row>& rows) {
    static const DayCounter act360 = Actual360();
    static const Calendar none = NullCalendar();
    const Schedule dates = datesOf(loan, none);
    const double instalment = cents(loan.amount / INSTALMENTS);
    double balance = loan.amount;
    for (int i = 1; i <= INSTALMENTS; ++i) {
        const double interest = cents(balance * loan.rate * act360.yearFraction(dates[i - 1], dates[i]));
        const double principal = i == INSTALMENTS ? balance : instalment;
        balance = cents(balance - principal);
        rows.push_back({calendar.adjust(dates[i], Following), int(act360.dayCount(dates[i - 1], dates[i])),
                        principal, interest, balance});
    }
}

void bond(const Loan& loan, const Calendar& calendar, std::vector<Row>& rows) {
    const double instalment = cents(loan.amount / INSTALMENTS);
    std::vector<Real> notionals(INSTALMENTS);
    for (int i = 0; i < INSTALMENTS; ++i) notionals[i] = cents(loan.amount - i * instalment);
    const AmortizingFixedRateBond bond(0, notionals, datesOf(loan, calendar), {loan.rate}, Actual360(), Following,
                                       loan.drawn);
    double balance = loan.amount;
    Row row{};
    for (const auto& flow : bond.cashflows()) {
        if (const auto coupon = ext::dynamic_pointer_cast<Coupon>(flow)) {
            row.interest = cents(coupon->amount());
            row.days = int(coupon->accrualDays());
        } else {
            row.principal = cents(flow->amount());
            row.payment = flow->date();
            balance = cents(balance - row.principal);
            row.balance = balance;
            rows.push_back(row);
        }
    }
}

long long inCents(double amount) { return std::llround(amount * 100); }

int main(int argc, char** argv) {
    if (argc < 4) return 2;
    const auto way = std::string(argv[1]) == "bond" ? bond : lean;
    const std::vector<Loan> loans = readLoans(argv[2]);
    const Calendar calendar = jointCalendar(argv[3]);
    std::vector<Row> rows;
    long long checked = 0;
    const auto all = [&](bool print) {
        for (const Loan& loan : loans) {
            rows.clear();
            way(loan, calendar, rows);
            checked += inCents(rows.back().interest);
            if (!print) continue;
            for (const Row& row : rows)
                std::printf("%d %d %lld %lld %lld\n", int(row.payment.serialNumber()), row.days,
                            inCents(row.principal), inCents(row.interest), inCents(row.balance));
        }
    };
    if (argc > 4) {
        all(true);
        return 0;
    }
    all(false);
    const auto start = std::chrono::steady_clock::now();
    all(false);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    std::printf("{\"milliseconds\":%.6f,\"checked\":%lld,\"version\":\"%s\"}\n", taken.count(), checked, QL_VERSION);
    return 0;
}

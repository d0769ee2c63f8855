"""The loans of bench/loans.ts by QuantLib's Python package, as engines/quantlib.cpp does them.

quantlib.py WAY LOANS HOLIDAYS [rows]: one run unmeasured, one measured, printed as JSON; with "rows" every row
instead. quantlib.py version: the version alone. Exit 3 where the package is not installed.
"""

import glob
import json
import sys
import time

# Debian installs the package as an egg that is on no path by itself.
for folder in list(sys.path):
    sys.path += glob.glob(folder + "/QuantLib-*.egg")
try:
    import QuantLib as ql
except ImportError:
    sys.exit(3)

INSTALMENTS = 30


def read(path):
    with open(path, encoding="ascii") as lines:
        return [[int(part) for part in line.split()] for line in lines]


def joint_calendar(path):
    serbia = ql.BespokeCalendar("Serbia")
    serbia.addWeekend(ql.Saturday)
    serbia.addWeekend(ql.Sunday)
    for year, month, day in read(path):
        serbia.addHoliday(ql.Date(day, month, year))
    three = ql.JointCalendar(
        ql.China(ql.China.IB), ql.UnitedKingdom(ql.UnitedKingdom.Settlement), ql.TARGET(), ql.JoinHolidays
    )
    return ql.JointCalendar(three, serbia, ql.JoinHolidays)


CENTS = ql.ClosestRounding(2)
ACT360 = ql.Actual360()
NONE = ql.NullCalendar()
STEP = ql.Period(6, ql.Months)
TERM = ql.Period(6 * INSTALMENTS, ql.Months)


def dates_of(drawn, calendar):
    return ql.Schedule(
        drawn, drawn + TERM, STEP, calendar, ql.Unadjusted, ql.Unadjusted, ql.DateGeneration.Forward, False
    )


def lean(drawn, amount, rate, calendar):
    dates = list(dates_of(drawn, NONE))
    instalment = CENTS(amount / INSTALMENTS)
    balance = amount
    rows = []
    for i in range(1, INSTALMENTS + 1):
        start, end = dates[i - 1], dates[i]
        interest = CENTS(balance * rate * ACT360.yearFraction(start, end))
        principal = balance if i == INSTALMENTS else instalment
        balance = CENTS(balance - principal)
        payment = calendar.adjust(end, ql.Following)
        rows.append((payment, end - start, principal, interest, balance))
    return rows


def bond(drawn, amount, rate, calendar):
    instalment = CENTS(amount / INSTALMENTS)
    notionals = [CENTS(amount - i * instalment) for i in range(INSTALMENTS)]
    dates = dates_of(drawn, calendar)
    loan = ql.AmortizingFixedRateBond(0, notionals, dates, [rate], ACT360, ql.Following, drawn)
    balance = amount
    rows = []
    interest, days = 0.0, 0
    for flow in loan.cashflows():
        coupon = ql.as_coupon(flow)
        if coupon is not None:
            interest, days = CENTS(coupon.amount()), coupon.accrualDays()
        else:
            principal = CENTS(flow.amount())
            balance = CENTS(balance - principal)
            rows.append((flow.date(), days, principal, interest, balance))
    return rows


def main(way, loans, holidays, *rest):
    schedule = bond if way == "bond" else lean
    calendar = joint_calendar(holidays)
    inputs = [(ql.Date(d, m, y), cents / 100, rate / 100000) for y, m, d, cents, rate in read(loans)]
    cents = lambda amount: round(amount * 100)
    if rest:
        for loan in inputs:
            for payment, days, *amounts in schedule(*loan, calendar):
                print(payment.serialNumber(), days, *map(cents, amounts))
        return
    for loan in inputs:
        schedule(*loan, calendar)
    start = time.perf_counter()
    for loan in inputs:
        schedule(*loan, calendar)
    taken = (time.perf_counter() - start) * 1000
    print(json.dumps({"milliseconds": taken, "version": ql.__version__}))


if sys.argv[1:] == ["version"]:
    print(ql.__version__)
else:
    main(*sys.argv[1:])

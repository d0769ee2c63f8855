"""Rows of plain loans by QuantLib's own schedule, calendars, day counters and coupons; see quantlibDifferences.ts.

Reads one loan a line as JSON, prints its rows a line as JSON: due date, payment day, days, year fraction, interest.
Exit 3 where the package is not installed.
"""

import glob
import json
import sys

# Debian installs the package as an egg that is on no path by itself.
for folder in list(sys.path):
    sys.path += glob.glob(folder + "/QuantLib-*.egg")
try:
    import QuantLib as ql
except ImportError:
    sys.exit(3)

CALENDARS = {
    "CN": ql.China(ql.China.IB),
    "GB": ql.UnitedKingdom(ql.UnitedKingdom.Settlement),
    "TARGET2": ql.TARGET(),
}
CONVENTIONS = {
    "none": ql.Unadjusted,
    "following": ql.Following,
    "modified-following": ql.ModifiedFollowing,
    "preceding": ql.Preceding,
}


def date(text):
    return ql.DateParser.parseISO(text)


def counter(name, last):
    return {
        "ACT/360": lambda: ql.Actual360(),
        "ACT/365F": lambda: ql.Actual365Fixed(),
        "ACT/ACT ISDA": lambda: ql.ActualActual(ql.ActualActual.ISDA),
        "30/360": lambda: ql.Thirty360(ql.Thirty360.BondBasis),
        "30E/360": lambda: ql.Thirty360(ql.Thirty360.European),
        "30E/360 ISDA": lambda: ql.Thirty360(ql.Thirty360.ISDA, last),
    }[name]()


def joined(names):
    if not names:
        return ql.WeekendsOnly()
    calendar = CALENDARS[names[0]]
    for name in names[1:]:
        calendar = ql.JointCalendar(calendar, CALENDARS[name], ql.JoinHolidays)
    return calendar


def rounded(numerator, denominator):
    """Half away from zero; both positive."""
    return (2 * numerator + denominator) // (2 * denominator)


def balances(loan, dues):
    """In cents, at the start of each period."""
    balance, left, result = loan["cents"], 0, []
    repaid = sum(1 for due in dues if due >= date(loan["firstPrincipal"]))
    share = rounded(balance, repaid)
    for due in dues:
        result.append(balance)
        if loan["repayment"] == "equal-principal" and due >= date(loan["firstPrincipal"]):
            left += 1
            balance = 0 if left == repaid else balance - min(share, balance)
    return result


def rows(loan):
    start, last = date(loan["drawn"]), date(loan["lastPrincipal"])
    calendar = joined(loan["calendars"])
    convention = CONVENTIONS[loan["convention"]]
    accrual = convention if loan["adjusted"] else ql.Unadjusted
    tenor = ql.Period(loan["months"], ql.Months)
    made = (tenor, calendar, accrual, accrual, ql.DateGeneration.Forward, False, date(loan["firstInterest"]))
    plain = (tenor, ql.NullCalendar(), ql.Unadjusted, ql.Unadjusted) + made[4:]
    schedule, dues = ql.Schedule(start, last, *made), list(ql.Schedule(start, last, *plain))[1:]
    day_counter = counter(loan["dayCount"], last)
    nominals = [cents / 100 for cents in balances(loan, dues)]
    leg = ql.FixedRateLeg(
        schedule, day_counter, nominals, [float(loan["percent"]) / 100], paymentAdjustment=convention,
        paymentCalendar=calendar,
    )
    for due, coupon in zip(dues, map(ql.as_fixed_rate_coupon, leg), strict=True):
        span = (coupon.accrualStartDate(), coupon.accrualEndDate())
        yield [
            due.ISO(),
            coupon.date().ISO(),
            day_counter.dayCount(*span),
            day_counter.yearFraction(*span),
            coupon.amount(),
        ]


print(json.dumps(ql.__version__))
for line in sys.stdin:
    print(json.dumps(list(rows(json.loads(line)))))

"""Published loans, present values, rates and annuities by QuantLib, each by the parts that it has for them."""

import QuantLib as ql

CENTS = ql.ClosestRounding(2)
UNITS = ql.ClosestRounding(0)
MEETS = {
    "equal principal", "annuity", "stated principal", "grace", "day counts", "business days", "floating rate",
    "flat interest", "interest on the average balance", "payments in whole units",
}
DAY_COUNTS = {
    "ACT/360": ql.Actual360(),
    "ACT/365F": ql.Actual365Fixed(),
    "30/360": ql.Thirty360(ql.Thirty360.BondBasis),
    "30E/360": ql.Thirty360(ql.Thirty360.EurobondBasis),
    "act/360": ql.Actual360(),
    "30/360 ISDA": ql.Thirty360(ql.Thirty360.BondBasis),
    "act/act ISDA": ql.ActualActual(ql.ActualActual.ISDA),
}
CALENDARS = {
    "CN": ql.China(ql.China.IB), "GB": ql.UnitedKingdom(ql.UnitedKingdom.Settlement), "TARGET2": ql.TARGET(),
}
CONVENTIONS = {
    "Unadjusted": ql.Unadjusted, "Following": ql.Following, "ModifiedFollowing": ql.ModifiedFollowing,
}


def date(iso):
    year, month, day = map(int, iso.split("-"))
    return ql.Date(day, month, year)


def calendar_of(names):
    calendar = ql.WeekendsOnly()
    for name in names:
        calendar = ql.JointCalendar(calendar, CALENDARS[name], ql.JoinHolidays)
    return calendar


def level_payment(amount, rate_per_period, payments):
    """From the first two balances of sinkingNotionals; a month stands for whatever the period is."""
    yearly = rate_per_period * 12
    notionals = ql.sinkingNotionals(ql.Period(payments, ql.Months), ql.Monthly, yearly, amount)
    return notionals[0] - notionals[1] + amount * rate_per_period


def dates_of(case):
    """The due dates by QuantLib's own Schedule where they are half-years and the like, else as the source has them."""
    stated = [date(iso) for iso in case["dates"]]
    if case["alike"] is not None or case["stated"]:
        return stated
    month_ends = ql.Date.isEndOfMonth(stated[0])
    return list(ql.Schedule(stated[0], stated[-1], ql.Period(case["months"], ql.Months), ql.NullCalendar(),
                            ql.Unadjusted, ql.Unadjusted, ql.DateGeneration.Forward, month_ends))


def interest_of(base, rate, case, start, end, payment):
    if case["alike"] is not None:
        return CENTS(base * rate * case["alike"])
    coupon = ql.FixedRateCoupon(payment, base, rate, DAY_COUNTS[case["dayCount"]], start, end)
    return CENTS(coupon.amount())


def loan_rows(case):
    drawn, grace, kind = case["principal"], case["grace"], case["repayment"]
    calendar, convention = calendar_of(case["calendars"]), CONVENTIONS[case["convention"]]
    dates = dates_of(case)
    payments = [calendar.adjust(due, convention) for due in dates]
    ends = payments if case["interestShifts"] else dates
    last = len(case["expected"]) - 1
    parts = last + 1 - grace
    balance, rows = drawn, []
    for at in range(last + 1):
        rate = case["rates"][at]
        equal = CENTS(drawn / parts)
        share = 0 if at < grace else balance if at == last else equal
        base = {"balance": balance, "original": drawn, "average": balance - share / 2}[case["interestOn"]]
        interest = interest_of(base, rate, case, ends[at], ends[at + 1], payments[at + 1])
        if at < grace:
            principal = 0.0
        elif at == last:
            principal = balance
        elif kind == "annuity":
            round_to = UNITS if case["unit"] == 1 else CENTS
            principal = CENTS(round_to(level_payment(drawn, rate * case["alike"], parts)) - interest)
        elif kind == "equal principal":
            principal = equal
        else:
            principal = case["stated"][at]
        balance = CENTS(balance - principal)
        rows.append((payments[at + 1].ISO(), principal, interest, balance))
    return rows


def loan_verdict(case):
    unmet = [need for need in case["needs"] if need not in MEETS]
    if unmet:
        return "cannot", unmet[0]
    rows, expected = loan_rows(case), case["expected"]
    for at, (payment, *amounts) in enumerate(rows):
        right = expected[at]
        if right["payment"] and payment != right["payment"]:
            return "wrong", f"row {at + 1}: paid on {payment}, expected {right['payment']}"
        for name, amount in zip(("principal", "interest", "balance"), amounts):
            if abs(round(amount * 100) - round(right[name] * 100)) > case["tolerance"] * 100:
                return "wrong", f"row {at + 1}: {name} {amount:.2f}, expected {right[name]:.2f}"
    return "right", ""


def interest_of_days(case):
    for row in case["rows"]:
        start, end = date(row.get("from", "2024-11-20")), date(row.get("date", "2024-11-21"))
        inputs = case["inputs"]
        coupon = ql.FixedRateCoupon(end, inputs["principal"], inputs["annualRatePct"] / 100,
                                    DAY_COUNTS[row["dayCount"]], start, end)
        if CENTS(coupon.amount()) != row["interest"]:
            return "wrong", f"{coupon.amount():.2f}, expected {row['interest']}"
    return "right", ""

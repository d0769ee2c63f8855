"""Day counts and due dates by QuantLib."""

import QuantLib as ql

from quantlib_loans import date

ISDA, THIRTY = ql.ActualActual.ISDA, ql.Thirty360
DAY_COUNTS = {
    "ACT/360": ql.Actual360(), "ACT/365F": ql.Actual365Fixed(), "ACT/364": ql.Actual364(),
    "ACT/365.25": ql.Actual36525(), "ACT/366": ql.Actual366(), "ACT/ACT ISDA": ql.ActualActual(ISDA),
    "ACT/ACT AFB": ql.ActualActual(ql.ActualActual.AFB), "NL/365": ql.Actual365Fixed(ql.Actual365Fixed.NoLeap),
    "30/365": ql.Thirty365(), "1/1": ql.OneDayCounter(), "30E/360": THIRTY(THIRTY.EurobondBasis),
    "30/360 ISDA (Bond Basis)": THIRTY(THIRTY.BondBasis), "30/360 US (EOM)": THIRTY(THIRTY.USA),
}
CONVENTIONS = {
    "Unadjusted": ql.Unadjusted, "Following": ql.Following, "ModifiedFollowing": ql.ModifiedFollowing,
    "Preceding": ql.Preceding, "ModifiedPreceding": ql.ModifiedPreceding, "Nearest": ql.Nearest,
    "HalfMonthModifiedFollowing": ql.HalfMonthModifiedFollowing,
}
CALENDARS = {
    "SAT_SUN": ql.WeekendsOnly(), "TARGET": ql.TARGET(), "Japan": ql.Japan(), "JPTO": ql.Japan(),
    "US:GovernmentBond": ql.UnitedStates(ql.UnitedStates.GovernmentBond), "SouthAfrica": ql.SouthAfrica(),
}
UNITS = {"Days": ql.Days, "Weeks": ql.Weeks, "Months": ql.Months}


def icma(case):
    """ISMA over a schedule of regular periods where the source has one, else over its reference period."""
    terms = case["schedule"]
    counter = ql.ActualActual(ql.ActualActual.ISMA)
    if "refStart" in terms:
        return counter, (date(terms["refStart"]), date(terms["refEnd"]))
    months = ql.Period(terms["frequencyMonths"], ql.Months)
    start = date(terms.get("accrualStart") or terms.get("scheduleStart") or case["start"])
    period_end = terms.get("periodEnd", case["end"])
    end = date(terms.get("maturity") or terms.get("scheduleEnd") or period_end)
    # The period in question is the first or the last one where it begins or ends with the whole.
    first = date(terms.get("firstCoupon", period_end))
    last = date(terms.get("nextToLast", case["start"]))
    if first in (start, end) or ("firstCoupon" not in terms and date(case["start"]) != start):
        first = ql.Date()
    if last in (start, end) or ("nextToLast" not in terms and date(period_end) != end):
        last = ql.Date()
    rule = ql.DateGeneration.Backward
    dates = ql.Schedule(start, end, months, ql.NullCalendar(), ql.Unadjusted, ql.Unadjusted, rule,
                        terms.get("endOfMonth", False), first, last)
    return ql.ActualActual(ql.ActualActual.ISMA, dates), ()


def day_count_verdict(case):
    name, extra = case["convention"], ()
    if name == "ACT/ACT ICMA":
        counter, extra = icma(case)
    elif name == "30E/360 ISDA":
        end = case.get("schedule", {}).get("terminationDate")
        counter = THIRTY(THIRTY.ISDA, date(end) if end else ql.Date())
    elif name == "30U/360":
        counter = THIRTY(THIRTY.USA if case["schedule"]["endOfMonth"] else THIRTY.BondBasis)
    elif name in DAY_COUNTS:
        counter = DAY_COUNTS[name]
    else:
        return "cannot", f"no {name}"
    start, end = date(case["start"]), date(case["end"])
    if "expectedDays" in case and counter.dayCount(start, end) != case["expectedDays"]:
        return "wrong", f"{counter.dayCount(start, end)} days, expected {case['expectedDays']}"
    value = counter.yearFraction(start, end, *extra)
    near = abs(value - case["expectedYearFraction"]) <= max(case.get("tolerance", 0), 1e-12)
    return ("right", "") if near else ("wrong", f"{value}, expected {case['expectedYearFraction']}")


def rule_of(case):
    """Direction or stub as QuantLib's rule; None for a stub that it knows no rule for."""
    if case.get("roll") == "IMM":
        return ql.DateGeneration.ThirdWednesday
    stub = case.get("stub", "NONE")
    if stub.startswith(("LONG", "SMART")):
        return None
    if "firstRegular" in case and "lastRegular" not in case:
        return ql.DateGeneration.Backward
    backward = stub == "SHORT_INITIAL" or case.get("direction", "forward" if "stub" in case else "") == "backward"
    if stub == "BOTH" or (case["kind"] != "strata-periodic" and "direction" not in case):
        backward = True
    return ql.DateGeneration.Backward if backward else ql.DateGeneration.Forward


def schedule_of(case, calendar, convention, termination):
    step = ql.Period(case["frequencyMonths"], ql.Months)
    month_ends = case.get("endOfMonth", case.get("roll", case.get("expectedRoll")) == "EOM")
    first = date(case["firstRegular" if "firstRegular" in case else "firstDate"]) if (
        "firstRegular" in case or "firstDate" in case) else ql.Date()
    last = date(case["lastRegular" if "lastRegular" in case else "nextToLast"]) if (
        "lastRegular" in case or "nextToLast" in case) else ql.Date()
    start, end = date(case["start"]), date(case["end"])
    if case["kind"] == "strata-periodic":
        first = ql.Date() if first in (start, end) else first
        last = ql.Date() if last in (start, end) else last
    return ql.Schedule(start, end, step, calendar, convention, termination, rule_of(case), month_ends, first, last)


def schedule_verdict(case):
    calendar = CALENDARS[case["calendar"]]
    convention = CONVENTIONS[case["businessDay"]]
    termination = CONVENTIONS[case.get("terminationBusinessDay", case["businessDay"])]
    if case["kind"] == "ql-advance":
        period = ql.Period(case["period"]["n"], UNITS[case["period"]["unit"]])
        found = calendar.advance(date(case["start"]), period, convention, case["endOfMonth"]).ISO()
        return ("right", "") if found == case["expected"] else ("wrong", f"{found}, expected {case['expected']}")
    if rule_of(case) is None:
        return "cannot", "stubs that are long, or long where the short one is under so many days"
    if "frequencyMonths" not in case:
        return "cannot", "a step of days or one single term with a rule for months"
    if "startBusinessDay" in case:
        return "cannot", "a start of its own convention"
    dates = schedule_of(case, calendar, convention, termination)
    if case["kind"] == "ql-truncate":
        dates = dates.until(date(case["until"])) if "until" in case else dates.after(date(case["after"]))
    found = [each.ISO() for each in dates]
    expected = case["expectedAdjusted"]
    if found == expected:
        return "right", ""
    at = next((n for n, pair in enumerate(zip(found, expected)) if pair[0] != pair[1]), min(len(found), len(expected)))
    return "wrong", f"date {at + 1}: {found[at:at + 1]}, expected {expected[at:at + 1]}"

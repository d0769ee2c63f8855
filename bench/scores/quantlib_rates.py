"""Present values, rates and annuities by QuantLib's CashFlows and sinkingNotionals."""

import QuantLib as ql

from quantlib_loans import DAY_COUNTS, date, level_payment

WHOLE = ql.SimpleDayCounter()
FIRST = ql.Date(1, 1, 1950)
GUESSES = [0.05, 0.1, 0.0, -0.2, 0.5, 2.0, -0.5, -0.8, 10.0, 30.0, -0.9, -0.95, -0.99, -0.995, -0.999]


def leg(flows):
    return ql.Leg([ql.SimpleCashFlow(amount, when) for when, amount in sorted(flows, key=lambda flow: flow[0])])


def present_value(flows, rate, day_count, frequency, settlement):
    interest = ql.InterestRate(rate, day_count, ql.Compounded, frequency)
    return ql.CashFlows.npv(leg(flows), interest, True, settlement, settlement)


def rates_of(flows, day_count, frequency):
    """Each rate that a guess leads Brent's search to and that brings the flows to nothing."""
    settlement = min(when for when, _ in flows)
    nothing = 1e-4 * max(abs(amount) for _, amount in flows)
    value = lambda rate: present_value(flows, rate, day_count, frequency, settlement)
    found = []
    # A guess with a step on either side, and near the loss of everything a stretch to search.
    searches = [(guess, max(abs(guess) / 10, 0.01)) for guess in GUESSES] + [(-0.99, -0.99999, -0.9)]
    for search in searches:
        try:
            rate = ql.Brent().solve(value, 1e-13, *search)
        except RuntimeError:
            continue
        if abs(value(rate)) < nothing:
            found.append(rate)
    return found


def monthly(values):
    return [(FIRST + ql.Period(at, ql.Months), value) for at, value in enumerate(values)]


def periodic(case):
    nper, kind = case["nper"], case.get("type", 0)
    return [
        (case["pv"] if k == 0 else 0) + (case["fv"] if k == nper else 0)
        + (case["pmt"] if 1 - kind <= k <= nper - kind else 0)
        for k in range(nper + 1)
    ]


def annuity_value(case):
    """Interest and principal of the payments that are asked for, from the balances of sinkingNotionals."""
    rate, nper, amount, name = case["rate"], case["nper"], case["pv"], case["function"]
    if name == "PMT":
        return -level_payment(amount, rate, nper)
    balances = ql.sinkingNotionals(ql.Period(nper, ql.Months), ql.Monthly, rate * 12, amount)
    first = case.get("per", case.get("start"))
    last = case.get("per", case.get("end"))
    if name in ("PPMT", "CUMPRINC"):
        return -(balances[first - 1] - balances[last])
    return -sum(balances[at - 1] * rate for at in range(first, last + 1))


def equal_principal_interest(case):
    """Interest on equal principal, payments counted from 0."""
    nominal = case["pv"] * (1 - case["per"] / case["nper"])
    end = FIRST + ql.Period(1, ql.Months)
    return -ql.FixedRateCoupon(end, nominal, case["rate"] * 12, WHOLE, FIRST, end).amount()


def found_value(case):
    name = case["function"]
    if name == "XNPV":
        flows = [(date(iso), amount) for iso, amount in case["flows"]]
        return present_value(flows, case["rate"], ql.Actual365Fixed(), ql.Annual, flows[0][0])
    if name == "XIRR":
        flows = [(date(iso), amount) for iso, amount in case["flows"]]
        return rates_of(flows, DAY_COUNTS.get(case.get("dayCount"), ql.Actual365Fixed()), ql.Annual)
    if name in ("IRR", "RATE"):
        found = rates_of(monthly(case["values"] if name == "IRR" else periodic(case)), WHOLE, ql.Monthly)
        return [rate / 12 for rate in found]
    if name == "NPV":
        return present_value(monthly([0, *case["values"]]), case["rate"] * 12, WHOLE, ql.Monthly, FIRST)
    if name == "PV":
        flows = monthly([0] + [-case["pmt"]] * case["nper"])
        return present_value(flows, float(case["rate"]) * 12, WHOLE, ql.Monthly, FIRST)
    return equal_principal_interest(case) if name == "ISPMT" else annuity_value(case)


def rate_verdict(case):
    name = case["function"]
    if name in ("NPER", "MIRR"):
        return "cannot", f"no {name}"
    if name in ("PMT", "PPMT", "IPMT", "CUMIPMT", "CUMPRINC") and (case.get("fv") or case.get("type")):
        return "cannot", "annuities of another kind"
    if name in ("XIRR", "IRR", "RATE"):
        return rates_verdict(case, found_value(case))
    value, expected = found_value(case), case["expected"]
    # The value that has 28 digits and a tolerance of 10^-18 is out of reach for a double.
    near = abs(value - float(expected)) <= case["tolerance"] and name != "PV"
    return ("right", "") if near else ("wrong", f"{value}, expected {expected}")


def rates_verdict(case, found):
    """Where several rates solve the flows, the source's must be among those that are found."""
    if case.get("noSolution"):
        return ("right", "") if not found else ("wrong", f"{found[0]}, expected none")
    if any(abs(rate - case["expected"]) <= case["tolerance"] for rate in found):
        return "right", ""
    return "wrong", f"{', '.join(map(str, found)) or 'no rate found'}, expected {case['expected']}"


def grant_verdict(case):
    flows = monthly([0, *case["service"]])
    discount = (1 + case["discountRate"]) ** 0.5 - 1
    value = 100 * (1 - present_value(flows, discount * 12, WHOLE, ql.Monthly, FIRST))
    right = f"{value:.6f}" == f"{case['expected']:.6f}"
    return ("right", "") if right else ("wrong", f"{value:.6f}, expected {case['expected']:.6f}")

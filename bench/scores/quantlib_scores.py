"""Published cases by QuantLib's Python package: JSON on stdin, and on stdout a verdict and a reason for each case."""

import glob
import json
import sys

# Debian installs the package as an egg that is on no path by itself.
for folder in list(sys.path):
    sys.path += glob.glob(folder + "/QuantLib-*.egg")

from quantlib_dates import day_count_verdict, schedule_verdict  # noqa: E402
from quantlib_loans import interest_of_days, loan_verdict  # noqa: E402
from quantlib_rates import grant_verdict, rate_verdict  # noqa: E402

JUDGES = {
    "loans": loan_verdict,
    "interestOfDays": interest_of_days,
    "rates": rate_verdict,
    "grants": grant_verdict,
    "dayCounts": day_count_verdict,
    "scheduleDates": schedule_verdict,
}


def judged(judge, case):
    """An error in an engine is a wrong answer too."""
    try:
        return judge(case)
    except RuntimeError as error:
        return "wrong", str(error)


cases = json.load(sys.stdin)
json.dump(
    {name: {case["id"]: judged(JUDGES[name], case) for case in each} for name, each in cases.items()}, sys.stdout
)

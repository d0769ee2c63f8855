/** What-ifs about a loan, and their comparison. */
export default {
  option:
    "debt service by year as it would be: rate+1, rate-0.5 from 2024-01-15, fx+10, draw 2015-06-30; may be given several times",
  heading: "Scenarios: debt service by calendar year, in {{currency}}",
  headingView: "Scenarios: debt service by calendar year, in {{currency}}, every year {{how}}",
  note: "These are assumptions, not terms of the loan:",
  columnBase: "as agreed",
  columnDifference: "difference",
  columnAll: "in all",
  rateUp:
    "interest rate + {{size}} (percentage points a year) from the interest period that starts on {{from}}",
  rateDown:
    "interest rate − {{size}} (percentage points a year) from the interest period that starts on {{from}}",
  fxUp: "{{currency}} dearer by {{size}}",
  fxDown: "{{currency}} cheaper by {{size}}",
  draw: "the rest of the loan, {{amount}}, drawn on {{day}}",
} as const;

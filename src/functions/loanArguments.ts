import { BUSINESS_DAY_CONVENTIONS } from "../calendar/businessDays.ts";
import { datesBefore, dueDates } from "../calendar/dueDates.ts";
import { DAY_COUNTS } from "../calendar/dayCount.ts";
import { partsOf, type Day } from "../calendar/day.ts";
import { decimal } from "../money/decimal.ts";
import { PLAIN_TERMS } from "../loan/plainTerms.ts";
import type { LoanTerms } from "../loan/terms.ts";
import { amountArgument, calendarsArgument, choiceArgument, dayArgument } from "./arguments.ts";
import { isOmitted, numberArgument, shownArgument, wholeArgument } from "./arguments.ts";
import { ArgumentFault } from "./argumentFault.ts";

const REPAYMENTS = ["equal-principal", "annuity", "bullet"] as const;

/** Years that a loan may last: a mistyped date must not fill a sheet with thousands of rows. */
const LONGEST = 100;

/** How many of a function's arguments describe the loan; what is asked of the loan comes after them. */
export const LOAN_ARGUMENTS = 10;

/**
 * The terms of a loan from the first ten arguments of SCHEDULE, BALANCE and GRANTELEMENT: one sum drawn on `start`.
 * Interest is due every `monthsBetween` months, on the dates that lie such steps before `firstPrincipal`, the first
 * one after `start` (where `start` lies on them too: `start` and `monthsBetween` months).
 * @throws ArgumentFault that names the argument
 */
export function loanTerms(given: readonly unknown[]): LoanTerms {
  const drawn = amountArgument(given[0], "drawn");
  if (drawn.minor === 0n) throw new ArgumentFault("functions:notPositive", { name: "drawn", found: "0" });
  const percent = numberArgument(given[1], "ratePercent");
  if (percent.digits < 0n) {
    throw new ArgumentFault("functions:negative", { name: "ratePercent", found: shownArgument(given[1]) });
  }
  const start = dayArgument(given[2], "start");
  const firstPrincipal = dayArgument(given[3], "firstPrincipal");
  const lastPrincipal = dayArgument(given[4], "lastPrincipal");
  inOrder("start", start, "firstPrincipal", firstPrincipal);
  if (lastPrincipal < firstPrincipal)
    inOrder("firstPrincipal", firstPrincipal, "lastPrincipal", lastPrincipal);
  if (partsOf(lastPrincipal).year - partsOf(start).year > LONGEST) {
    throw new ArgumentFault("functions:tooLong", {
      earlier: "start",
      later: "lastPrincipal",
      years: LONGEST,
    });
  }
  const monthsBetween = isOmitted(given[5]) ? 6 : wholeArgument(given[5], "monthsBetween", [1, 120]);
  const calendars = calendarsArgument(given[8], "calendars");
  return {
    ...PLAIN_TERMS,
    id: "loan",
    name: "",
    currency: drawn.currency,
    agreement: null,
    signed: null,
    facility: null,
    drawdowns: [{ date: start, amount: drawn }],
    rate: { kind: "fixed", percent },
    dayCount: choiceArgument(given[6], "dayCount", DAY_COUNTS, "ACT/360"),
    firstInterest: firstInterest(start, firstPrincipal, lastPrincipal, monthsBetween),
    firstPrincipal,
    lastPrincipal,
    monthsBetween,
    repayment: { kind: choiceArgument(given[7], "repayment", REPAYMENTS, "equal-principal") },
    businessDays: {
      calendars,
      // Whoever names a calendar wants it heeded.
      convention: choiceArgument(
        given[9],
        "convention",
        BUSINESS_DAY_CONVENTIONS,
        calendars.length > 0 ? "following" : "none",
      ),
      interest: "unadjusted",
    },
    rounding: "half-up",
    remainder: "last",
    fees: [],
    sources: {},
  };
}

/** @throws ArgumentFault where the later day does not lie after the earlier one */
function inOrder(earlier: string, from: Day, later: string, to: Day): void {
  if (from < to) return;
  throw new ArgumentFault("functions:notAfter", { later, to: { day: to }, earlier, from: { day: from } });
}

function firstInterest(start: Day, firstPrincipal: Day, lastPrincipal: Day, months: number): Day {
  const backFromPrincipal = (alsoStated: readonly Day[]): Day[] => {
    const { rollDay } = dueDates(firstPrincipal, lastPrincipal, months, alsoStated);
    return datesBefore(firstPrincipal, start, months, rollDay);
  };
  // A start on one of the dates is stated as one, though no interest is due on it: a month's end among the dates tells
  // that all are month ends. A start between them tells nothing of them.
  if (backFromPrincipal([start]).at(-1) === start) return start;
  return backFromPrincipal([]).findLast((date) => date > start) ?? firstPrincipal;
}

export const DEFAULT_DISCOUNT = decimal("5");

import type { Day } from "../calendar/day.ts";
import { Problem } from "../messages/message.ts";
import { addDecimals, compareDecimals } from "../money/decimal.ts";
import type { Ledger } from "./ledger.ts";
import type { Phase } from "./phases.ts";
import type { AppliedFixing } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * The rate of each of a phase's periods, put into the ledger.
 *
 * Floating: fixing + margin, one fixing for a whole period; a floor holds for the reference rate, before the margin.
 * A fixing belongs to the period that starts on its day: the due date before, or what it was shifted to, or the first
 * drawdown. A period without one takes the last known one and is projected.
 * @param first the ledger's entry of the phase's first period
 * @throws Problem when there is no fixing at or before the first period, or one starts in the middle of a period
 */
export function periodRates(terms: LoanTerms, phase: Phase, ledger: Ledger, first: number): void {
  const { rate } = phase;
  if (rate.kind === "fixed") return;
  const fixings = [...rate.fixings].sort((a, b) => a.from - b.from);
  const path = phase.index === 0 ? "rate.fixings" : `reschedulings[${phase.index - 1}].rate.fixings`;
  checkFixings(phase, ledger, first, fixings, (key, date) => {
    throw new Problem(key, { loan: terms.name, date: { day: date } }, { cell: path });
  });
  for (let at = first; at < ledger.count; at += 1) {
    const from = ledger.from[at] as Day;
    const fixing = fixings.findLast((one) => one.from <= from);
    if (!fixing) {
      throw new Problem(
        "errors:termsNoFixingAtStart",
        { loan: terms.name, date: { day: from }, index: { rateIndex: rate.index } },
        { cell: path },
      );
    }
    const { floorPercent } = rate;
    const floored =
      floorPercent && compareDecimals(fixing.percent, floorPercent) < 0 ? floorPercent : fixing.percent;
    ledger.floating[at] = {
      percent: addDecimals(floored, rate.marginPercent),
      fixing,
      projected: fixing.from < earliestFixing(ledger, at),
    };
  }
}

/** From which day on a fixing belongs to the period and to none before it. */
function earliestFixing(ledger: Ledger, at: number): Day {
  const [gridStart, from] = [ledger.gridStart[at] as Day, ledger.from[at] as Day];
  return gridStart < from ? gridStart : from;
}

function checkFixings(
  phase: Phase,
  ledger: Ledger,
  first: number,
  fixings: readonly AppliedFixing[],
  fail: (key: `errors:terms${string}`, date: Day) => never,
): void {
  const begin = ledger.from[first];
  const end = phase.ends ?? phase.lastPrincipal;
  fixings.forEach(({ from }, index) => {
    if (fixings[index - 1]?.from === from) fail("errors:termsFixingTwice", from);
    if (begin === undefined || from <= begin || from >= end) return;
    for (let at = first; at < ledger.count; at += 1) {
      if (from >= earliestFixing(ledger, at) && from <= (ledger.from[at] as Day)) return;
    }
    fail("errors:termsFixingOffGrid", from);
  });
}

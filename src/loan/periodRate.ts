import type { Day } from "../calendar/day.ts";
import { message, Problem, type KeyOf, type Message } from "../messages/message.ts";
import { addDecimals, compareDecimals, decimal, type Decimal } from "../money/decimal.ts";
import type { Ledger, PeriodRate } from "./ledger.ts";
import type { Phase } from "./phases.ts";
import type { AppliedFixing } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

const ZERO = decimal("0");

/** The rate of all periods of a phase at once; null where each has its own. */
export function phaseRate(terms: LoanTerms, { rate }: Phase): PeriodRate | null {
  const { assumedRate } = terms;
  if (rate.kind === "fixed") return known(rate.percent, null);
  if (rate.kind === "floating" && rate.fixings.length > 0) return null;
  if (assumedRate?.kind === "path") return null;
  if (assumedRate && rate.kind === "unknown") return { ...known(assumedRate.percent, null), assumed: true };
  return assumedRate ? null : open(openReason(terms, rate));
}

/**
 * The rate of each of a phase's periods, put into the ledger.
 *
 * Floating: fixing + margin, one fixing for a whole period; a floor holds for the reference rate, before the margin.
 * A fixing belongs to the period that starts on its day: the due date before, or what it was shifted to, or the first
 * drawdown. A period without one takes the assumed value of its first day; without that, the last known fixing, and is
 * projected; without any fixing at all its rate is open.
 * @param first the ledger's entry of the phase's first period
 * @throws Problem when there is no fixing at or before the first period, or one starts in the middle of a period
 */
export function periodRates(terms: LoanTerms, phase: Phase, ledger: Ledger, first: number): void {
  const { rate } = phase;
  if (rate.kind === "fixed") return;
  const fixings = rate.kind === "floating" ? [...rate.fixings].sort((a, b) => a.from - b.from) : [];
  const path = phase.index === 0 ? "rate.fixings" : `reschedulings[${phase.index - 1}].rate.fixings`;
  checkFixings(phase, ledger, first, fixings, (key, date) => {
    throw new Problem(key, { loan: terms.name, date: { day: date } }, { cell: path });
  });
  for (let at = first; at < ledger.count; at += 1) {
    const from = ledger.from[at] as Day;
    const fixing = fixings.findLast((one) => one.from <= from);
    const projected = fixing !== undefined && fixing.from < earliestFixing(ledger, at);
    const assumed = fixing === undefined || projected ? assumedOn(terms, from) : undefined;
    const applied = assumed ?? fixing;
    if (!applied) {
      if (fixings.length > 0 && rate.kind === "floating") {
        throw new Problem(
          "errors:termsNoFixingAtStart",
          { loan: terms.name, date: { day: from }, index: { rateIndex: rate.index } },
          { cell: path },
        );
      }
      ledger.floating[at] = open(openReason(terms, rate));
      continue;
    }
    ledger.floating[at] = {
      ...known(rate.kind === "floating" ? withMargin(rate, applied) : applied.percent, applied),
      projected: assumed === undefined && projected,
      assumed: assumed !== undefined,
    };
  }
}

/** The assumed value for a period that starts on the day. */
function assumedOn({ assumedRate }: LoanTerms, from: Day): AppliedFixing | undefined {
  if (assumedRate?.kind !== "path") return assumedRate && { from, percent: assumedRate.percent };
  return assumedRate.values.findLast((one) => one.from <= from);
}

function withMargin(
  { floorPercent, marginPercent }: Extract<LoanTerms["rate"], { kind: "floating" }>,
  { percent }: AppliedFixing,
): Decimal {
  const floored = floorPercent && compareDecimals(percent, floorPercent) < 0 ? floorPercent : percent;
  return addDecimals(floored, marginPercent);
}

function known(percent: Decimal, fixing: AppliedFixing | null): PeriodRate {
  return { percent, fixing, projected: false, assumed: false, open: null };
}

function open(reason: Message): PeriodRate {
  return { ...known(ZERO, null), open: reason };
}

function openReason({ name, assumedRate }: LoanTerms, rate: LoanTerms["rate"]): Message {
  const [first] = assumedRate?.kind === "path" ? assumedRate.values : [];
  if (first) return message("errors:interestOpenBefore", { loan: name, from: { day: first.from } });
  return rate.kind === "floating"
    ? message("errors:interestOpenIndex", { loan: name, index: { rateIndex: rate.index } })
    : message("errors:interestOpenUnknown", { loan: name });
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
  fail: (key: KeyOf<"errors:terms">, date: Day) => never,
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

import { message, type Message, type KeyOf } from "../messages/message.ts";
import { explainMoves, explainOpening, explainReschedulings } from "./explain/changes.ts";
import { explainInterest } from "./explain/interest.ts";
import type { OpenRow, RegisterShare, FeePart } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";
import { phaseOn, phasesOf } from "./phases.ts";
import { WHAT_IF_INDEX } from "./scenarios/shiftRates.ts";
import { add } from "../money/money.ts";
import type { NonBusinessDay } from "../calendar/businessDays.ts";

/**
 * How a row came about, in sentences with its numbers: the period, the due date and why it was shifted, drawdowns and
 * prepayments, rate, interest with each balance and its days, principal, fees, what a rescheduling changes, the balance
 * afterwards, and what to be wary of.
 * @param row a row of the schedule of these terms
 */
export function explainRow(terms: LoanTerms, row: OpenRow): Message[] {
  if (row.n === 0) return [...explainDueDate(row), ...row.feeParts.flatMap(explainFee), ...row.warnings];
  return [
    message("explain:period", { n: row.n, from: { day: row.from }, to: { day: row.to }, count: row.days }),
    ...explainDueDate(row),
    ...explainOpening(terms, row),
    ...explainMoves(terms, row),
    ...explainRate(terms, row),
    ...(row.interest === null || row.ratePercent === null
      ? [message("explain:interestOpen")]
      : explainInterest("explain:interest", row.spans, row.ratePercent, terms.dayCount, row.interest)),
    ...(row.capitalised.minor === 0n ? [] : [message("explain:capitalised", { amount: row.capitalised })]),
    ...explainPrincipal(row),
    ...row.feeParts.flatMap(explainFee),
    ...explainReschedulings(terms, row),
    message("explain:closing", { closing: row.closing }),
    ...row.warnings,
  ];
}

/** What a floating rate is made of in a row, by the terms then in force; nothing for a fixed one. */
function explainRate(terms: LoanTerms, row: OpenRow): Message[] {
  const { fixing, ratePercent } = row;
  if (ratePercent === null) return [];
  if (fixing === null) {
    return row.assumed ? [message("explain:assumedRate", { rate: { percent: ratePercent } })] : [];
  }
  const { rate } = phaseOn(phasesOf(terms), row.from);
  if (rate.kind === "fixed") return [];
  if (rate.kind === "unknown") return [message("explain:assumedRate", { rate: { percent: ratePercent } })];
  const values = { fixing: { percent: fixing.percent }, from: { day: fixing.from } };
  if (rate.index === WHAT_IF_INDEX) return [message("explain:whatIfRate", values)];
  const { index, marginPercent, floorPercent } = rate;
  const sum = {
    ...values,
    index: { rateIndex: index },
    margin: { percent: marginPercent },
    rate: { percent: ratePercent },
  };
  const made =
    floorPercent === null
      ? message("explain:floatingRate", sum)
      : message("explain:floatingRateFloor", { ...sum, floor: { percent: floorPercent } });
  if (row.assumed) return [message("explain:assumedIndex", values), made];
  return row.projected ? [made, message("explain:projected", { from: values.from })] : [made];
}

/** How much principal is due on a row, by the rule that gave it. */
function explainPrincipal(row: OpenRow): Message[] {
  const { principal, interest, instalment, principalRule, share } = row;
  if (principalRule === "none" || instalment === null) {
    return [message(row.rescheduling === null ? "explain:grace" : "explain:noPrincipalBefore")];
  }
  const values = { principal, instalment };
  switch (principalRule) {
    case "rest":
      return [message("explain:principalRest", values)];
    case "share":
      return share
        ? [message("explain:principalShare", { ...values, of: share.of, count: share.parts })]
        : [message("explain:principalStated", values)];
    case "register":
      return row.register ? [registerMessage(row, row.register)] : [];
    case "level":
      // An equal payment is worked out with the rate: its interest is known.
      return interest === null
        ? [message("explain:principalStated", values)]
        : [message("explain:principalAnnuity", { ...values, payment: add(principal, interest), interest })];
    case "reduced":
      return [message("explain:principalReduced", values)];
    case "stated":
      return [message("explain:principalStated", values)];
  }
}

/** The rounded balance, and the instalment as what the balance before is more. */
function registerMessage(row: OpenRow, { drawn, of, parts, count }: RegisterShare): Message {
  const { principal, closing, capitalised, writtenDown, instalment } = row;
  const balance = { ...closing, minor: closing.minor - capitalised.minor + writtenDown.minor };
  return message("explain:principalRegister", {
    principal,
    instalment: instalment ?? 0,
    drawn,
    of,
    paid: count,
    count: parts,
    balance,
    before: add(balance, principal),
  });
}

/** How one fee of a row came about. */
function explainFee(part: FeePart): Message[] {
  switch (part.kind) {
    case "management":
      return [
        message("explain:managementFee", {
          percent: { percent: part.percent },
          on: part.on,
          amount: part.amount,
        }),
      ];
    case "insurance":
      return [
        part.share === null
          ? message("explain:insurancePremium", { amount: part.amount })
          : message("explain:insurancePremiumPercent", {
              percent: { percent: part.share.percent },
              on: part.share.on,
              amount: part.amount,
            }),
      ];
    case "agency":
      return [message("explain:agencyFee", { amount: part.amount })];
    case "commitment":
      return explainInterest("explain:commitmentFee", part.spans, part.percent, part.dayCount, part.amount);
  }
}

/** When a row is due, and why it is paid on another day. */
function explainDueDate(row: OpenRow): Message[] {
  const dates = { due: { day: row.due }, payment: { day: row.payment } };
  if (row.skipped.length === 0) return [message("explain:dueOn", dates)];
  return [message("explain:shifted", dates), ...stretches(row.skipped).map(skipped)];
}

interface Stretch {
  readonly first: NonBusinessDay;
  readonly last: NonBusinessDay;
}

/** Days with the same reason are said in one sentence; in order of date, in which they follow each other without gap. */
function stretches(days: readonly NonBusinessDay[]): Stretch[] {
  const result: Stretch[] = [];
  for (const day of [...days].sort((a, b) => a.day - b.day)) {
    const before = result.at(-1);
    const continues =
      before?.last.reason === day.reason &&
      before.last.calendar === day.calendar &&
      before.last.name === day.name;
    if (before && continues) result[result.length - 1] = { first: before.first, last: day };
    else result.push({ first: day, last: day });
  }
  return result;
}

function skipped({ first, last }: Stretch): Message {
  if (first.name !== undefined) {
    return first.day === last.day
      ? message("explain:skippedOwnHoliday", { day: { day: first.day }, name: first.name })
      : message("explain:skippedOwnHolidays", {
          from: { day: first.day },
          to: { day: last.day },
          name: first.name,
        });
  }
  const reason = message(`explain:${first.reason}` as KeyOf<"explain:">);
  if (first.calendar === null) return message("explain:skippedWeekend", { day: { day: first.day }, reason });
  const calendar = message(`explain:calendar${first.calendar}`);
  return first.day === last.day
    ? message("explain:skippedHoliday", { day: { day: first.day }, calendar, reason })
    : message("explain:skippedHolidays", {
        from: { day: first.day },
        to: { day: last.day },
        calendar,
        reason,
      });
}

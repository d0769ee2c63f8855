import { message, type Message } from "../../messages/message.ts";
import { phaseOn, phasesOf } from "../phases.ts";
import { WHAT_IF_INDEX } from "../scenarios/shiftRates.ts";
import type { OpenRow } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";

/** What a floating rate is made of in a row, by the terms then in force; nothing for a fixed one. */
export function explainRate(terms: LoanTerms, row: OpenRow): Message[] {
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

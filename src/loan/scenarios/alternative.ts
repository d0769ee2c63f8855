import { message, Problem, type Message } from "../../messages/message.ts";
import type { Decimal } from "../../money/decimal.ts";
import { money, subtract, sum, type Money } from "../../money/money.ts";
import { buildSchedule } from "../buildSchedule.ts";
import type { Schedule } from "../schedule.ts";
import type { LoanTerms, TermSource } from "../terms.ts";
import { changeMessage, scenarioText, type Scenario } from "./scenario.ts";
import { shiftRates } from "./shiftRates.ts";

/** A loan as it would be, beside the loan as it is. */
export interface Alternative {
  /** As typed: "rate+1". */
  readonly id: string;
  /** What is assumed, with its figures. */
  readonly assumption: Message;
  /** What the scenario changes is marked as inferred. */
  readonly terms: LoanTerms;
  readonly schedule: Schedule;
  /** By how many percent the rate of exchange is raised; null where it stays. */
  readonly raisedPercent: Decimal | null;
}

/**
 * A loan under a scenario.
 * @param schedule of the terms
 * @throws Problem where the scenario has no meaning for the loan, or its terms then contradict each other
 */
export function alternativeOf(terms: LoanTerms, schedule: Schedule, scenario: Scenario): Alternative {
  const id = scenarioText(scenario);
  switch (scenario.kind) {
    case "fx": {
      const assumption = changeMessage("scenarios:fx", scenario.percent, { currency: terms.currency });
      return { id, assumption, terms, schedule, raisedPercent: scenario.percent };
    }
    case "rate": {
      const shifted = shiftRates(terms, schedule, scenario.points, scenario.from);
      const assumption = changeMessage("scenarios:rate", scenario.points, { from: { day: shifted.from } });
      return changed(id, assumption, shifted.terms, "rate");
    }
    case "draw": {
      const rest = undrawn(terms);
      const assumption = message("scenarios:draw", { amount: rest, day: { day: scenario.date } });
      const drawdowns = [...terms.drawdowns, { date: scenario.date, amount: rest }].sort(
        (a, b) => a.date - b.date,
      );
      return changed(id, assumption, { ...terms, drawdowns }, "drawdowns");
    }
  }
}

function changed(id: string, assumption: Message, terms: LoanTerms, term: "rate" | "drawdowns"): Alternative {
  const source: TermSource = { mark: "inferred", text: id, says: assumption };
  const marked = { ...terms, sources: { ...terms.sources, [term]: source } };
  return { id, assumption, terms: marked, schedule: buildSchedule(marked), raisedPercent: null };
}

/** What of the facility is neither drawn nor cancelled. @throws Problem where that is not known, or is nothing */
function undrawn(terms: LoanTerms): Money {
  const { facility, currency, openingBalance } = terms;
  if (openingBalance) throw new Problem("errors:scenarioOpening", { loan: terms.name });
  if (facility === null) throw new Problem("errors:scenarioNoFacility", { loan: terms.name });
  const used = sum(
    [...terms.drawdowns, ...terms.cancellations].map(({ amount }) => amount),
    currency,
  );
  const rest = subtract(facility, used);
  if (rest.minor <= 0n) {
    throw new Problem("errors:scenarioNothingUndrawn", { loan: terms.name, facility, used });
  }
  return money(rest.minor, currency);
}

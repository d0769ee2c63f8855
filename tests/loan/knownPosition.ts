import type { Day } from "../../src/calendar/day.ts";
import { positionAt } from "../../src/loan/positionAt.ts";
import type { OpenSchedule, Position } from "../../src/loan/schedule.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import type { Money } from "../../src/money/money.ts";

/** A position of which all is known. */
interface KnownPosition extends Position {
  readonly balance: Money;
  readonly accruedInterest: Money;
  readonly instalmentsLeft: number;
}

/** As positionAt. @throws Error where something is not known */
export function knownPositionAt(terms: LoanTerms, schedule: OpenSchedule, asOf: Day): KnownPosition {
  const position = positionAt(terms, schedule, asOf);
  const { balance, accruedInterest, instalmentsLeft } = position;
  if (balance === null || accruedInterest === null || instalmentsLeft === null)
    throw new Error(`the position is not known: ${position.unknown?.key}`);
  return { ...position, balance, accruedInterest, instalmentsLeft };
}

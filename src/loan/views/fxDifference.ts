import type { Day } from "../../calendar/day.ts";
import type { Currency } from "../../money/currency.ts";
import { money, type Money } from "../../money/money.ts";
import { principalOn } from "../positionAt.ts";
import type { OpenSchedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { requiredView, type MoneyView } from "./moneyView.ts";
import type { DatedRate } from "./rates.ts";

/**
 * What changes a balance. "drawn" and "capitalised" (interest added) raise it; "principal", "prepaid" and
 * "written-down" lower it.
 */
export type MoveKind = "drawn" | "capitalised" | "principal" | "prepaid" | "written-down";

/** One change of a balance on its day. */
interface BalanceMove {
  readonly kind: MoveKind;
  readonly day: Day;
  /** Always more than 0, whichever way the kind moves the balance. */
  readonly view: MoneyView;
}

/** How a balance got from one day to another, in its own currency and in another one. */
export interface BalanceMovement {
  readonly from: Day;
  readonly to: Day;
  /** At the end of the first day. */
  readonly opening: MoneyView;
  /** After the first day, up to and on the last; in order of day. */
  readonly moves: readonly BalanceMove[];
  /** At the end of the last day. */
  readonly closing: MoneyView;
  /**
   * closing - opening - what raised the balance + what lowered it, in the view's currency: what the exchange rate alone
   * did. More than 0: the debt weighs more in that currency, a loss for the debtor; less than 0: a gain.
   */
  readonly fxDifference: Money;
}

const RAISES: readonly MoveKind[] = ["drawn", "capitalised"];

/** Whether the kind of move raises the balance. */
export function raisesBalance(kind: MoveKind): boolean {
  return RAISES.includes(kind);
}

/**
 * The movement of a loan's balance between two days as seen in another currency, each view rounded once. A move counts at
 * the rate known on its own day. The parts sum
 * to the cent: opening + drawn + capitalised - principal - prepaid - written down + FX difference = closing.
 * Principal counts on its due date, as the balance does.
 * @throws Problem where a rate is not known; RangeError when the days are the wrong way round
 */
export function balanceMovement(
  terms: LoanTerms,
  schedule: OpenSchedule,
  between: { readonly from: Day; readonly to: Day },
  currency: Currency,
  rates: readonly DatedRate[],
): BalanceMovement {
  const { from, to } = between;
  if (to < from) throw new RangeError("balanceMovement: the last day is before the first");
  const balanceView = (day: Day): MoneyView =>
    requiredView(principalOn(terms, schedule, day).balance, currency, day, rates);
  const [opening, closing] = [balanceView(from), balanceView(to)];
  const moves = movesOf(terms, schedule)
    .filter(({ day, amount }) => day > from && day <= to && amount.minor !== 0n)
    .sort((a, b) => a.day - b.day)
    .map(({ kind, day, amount }): BalanceMove => ({
      kind,
      day,
      view: requiredView(amount, currency, day, rates),
    }));
  const moved = moves.reduce(
    (total, { kind, view }) => total + (raisesBalance(kind) ? view.value.minor : -view.value.minor),
    0n,
  );
  const fxDifference = money(closing.value.minor - opening.value.minor - moved, currency);
  return { from, to, opening, moves, closing, fxDifference };
}

interface Move {
  readonly kind: MoveKind;
  readonly day: Day;
  readonly amount: Money;
}

function movesOf(terms: LoanTerms, schedule: OpenSchedule): Move[] {
  return [
    ...terms.drawdowns.map(({ date, amount }): Move => ({ kind: "drawn", day: date, amount })),
    ...terms.prepayments.map(({ date, amount }): Move => ({ kind: "prepaid", day: date, amount })),
    ...schedule.rows.flatMap(({ due, principal, capitalised, writtenDown }): Move[] => [
      { kind: "capitalised", day: due, amount: capitalised },
      { kind: "principal", day: due, amount: principal },
      { kind: "written-down", day: due, amount: writtenDown },
    ]),
  ];
}

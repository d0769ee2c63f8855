import type { Day } from "../../calendar/day.ts";
import { message } from "../../messages/message.ts";
import { sum, type Money } from "../../money/money.ts";
import { positionAt } from "../positionAt.ts";
import type { OpenSchedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import type { ExplainedFigure, FigureInput } from "./figure.ts";
import { computedInput, percentOf, termInputs } from "./termInputs.ts";

/** drawn + added interest - principal - prepaid - written off = the balance on a day. */
export function explainBalance(terms: LoanTerms, schedule: OpenSchedule, day: Day): ExplainedFigure {
  const { balance, unknown } = positionAt(terms, schedule, day);
  if (balance === null) return { sentence: unknown ?? message("figures:notKnown"), inputs: [] };
  const dated = (sums: readonly { readonly date: Day; readonly amount: Money }[]): Money =>
    sum(
      sums.filter(({ date }) => date <= day).map(({ amount }) => amount),
      terms.currency,
    );
  const due = schedule.rows.filter((row) => row.due <= day);
  const ofRows = (key: "principal" | "capitalised" | "writtenDown"): Money =>
    sum(
      due.map((row) => row[key]),
      terms.currency,
    );
  const parts = {
    drawn: terms.openingBalance?.amount ?? dated(terms.drawdowns),
    added: ofRows("capitalised"),
    principal: ofRows("principal"),
    prepaid: dated(terms.prepayments),
    off: ofRows("writtenDown"),
  };
  const simple = parts.added.minor === 0n && parts.prepaid.minor === 0n && parts.off.minor === 0n;
  const values = { day: { day }, balance, drawn: parts.drawn, principal: parts.principal };
  // The first word of the sentence: what the balance began with.
  const begins = terms.openingBalance ? "Opening" : "";
  const instalments = due.filter(({ instalment }) => instalment !== null).length;
  return {
    sentence: simple
      ? message(`figures:balance${begins}`, values)
      : message(`figures:balanceOfAll${begins}`, {
          ...values,
          added: parts.added,
          prepaid: parts.prepaid,
          off: parts.off,
        }),
    inputs: [
      ...termInputs(terms, "drawdowns", ...(parts.prepaid.minor === 0n ? [] : (["prepayments"] as const))),
      computedInput(message("figures:instalmentsDue", { day: { day } }), instalments),
      ...termInputs(terms, "repayment"),
    ],
  };
}

/** The interest of the running period up to a day: each balance with its days. */
export function explainAccrued(terms: LoanTerms, schedule: OpenSchedule, day: Day): ExplainedFigure {
  const { accruedInterest, unknown } = positionAt(terms, schedule, day);
  if (accruedInterest === null) return { sentence: unknown ?? message("figures:notKnown"), inputs: [] };
  const row = schedule.rows.find(({ n, due }) => n > 0 && due > day);
  if (!row?.ratePercent || day <= row.from) {
    return { sentence: message("figures:accruedNone", { day: { day } }), inputs: [] };
  }
  const balances = row.spans
    .filter(({ from }) => from < day)
    .map(({ from, to, balance }): FigureInput =>
      computedInput(
        message("figures:balanceFrom", { from: { day: from }, to: { day: to < day ? to : day } }),
        balance,
      ),
    );
  return {
    sentence: message("figures:accrued", {
      day: { day },
      from: { day: row.from },
      rate: percentOf(row.ratePercent),
      dayCount: terms.dayCount,
      amount: accruedInterest,
    }),
    inputs: [...balances, ...termInputs(terms, "rate", "dayCount", "rounding")],
  };
}

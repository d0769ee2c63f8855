import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import type { DocumentRecord, Dossier } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, notCheckable } from "../findings.ts";
import { figurePlace } from "../figurePlace.ts";
import { foldForComparison } from "../../text/fold.ts";
import { asMoney } from "../../money/money.ts";
import { cardKey, subjectOf, type CheckedLoan } from "./loans.ts";

/** A whole list of debt and its day. */
interface WholeList {
  readonly name: string;
  readonly day: Day;
}

/**
 * Lists of debt of which every row is in the file, oldest first: the total of all debt is printed and is the sum of the
 * rows that were read, and no total adds up rows that are missing. What stands in none of its rows is not in the list.
 * Where that total is another sum, rows may have been left out of the file, and nothing is known of what is missing.
 */
export function wholeLists({ documents }: Dossier): readonly WholeList[] {
  return documents
    .flatMap(({ name, asOf, totals }) => (asOf !== null && isWhole(totals) ? [{ name, day: asOf }] : []))
    .toSorted((a, b) => a.day - b.day);
}

function isWhole(totals: DocumentRecord["totals"]): boolean {
  return (
    totals.every(({ agrees }) => agrees !== null) &&
    totals.some(({ label, agrees }) => agrees === true && foldForComparison(label).includes("stanje duga"))
  );
}

/** A loan that was owed in one list, is repaid until after the next whole one, and does not stand in that. */
export function missingLater(
  lists: readonly WholeList[],
  loan: CheckedLoan,
  tolerance: Decimal,
): readonly Finding[] {
  return loan.cards.flatMap((card) => {
    const { asOf, lastPrincipal, balanceEur } = card;
    const last = lastPrincipal.day;
    if (asOf === null || last === null || balanceEur === null || balanceEur.digits <= 0n) return [];
    const next = lists.find(({ day }) => day > asOf);
    if (!next || last <= next.day || isIn(loan, card, next)) return [];
    const about = {
      ...{ check: "balance-to-balance" as const, subject: subjectOf(loan), tolerance },
      of: ["gone", ...cardKey(card), next.name],
    };
    const owed: ComparedFigure = {
      label: message("checks:labelBalanceEur", { date: { day: asOf } }),
      value: asMoney(balanceEur, "EUR"),
      where: { kind: "line", source: card.source },
    };
    const open = loan.asked.find(({ source }) => source.document === next.name);
    if (open) {
      const place = figurePlace({ kind: "line", source: open.source });
      return [notCheckable(about, message("checks:missingWhichLoan", { name: open.name, place }), [owed])];
    }
    return [
      compared(about, {
        figures: [
          owed,
          {
            label: message("checks:labelLaterList", { date: { day: next.day }, document: next.name }),
            value: null,
            where: { kind: "computed", from: message("checks:fromWholeList") },
          },
        ],
        difference: null,
        agrees: false,
        advice: message("checks:adviceGone", { last: { day: last } }),
      }),
    ];
  });
}

/** Whether a card of the loan stands in the list, or another one between the two, which is then asked instead. */
function isIn({ cards }: CheckedLoan, card: DebtCard, { name, day }: WholeList): boolean {
  return cards.some(
    (other) =>
      other !== card &&
      (other.source.document === name ||
        (other.asOf !== null && card.asOf !== null && other.asOf > card.asOf && other.asOf < day)),
  );
}

import type { DebtCard } from "../../budget/budgetLine.ts";
import type { FieldChange } from "../../dossier/changes/changes.ts";
import { termsChanges } from "../../dossier/changes/termsChanges.ts";
import { isEarlier, oldestFirst } from "../../dossier/matching/lineAge.ts";
import { message, type MessageParam } from "../../messages/message.ts";
import { daysBetween, isoWeekday, type Day } from "../../calendar/day.ts";
import { compareDecimals, decimal, type Decimal } from "../../money/decimal.ts";
import type { Check } from "../check.ts";
import { cardByTranche } from "../facts/byTranche.ts";
import { cardKey, loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";
import { figurePlace } from "../figurePlace.ts";

/** What an agreement fixes is the same in two laws, unless the agreement was changed: field by field. */
export const termsChanged: Check = {
  id: "terms-changed",
  name: message("checks:changedName"),
  rule: message("checks:changedRule"),
  source: message("checks:changedSource"),
  severity: "question",
  tolerance: { value: decimal("0"), unit: "days" },
  run: (dossier, tolerance) => loansOf(dossier).flatMap((loan) => ofLoan(loan, tolerance)),
};

/** The name is no term: how sure it is that both are one loan is matching's affair. */
const NAME = "matching:fieldName";
const LAST = "matching:fieldLastPrincipal";

function ofLoan(loan: CheckedLoan, tolerance: Decimal): Finding[] {
  const cards = oldestFirst(loan.cards);
  return cards.slice(1).flatMap((after, at) => {
    const before = cards[at];
    if (!before || before.source.document === after.source.document) return [];
    const about = (of: string): About => ({
      check: "terms-changed",
      subject: subjectOf(loan),
      of: [...cardKey(before), ...cardKey(after), of],
      tolerance,
      ...(after.instalment.year !== null && { year: after.instalment.year }),
    });
    if (!isEarlier(before, after))
      return [
        notCheckable(
          about(""),
          message("checks:missingAge", {
            document: before.source.document,
            other: after.source.document,
          }),
        ),
      ];
    const [change] = termsChanges({ id: loan.id, cards: [before, after] });
    const fields = (change?.fields ?? []).filter(({ field }) => field.key !== NAME);
    return fields.length === 0
      ? [unchanged(about(""), before, after)]
      : fields.map((field) => changed(about(field.field.key), loan, [before, after], field));
  });
}

function changed(
  about: About,
  { cards }: CheckedLoan,
  [before, after]: readonly [DebtCard, DebtCard],
  change: FieldChange,
): Finding {
  const unclear = [before, after].find((card) => !isPlain(card, change.field.key));
  if (unclear) {
    const { document, page, row } = unclear.source;
    return notCheckable(about, message("checks:missingField", { document, page, row, field: change.field }));
  }
  const figures: readonly [ComparedFigure, ComparedFigure] = [
    { label: change.field, value: change.before, where: { kind: "line", source: before.source } },
    {
      label: message("checks:labelLater"),
      value: change.after,
      where: { kind: "line", source: after.source },
    },
  ];
  const byTranche = isLaterEnd(before, after, change) ? cardByTranche(cards) : undefined;
  if (byTranche?.rate) {
    const place = figurePlace({ kind: "line", source: byTranche.source });
    return notCheckable(about, message("checks:laterTranche", { rate: byTranche.rate.text, place }), figures);
  }
  const apart = daysApart(change.before, change.after);
  return compared(about, {
    figures,
    difference: apart === null ? null : message("checks:days", { count: apart }),
    agrees:
      apart !== null && (isOneWeekend(change) || compareDecimals(daysAsDecimal(apart), about.tolerance) <= 0),
    advice: message("checks:adviceChanged"),
  });
}

/** One law prints the date as agreed, a Saturday or Sunday, the other the Monday after it, on which it is paid. */
function isOneWeekend({ before, after }: FieldChange): boolean {
  const [one, other] = [dayIn(before), dayIn(after)];
  if (one === null || other === null) return false;
  const [early, late] = one < other ? [one, other] : [other, one];
  return isoWeekday(early) > 5 && late - early === 8 - isoWeekday(early);
}

/** A loan that is repaid by tranche ends with its last one: each that is drawn puts the end off, by no amendment. */
function isLaterEnd(
  { lastPrincipal: before }: DebtCard,
  { lastPrincipal: after }: DebtCard,
  change: FieldChange,
): boolean {
  return change.field.key === LAST && before.day !== null && after.day !== null && after.day > before.day;
}

/** Whether a card states the field as one date, or as a rate that is no prose. */
function isPlain({ firstPrincipal, lastPrincipal, rate }: DebtCard, field: string): boolean {
  if (field === "matching:fieldFirstPrincipal") return firstPrincipal.day !== null;
  if (field === LAST) return lastPrincipal.day !== null;
  return rate !== null && rate.kind !== "text";
}

function unchanged(about: About, before: DebtCard, after: DebtCard): Finding {
  const dates = ({ firstPrincipal, lastPrincipal, rate }: DebtCard) =>
    message("checks:termsInShort", {
      first: firstPrincipal.text ?? "-",
      last: lastPrincipal.text ?? "-",
      rate: rate?.text ?? "-",
    });
  return compared(about, {
    figures: [
      {
        label: message("checks:labelTerms"),
        value: dates(before),
        where: { kind: "line", source: before.source },
      },
      {
        label: message("checks:labelLater"),
        value: dates(after),
        where: { kind: "line", source: after.source },
      },
    ],
    difference: null,
    agrees: true,
    advice: message("checks:adviceChanged"),
  });
}

/** Days between two dates, whichever is the later; null for anything else. */
function daysApart(before: MessageParam | null, after: MessageParam | null): number | null {
  const [one, other] = [dayIn(before), dayIn(after)];
  return one === null || other === null ? null : Math.abs(daysBetween(one, other));
}

function dayIn(value: MessageParam | null): Day | null {
  return value !== null && typeof value === "object" && "day" in value ? value.day : null;
}

function daysAsDecimal(days: number): Decimal {
  return { digits: BigInt(days), scale: 0 };
}

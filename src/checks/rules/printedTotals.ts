import type { PrintedTotal } from "../../budget/budgetLine.ts";
import type { PrintedSum } from "../../budget/otherLines.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { message, type Message } from "../../messages/message.ts";
import { compareDecimals, decimal, type Decimal } from "../../money/decimal.ts";
import type { Currency } from "../../money/currency.ts";
import type { Check } from "../check.ts";
import { asMoney } from "../../money/money.ts";
import { absolute, lessDecimal } from "../facts/amounts.ts";
import { nth } from "../facts/nth.ts";
import type { ComparedFigure, Finding, Where } from "../finding.ts";
import { compared, differenceInWords, notCheckable, type About } from "../findings.ts";

/** Every total that a document prints, of groups and of all, beside the sum of the rows that it covers. */
export const printedTotals: Check = {
  id: "printed-totals",
  name: message("checks:printedTotalsName"),
  rule: message("checks:printedTotalsRule"),
  source: message("checks:printedTotalsSource"),
  severity: "error",
  tolerance: { value: decimal("0"), unit: "units" },
  run: (dossier, tolerance) =>
    dossier.documents.flatMap((document) => {
      const before = nth();
      const about = (label: string, column: string): About => ({
        check: "printed-totals",
        subject: { kind: "document", name: document.name },
        of: [label, column, before(label, column)],
        tolerance,
      });
      return [
        ...document.totals.flatMap((total) => ofTotal(document, total, about, tolerance)),
        ...document.sums.map((sum) => ofSum(document, sum, about, tolerance)),
        ...document.warnings.filter(isOfSources).map((says) => ofSources(says, about)),
      ];
    }),
};

/** Sources of funding are added up as they are read, and only what does not add up is said. */
function isOfSources({ key }: Message): boolean {
  return key === "tables:sourcesDiffer";
}

function ofSources(says: Message, about: AboutTotal): Finding {
  const label = says.params["label"];
  return differenceInWords(about(typeof label === "string" ? label : "", "sources"), says);
}

type AboutTotal = (label: string, column: string) => About;

function ofTotal(
  { name }: DocumentRecord,
  { label, page, agrees, eur, rsd, sumEur, sumRsd }: PrintedTotal,
  about: AboutTotal,
  tolerance: Decimal,
): Finding[] {
  const where: Where = { kind: "total", document: name, page };
  const pairs = [
    ["EUR", eur, sumEur],
    ["RSD", rsd, sumRsd],
  ] as const;
  return pairs.flatMap(([currency, printed, sum]) =>
    printed === null
      ? []
      : totalFinding(about(label, currency), {
          ...{ label, column: currency, where, printed, currency, tolerance },
          sum: agrees === null ? null : sum,
        }),
  );
}

/** The first page up to that of a total on which a row with figures could not be read, which the total may add up. */
function unreadBefore({ warnings }: DocumentRecord, last: number): number | null {
  const pages = warnings.flatMap(({ key, params: { page } }) =>
    key === "tables:figuresUnread" && typeof page === "number" && page <= last ? [page] : [],
  );
  return pages.length === 0 ? null : Math.min(...pages);
}

function ofSum(
  document: DocumentRecord,
  { label, column, page, cell, printed, sum, agrees, unit }: PrintedSum,
  about: AboutTotal,
  tolerance: Decimal,
): Finding {
  return totalFinding(about(label, column), {
    ...{ label, column, printed, currency: unit.currency, tolerance },
    where: { kind: "total", document: document.name, page, ...(cell !== undefined && { cell }) },
    sum: agrees === null ? null : sum,
    // The reading has put what is left to the rounding of each figure, by a rule that it states.
    isRounded: agrees === true,
    unread: unreadBefore(document, page),
  });
}

interface Total {
  readonly label: string;
  readonly column: string;
  readonly where: Where;
  readonly printed: Decimal;
  /** Null where rows that it covers stand outside the file. */
  readonly sum: Decimal | null;
  /** Whether a difference that there is comes from rounding alone. */
  readonly isRounded?: boolean;
  /** Page of a row that was not read, and may be one of them. */
  readonly unread?: number | null;
  /** Null where the document does not state it: the figures are then numbers alone. */
  readonly currency: Currency | null;
  readonly tolerance: Decimal;
}

function totalFinding(about: About, { label, column, where, currency, tolerance, ...of }: Total): Finding {
  const shown = (value: Decimal): ComparedFigure["value"] =>
    currency === null ? { decimal: value } : asMoney(value, currency);
  const { printed, sum } = of;
  const stated: ComparedFigure = {
    label: message("checks:labelTotal", { label, column }),
    value: shown(printed),
    where,
  };
  if (sum === null) return notCheckable(about, message("checks:missingRows", { label, column }), [stated]);
  const off = lessDecimal(printed, sum);
  const isWithin = compareDecimals(absolute(off), tolerance) <= 0;
  const { unread = null, isRounded = false } = of;
  const agrees = isWithin || isRounded;
  if (!agrees && unread !== null)
    return notCheckable(about, message("checks:missingUnread", { label, column, page: unread }), [stated]);
  return compared(about, {
    figures: [
      stated,
      {
        label: message("checks:labelSum"),
        value: shown(sum),
        where: { kind: "computed", from: message("checks:fromRowsAbove") },
      },
    ],
    difference: shown(off),
    agrees,
    ...(!isWithin && { inOrder: message("checks:totalRounded", { difference: shown(off) ?? "" }) }),
    advice: message("checks:adviceTotal"),
  });
}

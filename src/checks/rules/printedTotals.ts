import type { PrintedTotal } from "../../budget/budgetLine.ts";
import type { PrintedSum } from "../../budget/otherLines.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import { decimal, type Decimal } from "../../money/decimal.ts";
import { subtract, type Money } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { asMoney, withinUnits } from "../facts/amounts.ts";
import type { Figure, Finding, Where } from "../finding.ts";
import { compared, notCheckable, type About } from "../findings.ts";

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
      const count = new Map<string, number>();
      /** A label may stand twice ("Укупно"): the second of a name is another finding. */
      const nth = (name: string): number => {
        const before = count.get(name) ?? 0;
        count.set(name, before + 1);
        return before;
      };
      const about = (label: string, column: string): About => ({
        check: "printed-totals",
        subject: { kind: "document", name: document.name },
        of: [label, column, nth(`${label}|${column}`)],
        tolerance,
      });
      return [
        ...document.totals.flatMap((total) => ofTotal(document, total, about, tolerance)),
        ...document.sums.map((sum) => ofSum(document, sum, about, tolerance)),
      ];
    }),
};

type AboutTotal = (label: string, column: string) => About;

function ofTotal(
  { name }: DocumentRecord,
  { label, page, agrees, ...of }: PrintedTotal,
  about: AboutTotal,
  tolerance: Decimal,
): Finding[] {
  const where: Where = { kind: "total", document: name, page };
  return [
    totalFinding(about(label, "EUR"), {
      label,
      column: "EUR",
      where,
      printed: asMoney(of.eur, "EUR"),
      sum: agrees === null ? null : asMoney(of.sumEur, "EUR"),
      tolerance,
    }),
    totalFinding(about(label, "RSD"), {
      label,
      column: "RSD",
      where,
      printed: asMoney(of.rsd, "RSD"),
      sum: agrees === null ? null : asMoney(of.sumRsd, "RSD"),
      tolerance,
    }),
  ];
}

function ofSum(
  { name }: DocumentRecord,
  { label, column, page, cell, printed, sum, agrees, unit }: PrintedSum,
  about: AboutTotal,
  tolerance: Decimal,
): Finding {
  const currency = unit.currency ?? "RSD";
  return totalFinding(about(label, column), {
    label,
    column,
    where: { kind: "total", document: name, page, ...(cell !== undefined && { cell }) },
    printed: asMoney(printed, currency),
    sum: agrees === null || sum === null ? null : asMoney(sum, currency),
    tolerance,
  });
}

interface Total {
  readonly label: string;
  readonly column: string;
  readonly where: Where;
  readonly printed: Money;
  /** Null where rows that it covers stand outside the file. */
  readonly sum: Money | null;
  readonly tolerance: Decimal;
}

function totalFinding(about: About, { label, column, where, printed, sum, tolerance }: Total): Finding {
  const stated: Figure = { label: message("checks:labelTotal", { label, column }), value: printed, where };
  if (sum === null) return notCheckable(about, message("checks:missingRows", { label, column }), [stated]);
  return compared(about, {
    figures: [
      stated,
      {
        label: message("checks:labelSum"),
        value: sum,
        where: { kind: "computed", from: message("checks:fromRowsAbove") },
      },
    ],
    difference: subtract(printed, sum),
    agrees: withinUnits(printed, sum, tolerance),
    advice: message("checks:adviceTotal"),
  });
}

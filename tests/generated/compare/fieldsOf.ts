import type { CardDate, DebtCard } from "../../../src/budget/budgetLine.ts";
import type { AmountUnit, Classified, ColumnAmount, OtherLine } from "../../../src/budget/otherLines.ts";
import { isoText } from "../../../src/calendar/day.ts";
import { decimalText, type Decimal } from "../../../src/money/decimal.ts";
import type { LineKind } from "../expected.ts";

export type ReadLine = DebtCard | OtherLine;
type Fields = Readonly<Record<string, string>>;

const amount = (value: Decimal | null): string => (value === null ? "" : decimalText(value));
const level = (of: Classified | null): string =>
  of === null ? "" : [of.code ?? "", of.name ?? ""].join(" ").trim();
const byColumn = (amounts: readonly ColumnAmount[]): string =>
  amounts.map((one) => amount(one.amount)).join(", ");
const unitText = ({ multiplier, currency }: AmountUnit): string => `${multiplier} ${currency ?? ""}`;
const iso = ({ day }: CardDate): string => (day === null ? "" : isoText(day));
const sums = (amounts: readonly { readonly amount: Decimal; readonly currency: string | null }[]): string =>
  amounts.map((one) => `${decimalText(one.amount)} ${one.currency ?? ""}`).join(", ");

/** A read line as plain text by field, as ExpectedLine has it; null for a kind that no generated document holds. */
export function fieldsOf(line: ReadLine): { readonly kind: LineKind; readonly fields: Fields } | null {
  switch (line.kind) {
    case "debt-card":
      return { kind: line.kind, fields: cardFields(line) };
    case "appropriation":
      return {
        kind: line.kind,
        fields: {
          razdeo: level(line.razdeo),
          glava: level(line.glava),
          function: level(line.function),
          program: level(line.program),
          activity: level(line.activity),
          account: line.account,
          accountName: line.accountName ?? "",
          source: line.fundingSource ?? "",
          position: line.position ?? "",
          amounts: byColumn(line.amounts),
          unit: unitText(line.unit),
          year: String(line.year ?? ""),
        },
      };
    case "planned-loan":
      return {
        kind: line.kind,
        fields: {
          part: line.part ?? "",
          groups: line.groups.join(" / "),
          row: line.row,
          name: line.name,
          rsd: amount(line.amountRsd),
          amounts: sums(line.amounts),
          year: String(line.year ?? ""),
        },
      };
    case "financing":
      return {
        kind: line.kind,
        fields: {
          name: line.name,
          accounts: line.accounts ?? "",
          amounts: byColumn(line.amounts),
          unit: unitText(line.unit),
          year: String(line.year ?? ""),
        },
      };
    case "capital-outlay":
      return {
        kind: line.kind,
        fields: {
          razdeo: line.razdeo ?? "",
          glava: line.glava ?? "",
          body: line.body ?? "",
          project: line.project,
          amounts: byColumn(line.amounts),
          years: line.amounts.map(({ year }) => String(year ?? "")).join(", "),
          unit: unitText(line.unit),
        },
      };
    case "creditor-balance":
    case "exchange-rate":
      return null;
  }
}

function cardFields(card: DebtCard): Fields {
  return {
    section: card.section ?? "",
    group: card.group ?? "",
    row: card.row,
    name: card.name,
    loan: card.loan ?? "",
    eur: amount(card.balanceEur),
    rsd: amount(card.balanceRsd),
    asOf: card.asOf === null ? "" : isoText(card.asOf),
    first: iso(card.firstPrincipal),
    firstText: card.firstPrincipal.text ?? "",
    last: iso(card.lastPrincipal),
    lastText: card.lastPrincipal.text ?? "",
    instalmentYear: String(card.instalment.year ?? ""),
    instalment: sums(card.instalment.amounts),
    rate: card.rate?.text ?? "",
  };
}

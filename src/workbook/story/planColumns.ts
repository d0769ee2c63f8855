import type { PublishedBalance } from "../../dossier/story/story.ts";
import { message } from "../../messages/message.ts";
import { balanceUntil } from "../balances/balanceFormula.ts";
import { quoted } from "../formulas/quoted.ts";
import { surelyRounds } from "../formulas/surelyRounds.ts";
import { amount, fraction, text } from "../layout/values.ts";
import type { ColumnDeclaration } from "../layout/declaration.ts";
import { doubleOf, figureColumn, type FigureContext } from "./figureColumn.ts";

type Row = PublishedBalance;

/** Of a loan in euros or dinars: what is printed in its own currency, beside the schedule. */
export function printedColumns(context: FigureContext): ColumnDeclaration<Row>[] {
  const { loan, here, currency } = context;
  const printed = here(currency === "EUR" ? "eur" : "rsd");
  return [
    plannedColumn(context),
    figureColumn(context, "difference", "story:colDifference", loan.format, ({ compared, converted }) => ({
      value: compared ? amount(compared.inLoanCurrency) : text(""),
      // A balance in the other currency was converted: no column of this sheet says at which rate.
      formula:
        compared && !converted?.rate
          ? `IF(${here("planned")}="","",ROUND(${printed}-${here("planned")},${loan.digits}))`
          : null,
    })),
    percentColumn(context),
    noteColumn(context, null),
  ];
}

/** What the schedule says is owed on the day. */
export function plannedColumn(context: FigureContext): ColumnDeclaration<Row> {
  const { loan, t, here, place } = context;
  return figureColumn(context, "planned", "story:colPlanned", loan.format, ({ planned }) => ({
    value: amount(planned),
    formula: planned && place ? balanceUntil({ loan, t, id: place.id, day: here("asOf") }) : null,
  }));
}

/** The difference in percent of the schedule's balance. */
export function percentColumn(context: FigureContext): ColumnDeclaration<Row> {
  const [difference, whole] = [context.here("difference"), context.here("planned")];
  return figureColumn(context, "percent", "story:colPercent", "percent", ({ compared, planned }) => {
    const percent = compared?.percent ?? null;
    const isSure =
      planned !== null &&
      (!compared ||
        !percent ||
        surelyRounds(
          doubleOf(compared.inLoanCurrency) / doubleOf(planned),
          percent.digits,
          percent.scale + 2,
        ));
    return {
      value: percent ? fraction(percent) : text(""),
      formula: isSure ? `IF(OR(${difference}="",${whole}=0),"",ROUND(${difference}/${whole},4))` : null,
    };
  });
}

/**
 * What is missing, and what a reader must know.
 * @param pair the cell with the rate's pair, empty where none is known; null for a table without one
 */
export function noteColumn(
  { t, found, place, currency }: FigureContext,
  pair: string | null,
): ColumnDeclaration<Row> {
  const notesOf = ({ notes }: Row): string => notes.map(t.sayMessage).join(" ");
  const missingOf = (row: Row): string => {
    if (row.missing) return t.sayMessage(row.missing);
    return "";
  };
  return {
    key: "note",
    header: "workbook:colNote",
    format: "text",
    wrapAt: 44,
    look: ({ missing }) => (missing ? "inferred" : "plain"),
    value: (row) => text([missingOf(row), notesOf(row)].filter((part) => part !== "").join(" ") || null),
    formula: (row) => {
      const { asOf } = row;
      if (place === null || pair === null || asOf === null || found(row) === null) return null;
      const params = { from: "EUR", to: currency, date: { day: asOf } };
      const missing = t.sayMessage(message("story:missingRate", params));
      const notes = row.notes.map((note) => `&${quoted(t.sayMessage(note))}`).join('&" "');
      return `IF(${pair}="",${quoted(missing + (notes === "" ? "" : " "))},"")${notes}`;
    },
  };
}

import type { PublishedBalance } from "../../dossier/story/story.ts";
import type { Translator } from "../../messages/translator.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { surelyRounds, surelyRoundsTo } from "../formulas/surelyRounds.ts";
import type { TableDeclaration, ColumnDeclaration } from "../layout/declaration.ts";
import { amount, numberValue, text, date } from "../layout/values.ts";
import { decimalColumn, textColumn } from "../lines/documentCells.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { MARK_LOOKS } from "../sources/termSourcesTable.ts";
import { dayOrYear } from "./dayOrYear.ts";
import {
  figureContext,
  type StoryPlace,
  doubleOf,
  figureColumn,
  type FigureContext,
} from "./figureColumn.ts";
import { placeOfLine } from "./placeOfLine.ts";
import { printedColumns, noteColumn, percentColumn, plannedColumn } from "./planColumns.ts";
import { rateFormulas, type RateFormulas } from "./rateOfRow.ts";

/**
 * tblStory_<loan>: every published balance, oldest first: as printed, in the loan's own currency at the rate of its
 * day, and beside what the schedule says for it.
 * @param place null for a declaration that is only pointed at
 */
export function storyTable(
  loan: SheetLoan,
  t: Translator,
  place: StoryPlace | null,
): TableDeclaration<PublishedBalance> {
  const own = (): TableReferences => referencesTo(heads, t);
  const context = figureContext(loan, t, place, own);
  const isPrintedInOwn = context.currency === "EUR" || context.currency === "RSD";
  const printed: TableDeclaration<PublishedBalance>["columns"] = [
    {
      key: "asOf",
      header: "workbook:colAsOf",
      format: ({ asOf }) => (asOf === null ? "text" : "date"),
      align: "right",
      look: ({ asOfMark }) => (asOfMark === null || asOfMark === "seen" ? "plain" : MARK_LOOKS[asOfMark]),
      value: ({ asOf, year }) => dayOrYear(asOf, year, t),
    },
    {
      ...textColumn<PublishedBalance>(
        "document",
        "workbook:colDocument",
        24,
        ({ source }) => source.document,
      ),
      link: ({ source }) => place?.links.line(source) ?? undefined,
    },
    textColumn("place", "workbook:colPlace", 16, ({ source }) => placeOfLine(source, t)),
    decimalColumn("eur", "workbook:colBalanceEur", t, ({ eur }) => eur),
    decimalColumn("rsd", "workbook:colBalanceRsd", t, ({ rsd }) => rsd),
  ];
  const heads = { name: `tblStory_${loan.code}`, columns: [...printed, ...HEADS] };
  return {
    name: heads.name,
    input: false,
    keys: ["asOf", "document", "place"],
    columns: [...printed, ...(isPrintedInOwn ? printedColumns(context) : convertedColumns(context))],
  };
}

/** Headers of the computed columns, which their formulas name. */
const HEADS = (
  [
    ["pair", "story:colPair"],
    ["rate", "story:colRate"],
    ["own", "story:colOwn"],
    ["planned", "story:colPlanned"],
    ["difference", "story:colDifference"],
    ["plannedEur", "story:colPlannedEur"],
  ] as const
).map(([key, header]) => ({ key, header }));

type Row = PublishedBalance;

/** Of a loan in another currency than euros and dinars: printed euros at a rate, beside the schedule, both ways. */
function convertedColumns(context: FigureContext): ColumnDeclaration<Row>[] {
  const { loan, t, here, found } = context;
  const { format, digits } = loan;
  const none = t.say("workbook:noRate");
  const [pair, rate, eur, own, planned] = [
    here("pair"),
    here("rate"),
    here("eur"),
    here("own"),
    here("planned"),
  ];
  const unlessMissing = (formula: string): string => `IF(OR(${pair}="",${planned}=""),"",${formula})`;
  return [
    ...rateColumns(context),
    figureColumn(context, "own", "story:colOwn", format, (row) => {
      const at = found(row);
      const isSure =
        at && (!row.converted || surelyRoundsTo(doubleOf(row.eur) * at.double, row.converted.value));
      return {
        value: row.converted ? amount(row.converted.value) : text(at ? none : ""),
        formula: isSure ? `IF(${pair}="","${none}",ROUND(${eur}*${rate},${digits}))` : null,
      };
    }),
    plannedColumn(context),
    figureColumn(context, "difference", "story:colDifference", format, (row) => ({
      value: row.compared ? amount(row.compared.inLoanCurrency) : text(""),
      formula: found(row) ? unlessMissing(`ROUND(${own}-${planned},${digits})`) : null,
    })),
    figureColumn(context, "plannedEur", "story:colPlannedEur", "amount2", (row) => {
      const at = found(row);
      const euros = row.compared?.plannedEur ?? null;
      const isSure = at && (!euros || surelyRoundsTo(doubleOf(row.planned) / at.double, euros));
      return {
        value: euros ? amount(euros) : text(""),
        formula: isSure ? unlessMissing(`ROUND(${planned}/${rate},2)`) : null,
      };
    }),
    figureColumn(context, "differenceEur", "story:colDifferenceEur", "amount2", (row) => ({
      value: row.compared?.eur ? amount(row.compared.eur) : text(""),
      formula: found(row) ? unlessMissing(`ROUND(${eur}-${here("plannedEur")},2)`) : null,
    })),
    percentColumn(context),
    figureColumn(context, "needed", "story:colNeeded", "rate4", (row) => {
      const { neededRate } = row;
      const isSure =
        neededRate && surelyRounds(doubleOf(row.planned) / doubleOf(row.eur), neededRate.digits, 4);
      return {
        value: neededRate ? numberValue(neededRate) : text(""),
        formula: isSure ? `IF(N(${planned})<=0,"",ROUND(${planned}/${eur},4))` : null,
      };
    }),
    noteColumn(context, pair),
  ];
}

/** Which rate a balance was converted at: its pair, units of the loan's currency for one euro, its day. */
function rateColumns(context: FigureContext): ColumnDeclaration<Row>[] {
  const { currency, t, here, place, found } = context;
  const formula = (row: Row, of: keyof RateFormulas): string | null =>
    found(row) === null ? null : rateFormulas(currency, here("asOf"), here("pair"), t)[of];
  return [
    figureColumn(context, "pair", "story:colPair", "general", (row) => ({
      value: text(found(row)?.pair ?? pairInWords(row)),
      formula: formula(row, "pair"),
    })),
    {
      ...figureColumn(context, "rate", "story:colRate", "rate4", (row) => ({
        value: row.converted?.rate ? numberValue(row.converted.rate.rate) : text(""),
        formula: formula(row, "rate"),
      })),
      link: ({ converted }) => {
        const [step] = converted?.rate?.steps ?? [];
        return (step && place?.links.rate(step)) ?? undefined;
      },
    },
    figureColumn(context, "rateDate", "story:colRateDate", "date", (row) => ({
      value: row.converted?.rate ? date(row.converted.rate.date) : text(""),
      formula: formula(row, "date"),
    })),
  ];
}

/** The pairs of a rate that the formulas don't look up. */
function pairInWords({ converted }: Row): string {
  return converted?.rate?.steps.map(({ base, quote }) => `${base}/${quote}`).join(", ") ?? "";
}

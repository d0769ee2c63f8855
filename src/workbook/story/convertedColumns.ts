import type { PublishedBalance } from "../../dossier/story/story.ts";
import { surelyRounds, surelyRoundsTo } from "../formulas/surelyRounds.ts";
import { amount, numberValue, text, date } from "../layout/values.ts";
import type { ColumnDeclaration } from "../layout/declaration.ts";
import { doubleOf, figureColumn, type FigureContext } from "./figureColumn.ts";
import { noteColumn, percentColumn, plannedColumn } from "./planColumns.ts";
import { rateFormulas, type RateFormulas } from "./rateOfRow.ts";

type Row = PublishedBalance;

/** Of a loan in another currency than euros and dinars: printed euros at a rate, beside the schedule, both ways. */
export function convertedColumns(context: FigureContext): ColumnDeclaration<Row>[] {
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
      const isSure = at && (!row.own || surelyRoundsTo(doubleOf(row.eur) * at.double, row.own.value));
      return {
        value: row.own ? amount(row.own.value) : text(at ? none : ""),
        formula: isSure ? `IF(${pair}="","${none}",ROUND(${eur}*${rate},${digits}))` : null,
      };
    }),
    plannedColumn(context),
    figureColumn(context, "difference", "story:colDifference", format, (row) => ({
      value: row.compared ? amount(row.compared.own) : text(""),
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
        value: row.own?.rate ? numberValue(row.own.rate.rate) : text(""),
        formula: formula(row, "rate"),
      })),
      link: ({ own }) => {
        const [step] = own?.rate?.steps ?? [];
        return (step && place?.links.rate(step)) ?? undefined;
      },
    },
    figureColumn(context, "rateDate", "story:colRateDate", "date", (row) => ({
      value: row.own?.rate ? date(row.own.rate.date) : text(""),
      formula: formula(row, "date"),
    })),
  ];
}

/** The pairs of a rate that the formulas don't look up. */
function pairInWords({ own }: Row): string {
  return own?.rate?.steps.map(({ base, quote }) => `${base}/${quote}`).join(", ") ?? "";
}

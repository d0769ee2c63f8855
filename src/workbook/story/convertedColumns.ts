import type { PublishedBalance } from "../../dossier/story/story.ts";
import { surelyRounds, surelyRoundsTo } from "../formulas/surelyRounds.ts";
import { amount, numberValue, text } from "../layout/values.ts";
import type { ColumnDeclaration } from "../layout/declaration.ts";
import { doubleOf, figureColumn, type FigureContext } from "./figureColumn.ts";
import { noteColumn, percentColumn, plannedColumn } from "./planColumns.ts";
import { rateColumns } from "./rateColumns.ts";

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

import type { PublishedBalance } from "../../dossier/story/story.ts";
import { date, numberValue, text } from "../layout/values.ts";
import type { ColumnDeclaration } from "../layout/declaration.ts";
import { figureColumn, type FigureContext } from "./figureColumn.ts";
import { rateFormulas, type RateFormulas } from "./rateOfRow.ts";

type Row = PublishedBalance;

/** Which rate a balance was converted at: its pair, units of the loan's currency for one euro, its day. */
export function rateColumns(context: FigureContext): ColumnDeclaration<Row>[] {
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

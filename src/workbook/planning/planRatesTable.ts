import { plannedYears } from "../../dossier/planning/budgetPlan.ts";
import { exactRate, readableRate, type ExactRate, type PlanRate } from "../../dossier/planning/planRates.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Day } from "../../calendar/day.ts";
import { lastKnownFormulas } from "./lastKnownRate.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { date, numberValue, text, whole } from "../layout/values.ts";
import { BASIS_WORDS } from "../planWords.ts";
import type { PlanValue } from "../plan.ts";
import { assumedRatesTable } from "./assumedRatesTable.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";

/** The rates of a currency in one of the planned years. */
interface PlanRateRow {
  readonly rate: PlanRate;
  /** The same of the euro. */
  readonly euro: PlanRate;
  /** How many years after the as-of day's. */
  readonly ahead: number;
}

export function planRateRows(rates: readonly PlanRate[], asOf: Day): PlanRateRow[] {
  const years = plannedYears(asOf);
  return rates.flatMap((rate) => {
    const euro = rates.find(({ year, currency }) => year === rate.year && currency === "EUR");
    return euro ? [{ rate, euro, ahead: years.indexOf(rate.year) + 1 }] : [];
  });
}

const NOTHING = text("");

/** tblPlanRates: for each planned year and foreign currency the rates that are in use, and what they rest on. */
export function planRatesTable(t: Translator): TableDeclaration<PlanRateRow> {
  const own = (): TableReferences => referencesTo(table, t);
  const assumed = referencesTo(assumedRatesTable(t), t);
  const isEuro = ({ rate }: PlanRateRow): boolean => rate.currency === "EUR";
  const shown = (rate: ExactRate | null): PlanValue => (rate ? numberValue(readableRate(rate)) : NOTHING);
  const rateColumn = (
    key: string,
    header: MessageKey,
    value: (row: PlanRateRow) => PlanValue,
    formula: (row: PlanRateRow) => string | null,
  ): ColumnDeclaration<PlanRateRow> => ({ key, header, format: "rate4", align: "right", value, formula });

  /** What the user assumes of the row's currency in another one, either way round. */
  const assumedIn = (target: "RSD" | "EUR"): string => {
    const { here } = own();
    const currency = here("currency");
    const find = (base: string, quote: string): string =>
      `MAXIFS(${assumed.all("rate")},${assumed.all("year")},${here("year")},` +
      `${assumed.all("base")},${base},${assumed.all("quote")},${quote})`;
    const [direct, inverse] = [find(currency, `"${target}"`), find(`"${target}"`, currency)];
    return `IF(${direct}>0,${direct},IF(${inverse}>0,1/${inverse},""))`;
  };
  const known = (): ReturnType<typeof lastKnownFormulas> =>
    lastKnownFormulas(t, own().here("currency"), '"RSD"');
  /** A column's figure of the euro in the row's year, 0 for none. */
  const ofEuro = (key: string): string => {
    const { all, here } = own();
    return `SUMIFS(${all(key)},${all("year")},${here("year")},${all("currency")},"EUR")`;
  };
  /** Whether the row is of the euro itself; rows of one column have one formula. */
  const isInEuros = (): string => `${own().here("currency")}="EUR"`;
  const isCrossed = (): string => `AND(${own().here("assumedEur")}<>"",${own().here("euroRsd")}<>"")`;
  const word = (basis: PlanRate["basis"]): string => `"${t.say(BASIS_WORDS[basis])}"`;
  const basisFormula = (): string => {
    const { here } = own();
    const known = `IF(${here("lastKnown")}<>"",${word("last-known")},${word("none")})`;
    const crossed = `IF(${ofEuro("assumed")}>0,${word("crossed")},${word("half-assumed")})`;
    return `IF(${here("assumed")}<>"",${word("assumed")},IF(${isCrossed()},${crossed},${known}))`;
  };

  const table: TableDeclaration<PlanRateRow> = {
    name: "tblPlanRates",
    input: false,
    keys: ["year", "currency"],
    columns: [
      {
        key: "year",
        header: "workbook:colYear",
        format: "integer",
        value: ({ rate }) => whole(rate.year),
        formula: () => `YEAR(AsOf)+${own().here("ahead")}`,
      },
      {
        key: "currency",
        header: "workbook:colCurrency",
        format: "text",
        value: ({ rate }) => text(rate.currency),
      },
      rateColumn(
        "assumed",
        "planning:colAssumedRsd",
        ({ rate }) => shown(rate.assumed && exactRate(rate.assumed, rate.currency)),
        () => assumedIn("RSD"),
      ),
      rateColumn(
        "assumedEur",
        "planning:colAssumedEur",
        (row) =>
          isEuro(row)
            ? NOTHING
            : shown(row.rate.assumedEur && exactRate(row.rate.assumedEur, row.rate.currency)),
        () => `IF(${isInEuros()},"",${assumedIn("EUR")})`,
      ),
      rateColumn(
        "lastKnown",
        "planning:colLastKnownRsd",
        ({ rate }) => shown(rate.lastKnown && exactRate(rate.lastKnown, rate.currency)),
        () => known().rate(own().here("lastKnownDate")),
      ),
      {
        key: "lastKnownDate",
        header: "planning:colLastKnownDate",
        format: "date",
        align: "right",
        value: ({ rate }) => (rate.lastKnown ? date(rate.lastKnown.date) : NOTHING),
        formula: () => known().date,
      },
      rateColumn(
        "euroRsd",
        "planning:colEuroRsd",
        ({ euro }) => shown(euro.toRsd),
        () => {
          const [stated, last] = [ofEuro("assumed"), ofEuro("lastKnown")];
          return `IF(${stated}>0,${stated},IF(${last}>0,${last},""))`;
        },
      ),
      rateColumn(
        "rsd",
        "planning:colUsedRsd",
        ({ rate }) => shown(rate.toRsd),
        () => {
          const { here } = own();
          // Of the euro no rate is crossed: the cell that a cross rate needs is empty in its row.
          const crossed = `IF(${isCrossed()},${here("assumedEur")}*${here("euroRsd")},${here("lastKnown")})`;
          return `IF(${here("assumed")}<>"",${here("assumed")},${crossed})`;
        },
      ),
      rateColumn(
        "eur",
        "planning:colUsedEur",
        ({ rate }) => (rate.currency === "EUR" ? NOTHING : shown(rate.toEur)),
        () => {
          const { here } = own();
          const over = `IF(OR(${here("rsd")}="",${here("euroRsd")}=""),"",${here("rsd")}/${here("euroRsd")})`;
          return `IF(${isInEuros()},"",IF(${here("assumedEur")}<>"",${here("assumedEur")},${over}))`;
        },
      ),
      {
        key: "key",
        header: "planning:colRateKey",
        format: "general",
        value: ({ rate }) => text(rateKey(String(rate.year), rate.currency)),
        formula: () => `${own().here("year")}&" "&${own().here("currency")}`,
      },
      {
        key: "basis",
        header: "planning:colBasis",
        format: "general",
        wrapAt: 20,
        value: ({ rate }) => text(t.say(BASIS_WORDS[rate.basis])),
        formula: basisFormula,
      },
      AHEAD_COLUMN,
    ],
  };
  return table;
}

/** How many years after the as-of day's year a row stands for: what its year is computed from. */
export const AHEAD_COLUMN: ColumnDeclaration<{ readonly ahead: number }> = {
  key: "ahead",
  header: "planning:colAhead",
  format: "integer",
  value: ({ ahead }) => whole(ahead),
};

/** What a year's rates of a currency are looked up by: "2027 CNY". */
function rateKey(year: string, currency: string): string {
  return `${year} ${currency}`;
}

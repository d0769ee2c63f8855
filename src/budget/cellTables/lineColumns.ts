import type { Day } from "../../calendar/day.ts";
import { readAsOf } from "../../text/dates.ts";
import { numberStyleOf } from "../../text/numbers.ts";
import { unitOf, type Unit } from "../../text/units.ts";
import { multiplierFor, unitsOfTitle } from "../amounts/tableUnit.ts";
import type { Field } from "../debtCards/fields.ts";
import type { Grid, TableCell } from "../tables/grid.ts";
import { balanceTexts } from "./balancePair.ts";
import { columnOf, dayOfBalances, type HeadedColumn, type Headings } from "../debtCards/headings.ts";
import type { AmountStyle } from "./lineCells.ts";

/** The columns of a table with a line for each loan, and what stands above it. */
export interface LineColumns {
  readonly headings: Headings;
  /** What the titles above the table state for all of it: its unit, or one for each currency, and the day of its balances. */
  readonly titleUnits: readonly Unit[];
  readonly asOf: Day | null;
  readonly amounts: Readonly<Record<AmountField, AmountStyle>>;
}

export const AMOUNT_FIELDS = ["eur", "rsd", "balance", "instalment"] as const;
type AmountField = (typeof AMOUNT_FIELDS)[number];

/** What headings and titles say of the columns. @param body the rows below the headings */
export function readColumns(body: Grid, headings: Headings, titles: readonly string[]): LineColumns {
  const titleUnits =
    titles.map(unitsOfTitle).find((units) => units.some(({ multiplier }) => multiplier !== 1n)) ?? [];
  const ofBalances = headings.columns.filter(
    ({ field }) => field === "eur" || field === "rsd" || field === "balance",
  );
  const asOf =
    dayOfBalances(ofBalances.map(({ heading }) => heading)) ??
    titles.map(readAsOf).find((day) => day !== null) ??
    null;
  const amounts = (field: AmountField): AmountStyle => amountColumn(headings, field, body, titleUnits);
  const [eur, rsd] = [amounts("eur"), amounts("rsd")];
  return {
    headings,
    titleUnits,
    asOf,
    amounts: {
      eur: { ...withStyleBeside(eur, rsd), currency: "EUR" },
      rsd: { ...withStyleBeside(rsd, eur), currency: "RSD" },
      balance: amounts("balance"),
      instalment: withStyleBeside(withStyleBeside(amounts("instalment"), rsd), eur),
    },
  };
}

function amountColumn(
  headings: Headings,
  field: AmountField,
  body: Grid,
  titleUnits: readonly Unit[],
): AmountStyle {
  const index = columnOf(headings, field);
  const own = unitOf(headedBy(headings, field)?.heading ?? "");
  const printed = body.flatMap((row) => (row[index]?.content.kind === "text" ? [row[index].text] : []));
  const texts = field === "balance" ? printed.flatMap(balanceTexts) : printed;
  const currency = own?.currency ?? null;
  return {
    style: numberStyleOf(texts),
    multiplier: own !== null && own.multiplier !== 1n ? own.multiplier : multiplierFor(currency, titleUnits),
    currency,
  };
}

/** "38.552" in thousands or millions may have decimals: where its own column doesn't tell, the balances beside it do. */
function withStyleBeside(column: AmountStyle, beside: AmountStyle): AmountStyle {
  const isOpen = column.style === "unknown" && column.multiplier !== 1n;
  return isOpen ? { ...column, style: beside.style } : column;
}

export function headedBy(headings: Headings, field: Field): HeadedColumn | null {
  return headings.columns.find((column) => column.field === field) ?? null;
}

/** A row's cell in the column of a field; null where there is no such column. */
export function cellIn(row: readonly TableCell[], headings: Headings, field: Field): TableCell | null {
  return row[columnOf(headings, field)] ?? null;
}

import type { Day } from "../../calendar/day.ts";
import type { ExchangeRate } from "../../dossier/dossier.ts";
import type { PublishedBalance } from "../../dossier/story/story.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import { decimalText, type Decimal } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import type { TableReferences } from "../formulas/references.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { ColumnDeclaration } from "../layout/declaration.ts";
import { foundRate, type FoundRate } from "./rateOfRow.ts";
import type { RowLinks } from "./rowLinks.ts";

/** Where a table of published balances stands. */
export interface StoryPlace {
  readonly rates: readonly ExchangeRate[];
  readonly links: RowLinks;
  /** The cell with the loan's id. */
  readonly id: string;
}

/** What the columns with figures are made from. */
export interface FigureContext {
  readonly loan: SheetLoan;
  readonly currency: Currency;
  readonly t: Translator;
  /** Null for a declaration that is only pointed at. */
  readonly place: StoryPlace | null;
  readonly here: TableReferences["here"];
  /** What the formulas of a row find as its rate; null where they don't find what the program converts at. */
  readonly found: (row: PublishedBalance) => FoundRate | null;
}

export function figureContext(
  loan: SheetLoan,
  t: Translator,
  place: StoryPlace | null,
  own: () => TableReferences,
): FigureContext {
  const { currency } = loan.terms;
  const known = new Map<PublishedBalance, FoundRate | null>();
  const find = (row: PublishedBalance, asOf: Day | null): FoundRate | null => {
    const isOfEuros = row.eur !== null && (row.converted === null || row.converted.from.currency === "EUR");
    return place !== null && asOf !== null && isOfEuros
      ? foundRate(place.rates, currency, asOf, row.converted)
      : null;
  };
  return {
    loan,
    currency,
    t,
    place,
    here: (key) => own().here(key),
    found: (row) => {
      const before = known.get(row);
      if (before !== undefined) return before;
      const found = find(row, row.asOf);
      known.set(row, found);
      return found;
    },
  };
}

/** A figure and the formula that surely gives it; null where none does. */
interface StoryFigure {
  readonly value: PlanValue;
  readonly formula: string | null;
}

/** A column of figures. What the program has computed and no formula follows looks different from a live figure. */
export function figureColumn(
  { place }: FigureContext,
  key: string,
  header: MessageKey,
  format: CellFormat,
  of: (row: PublishedBalance) => StoryFigure,
): ColumnDeclaration<PublishedBalance> {
  return {
    key,
    header,
    format,
    align: "right",
    value: (row) => of(row).value,
    formula: (row) => (place === null ? null : of(row).formula),
    look: (row) => {
      const { value, formula } = of(row);
      const isEmpty = value.kind === "blank" || (value.kind === "text" && value.text === "");
      return place !== null && formula === null && !isEmpty ? "computed" : "plain";
    },
  };
}

/** The double that a cell with the number holds. */
export function doubleOf(value: Decimal | Money | null): number {
  if (value === null) return Number.NaN;
  return Number(decimalText("minor" in value ? amountDecimal(value) : value));
}

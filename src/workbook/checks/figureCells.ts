import type { ComparedFigure, Finding } from "../../checks/finding.ts";
import type { MessageParam } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { minorDigits } from "../../money/currency.ts";
import { normalized, type Decimal } from "../../money/decimal.ts";
import { amountDecimal } from "../../money/money.ts";
import { fitsCell } from "../layout/cellDigits.ts";
import { amountFormat, BLANK, date, fraction, numberValue } from "../layout/values.ts";
import { printedText } from "../lines/printedText.ts";
import type { CellFormat, PlanValue } from "../plan.ts";

/** A figure as a cell holds it. */
interface FigureCell {
  readonly value: PlanValue;
  readonly format: CellFormat;
  /** What its number counts, the same for two figures that can be taken from each other; null for a text. */
  readonly unit: string | null;
  /** Decimals of the number, as the cell holds it. */
  readonly digits: number;
}

export interface FigureCells {
  readonly first: FigureCell;
  readonly second: FigureCell;
  /** Currency of the amounts, where they are of one. */
  readonly currency: string | null;
}

const NOTHING: FigureCell = { value: BLANK, format: "text", unit: null, digits: 0 };

/** The two figures that a finding compares. Amounts of two currencies stand as texts, each with its own. */
export function figureCells({ figures }: Finding, t: Translator): FigureCells {
  const [first, second] = figures;
  const cells = [cellOf(first, t), cellOf(second, t)] as const;
  const currencies = new Set([first, second].flatMap((figure) => currencyOf(figure?.value ?? null) ?? []));
  if (currencies.size > 1) {
    const [one, two] = [inWords(first?.value ?? null, t), inWords(second?.value ?? null, t)];
    return { first: one, second: two, currency: null };
  }
  const [currency = null] = currencies;
  return { first: cells[0], second: cells[1], currency };
}

/** A value as a number or day where it is one that a cell holds in full, else in words. */
export function figureCell(value: MessageParam | null, t: Translator): FigureCell {
  if (value === null) return NOTHING;
  if (typeof value === "number" && Number.isSafeInteger(value))
    return numberCell({ digits: BigInt(value), scale: 0 }, value, t);
  if (typeof value !== "object") return inWords(value, t);
  if ("minor" in value) {
    const amount = amountDecimal(value);
    if (!fitsCell(amount)) return inWords(value, t);
    const format = amountFormat(value.currency);
    return { value: numberValue(amount), format, unit: value.currency, digits: minorDigits(value.currency) };
  }
  if ("day" in value) return { value: date(value.day), format: "date", unit: "day", digits: 0 };
  if ("decimal" in value) return numberCell(value.decimal, value, t);
  if ("percent" in value) {
    const { percent } = value;
    if (!fitsCell(percent)) return inWords(value, t);
    return { value: fraction(percent), format: "percent", unit: "%", digits: percent.scale + 2 };
  }
  return inWords(value, t);
}

function cellOf(figure: ComparedFigure | undefined, t: Translator): FigureCell {
  return figure ? figureCell(figure.value ?? { key: "checks:notStated", params: {} }, t) : NOTHING;
}

function numberCell(value: Decimal, said: MessageParam, t: Translator): FigureCell {
  const { scale } = normalized(value);
  if (!fitsCell(value)) return inWords(said, t);
  const format = scale <= 0 ? "amount0" : scale <= 2 ? "amount2" : scale <= 4 ? "rate4" : "general";
  return { value: numberValue(value), format, unit: "", digits: Math.max(scale, 0) };
}

function inWords(value: MessageParam | null, t: Translator): FigureCell {
  if (value === null) return NOTHING;
  const said = typeof value === "string" ? value : t.say("checksSheet:value", { value });
  return { value: printedText(said), format: "text", unit: null, digits: 0 };
}

function currencyOf(value: MessageParam | null): string | null {
  return typeof value === "object" && value !== null && "minor" in value ? value.currency : null;
}

import type { Day } from "../../calendar/day.ts";
import { message, type KeyOf, type Message, type Values } from "../../messages/message.ts";
import type { Decimal } from "../../money/decimal.ts";
import { readAmounts } from "../../text/amounts.ts";
import { readCellFigure } from "../../text/cellFigures.ts";
import { bracketsMatch } from "../../text/brackets.ts";
import { withoutFootnoteSigns } from "../../text/footnoteSigns.ts";
import { joinLines, quoteLines } from "../../text/lines.ts";
import { numberStyleOf, type NumberStyle } from "../../text/numbers.ts";
import { readRate } from "../../text/rates.ts";
import { inWholeUnits } from "../../text/units.ts";
import type { BalanceUnits, CardDate, CardInstalment, CardRate, DebtCard, Source } from "../budgetLine.ts";
import { recogniseLoan } from "../names/recogniseLoan.ts";
import { readCardDate } from "./cardDate.ts";
import type { Condition } from "./labelWords.ts";
import { yearOfLabel } from "./labels.ts";
import type { RawCard } from "./rawCard.ts";
import { sectionOf } from "./sections.ts";

/** What a card's cells are read by, besides their own text. */
interface CardContext {
  readonly document: string;
  readonly asOf: Day | null;
  readonly eurStyle: NumberStyle;
  readonly rsdStyle: NumberStyle;
  readonly units: BalanceUnits;
  /** Whether each balance stands in a cell of its own, and not on a page. */
  readonly isCell?: boolean;
  /** Of the instalments of the list: "714.000 KWD" alone may be 714 dinars, since that currency has three decimals. */
  readonly instalmentStyle: NumberStyle;
}

/** How the instalments of a list write their numbers. */
export function instalmentStyle(cards: readonly RawCard[]): NumberStyle {
  const conditions = cards.flatMap((card) => card.conditions);
  return numberStyleOf(
    conditions.flatMap(({ condition, lines }) => (condition === "instalment" ? lines : [])),
  );
}

/** Takes the warnings of one card. */
type WarnOfCard = <K extends KeyOf<"budget:" | "tables:">>(key: K, ...values: Values<K>) => void;

/** A card's text, made into values. What can't be read stays null, and a warning names it. */
export function readCard(raw: RawCard, context: CardContext): DebtCard {
  const warnings: Message[] = [];
  const warn: WarnOfCard = (key, ...values) => warnings.push(message(key, ...values));
  const name = nameOf(raw, warn);
  const match = recogniseLoan(name);
  if (raw.headless) warn("budget:cardBeginsBeforeFile");
  else if (raw.number === null) warn("budget:cardWithoutNumber");
  if (!raw.headless && name === "") warn("budget:cardWithoutName");
  if (raw.unread !== null) warn("budget:cardBehindUnread", { page: raw.unread });
  if (!bracketsMatch(name)) warn("tables:nameBrackets");
  if (raw.shifted) warn("tables:termsShifted");
  if (raw.belowLine) warn("tables:nameBelowLine");
  for (const { condition, label, lines } of raw.conditions)
    if (condition === "other") warn("tables:labelOther", { label, text: quoteLines(lines) });
  const row = raw.number?.replace(/\s/gu, "") ?? "";
  return {
    kind: "debt-card",
    section: sectionOf(raw.section),
    group: raw.group,
    row,
    name,
    creditor: match?.creditor ?? null,
    loan: match?.loan ?? null,
    match: match && { confidence: match.confidence, reasons: match.reasons },
    balanceEur: readBalance(raw.eurLines, context, "EUR", raw.headless ? () => {} : warn),
    balanceRsd: readBalance(raw.rsdLines, context, "RSD", raw.headless ? () => {} : warn),
    asOf: context.asOf,
    firstPrincipal: readDateCell(raw, "first", warn),
    lastPrincipal: readDateCell(raw, "last", warn),
    instalment: readInstalment(raw, context.instalmentStyle, warn),
    rate: readRateCell(raw, warn),
    source: sourceOf(raw, context.document, row),
    warnings,
  };
}

function sourceOf({ page, lines, area, goesOn }: RawCard, document: string, row: string): Source {
  return { document, page, row, text: quoteLines(lines), area, ...(goesOn && { goesOn }) };
}

/** An amount that ends a line of a name, or is one, with millions or decimals: no road or bridge is named so. */
const AMOUNT_BEHIND = /^(.*?)(?<!\S)(\d{1,3}(?:(?:[.,]\d{3}){2,}(?:[.,]\d{2})?|[.,]\d{3}[.,]\d{2}))$/u;

/** The name without what another column of amounts has put at the end of its lines, as copied text does. */
function nameOf({ nameLines }: RawCard, warn: WarnOfCard): string {
  const cut = nameLines.map((line) => AMOUNT_BEHIND.exec(line.trim()));
  for (const found of cut) if (found) warn("budget:amountBesideName", { text: found[2] ?? "" });
  const words = nameLines.map((line, index) => cut[index]?.[1]?.trim() ?? line);
  return joinLines(words.filter((line) => line !== ""));
}

function readBalance(
  lines: readonly string[],
  { eurStyle, rsdStyle, units, isCell = false }: CardContext,
  currency: "EUR" | "RSD",
  warn: WarnOfCard,
): Decimal | null {
  const text = quoteLines(lines);
  const [style, unit] = currency === "EUR" ? [eurStyle, units.eur] : [rsdStyle, units.rsd];
  const context = { style, isCell, ...(unit < 1_000_000n && { maxDecimals: 2 }) };
  const { number: reading, currency: printed } = readCellFigure(text, context);
  if (reading.ok && printed !== null && printed !== currency) {
    warn("budget:currencyDiffers", { text, currency });
    return null;
  }
  if (reading.ok) return inWholeUnits(reading.value, unit);
  if (reading.reason === "empty") warn("budget:balanceEmpty", { currency });
  else if (reading.reason !== "not-applicable") warn("budget:balanceUnreadable", { currency, text });
  return null;
}

/** The conditions that a card's values are read from. */
type ReadCondition = Exclude<Condition, "other">;

const LABEL_NAMES: Readonly<Record<ReadCondition, KeyOf<"budget:">>> = {
  first: "budget:labelFirst",
  last: "budget:labelLast",
  instalment: "budget:labelInstalment",
  rate: "budget:labelRate",
};

/** The lines of a condition's cell; null where the card doesn't have the condition or its cell is empty. */
function cellOf(raw: RawCard, condition: ReadCondition, warn: WarnOfCard): readonly string[] | null {
  const parts = raw.conditions.filter((part) => part.condition === condition);
  const label = message(LABEL_NAMES[condition]);
  if (parts.length === 0) {
    if (!raw.headless) warn("budget:conditionMissing", { label });
    return null;
  }
  const lines = parts.flatMap((part) => part.lines);
  if (lines.length > 0) return lines;
  warn("budget:conditionEmpty", { label });
  return null;
}

function readDateCell(raw: RawCard, condition: "first" | "last", warn: WarnOfCard): CardDate {
  const lines = cellOf(raw, condition, warn);
  if (lines === null) return { text: null, day: null };
  return readCardDate(quoteLines(lines), message(LABEL_NAMES[condition]), warn);
}

function readInstalment(raw: RawCard, style: NumberStyle, warn: WarnOfCard): CardInstalment {
  const label = raw.conditions.find((part) => part.condition === "instalment")?.label ?? "";
  const year = yearOfLabel(label);
  const lines = cellOf(raw, "instalment", warn);
  if (lines === null) return { year, amounts: [], text: null };
  const text = quoteLines(lines);
  const reading = readAmounts(text, style);
  switch (reading.kind) {
    case "amounts":
      if (withoutFootnoteSigns(text) !== text) warn("budget:instalmentFootnote", { text });
      if (reading.rest !== null) warn("budget:instalmentRest", { text, rest: reading.rest });
      return { year, amounts: reading.amounts, text };
    case "not-applicable":
    case "empty":
      return { year, amounts: [], text: null };
    case "unreadable":
      warn("budget:instalmentUnreadable", { text });
      return { year, amounts: [], text };
  }
}

function readRateCell(raw: RawCard, warn: WarnOfCard): CardRate | null {
  const lines = cellOf(raw, "rate", warn);
  return lines && readRate(joinLines(lines));
}

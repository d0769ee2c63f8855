import type { CardDate, CardInstalment, CardRate, DebtCard, DebtSection } from "../../budget/budgetLine.ts";
import type { AmountUnit, ColumnAmount, OtherLine } from "../../budget/otherLines.ts";
import { nameKey } from "../../budget/names/nameKey.ts";
import { message, type KeyOf, type Message, type MessageParam } from "../../messages/message.ts";
import { decimalText, normalized, type Decimal } from "../../money/decimal.ts";
import { foldForComparison } from "../../text/fold.ts";
import type { ImportedLine } from "./changes.ts";

/** As the workbook's sheet of lines names them. */
const SECTION_WORDS: Readonly<Record<DebtSection, KeyOf<"workbook:word">>> = {
  "direct-internal": "workbook:wordDirectInternal",
  "direct-external": "workbook:wordDirectExternal",
  "indirect-internal": "workbook:wordIndirectInternal",
  "indirect-external": "workbook:wordIndirectExternal",
};

/** A field of a line: what it says, and the form in which two of them are the same. */
export interface LineField {
  readonly field: Message;
  readonly value: MessageParam | null;
  readonly key: string;
}

/** The fields of a line in which two texts of a document can differ; where it stands is none of them. */
export function fieldsOf(line: ImportedLine): readonly LineField[] {
  return line.kind === "debt-card" ? cardFields(line) : otherFields(line);
}

function cardFields(card: DebtCard): LineField[] {
  return [
    text("Row", card.row),
    field("Section", card.section && message(SECTION_WORDS[card.section]), String(card.section)),
    name("Group", card.group),
    ...termFields(card),
    amount("BalanceEur", card.balanceEur),
    amount("BalanceRsd", card.balanceRsd),
    field("AsOf", card.asOf === null ? null : { day: card.asOf }, String(card.asOf)),
    instalmentField(card.instalment),
    number("InstalmentYear", card.instalment.year),
  ];
}

/** What an agreement fixes of a loan, and a later law prints otherwise only where it was changed. */
export function termFields(card: DebtCard): LineField[] {
  return [
    name("Name", card.name),
    dateField("FirstPrincipal", card.firstPrincipal),
    dateField("LastPrincipal", card.lastPrincipal),
    rateField(card.rate),
  ];
}

function otherFields(line: OtherLine): LineField[] {
  switch (line.kind) {
    case "appropriation":
      return [name("Name", line.accountName), ...columnFields(line.amounts, line.unit)];
    case "financing":
      return [name("Name", line.name), ...columnFields(line.amounts, line.unit)];
    case "capital-outlay":
      return [name("Name", line.project), ...columnFields(line.amounts, line.unit)];
    case "creditor-balance":
      return [name("Name", line.name), ...line.amounts.flatMap((one) => columnFields([one], one.unit))];
    case "planned-loan":
      return [
        text("Row", line.row),
        name("Name", line.name),
        name("Group", line.groups.join(" | ")),
        {
          field: message("matching:fieldAmountIn", { currency: "RSD" }),
          value: line.amountRsd && { decimal: line.amountRsd },
          key: keyOf(line.amountRsd),
        },
        ...line.amounts.map(({ amount: value, currency }) => ({
          field: currency ? message("matching:fieldAmountIn", { currency }) : message("matching:fieldAmount"),
          value: { decimal: value },
          key: keyOf(value),
        })),
      ];
    case "exchange-rate":
      return [number("Units", line.units), amount("Rate", line.rate)];
  }
}

/** What a field is called: the end of its key. */
type FieldName = KeyOf<"matching:field"> extends `matching:field${infer Name}` ? Name : never;

/** Quotation marks and where words are divided make no difference to a name, either. */
function name(of: FieldName, value: string | null): LineField {
  return field(of, value === "" ? null : value, nameKey(value ?? ""));
}

/** Empty text is nothing stated. Script, case and dashes make no difference. */
function text(name: FieldName, value: string | null): LineField {
  return field(name, value === "" ? null : value, foldForComparison(value ?? ""));
}

function number(name: FieldName, value: number | null): LineField {
  return field(name, value === null ? null : String(value), String(value));
}

function amount(name: FieldName, value: Decimal | null): LineField {
  return field(name, value && { decimal: value }, keyOf(value));
}

function field(name: FieldName, value: MessageParam | null, key: string): LineField {
  return { field: message(`matching:field${name}`), value, key };
}

/** "21.1.2018" and "21.01.2018." are the same day. */
function dateField(name: FieldName, date: CardDate): LineField {
  if (date.day !== null) return field(name, { day: date.day }, String(date.day));
  return text(name, date.text);
}

/** "3% фиксна" and "3,00% фиксна" are the same rate; of one in words, "0.75%" is "0,75%" and punctuation says nothing. */
function rateField(rate: CardRate | null): LineField {
  const key =
    rate === null
      ? "null"
      : rate.kind === "fixed"
        ? keyOf(rate.percent)
        : rate.kind === "floating"
          ? `${rate.index} ${keyOf(rate.marginPercent)}`
          : foldForComparison(rate.text)
              .replace(/(?<=\d)\.(?=\d)/gu, ",")
              .replace(/[^\p{L}\p{N},%+-]+|(?<!\d),|,(?!\d)/gu, "");
  return field("Rate", rate && rate.text, key);
}

function instalmentField(instalment: CardInstalment): LineField {
  const { amounts, text: printed } = instalment;
  if (amounts.length === 0) return text("Instalment", printed);
  const key = instalmentKey(instalment);
  return field("Instalment", printed ?? key, key);
}

/** The form in which two instalments are the same: a bare "0" is "0 EUR". */
export function instalmentKey({ amounts }: CardInstalment): string {
  return amounts
    .map((one) => (one.amount.digits === 0n ? "0" : `${keyOf(one.amount)} ${one.currency ?? ""}`))
    .join("; ");
}

function columnFields(amounts: readonly ColumnAmount[], { currency }: AmountUnit): LineField[] {
  const columns = amounts.map(({ column, year, amount: value }) => ({
    field:
      year === undefined
        ? message("matching:fieldColumn", { column })
        : message("matching:fieldColumnOfYear", { column, year: String(year) }),
    value: value && { decimal: value },
    key: keyOf(value),
  }));
  return [...columns, field("Currency", currency, String(currency))];
}

function keyOf(value: Decimal | null): string {
  return value === null ? "null" : decimalText(normalized(value));
}

import type {
  AmountUnit,
  ColumnAmount,
  CreditorBalance,
  OtherLine,
  PrintedSum,
  UnknownTable,
} from "../budget/otherLines.ts";
import { isoText } from "../calendar/day.ts";
import type { Message } from "../messages/message.ts";
import { decimalText, normalized, type Decimal } from "../money/decimal.ts";

type Json = Record<string, unknown>;

/** A line beside debt cards as `lines --json` prints it: the fields of the line, amounts as decimal strings, ISO dates. */
export function otherLineToJson(line: OtherLine, say: (message: Message) => string): Json {
  const warnings = line.warnings.map(say);
  switch (line.kind) {
    case "appropriation":
    case "financing":
    case "capital-outlay":
      return { ...line, amounts: line.amounts.map(amountToJson), unit: unitToJson(line.unit), warnings };
    case "planned-loan": {
      const { match, ...rest } = line;
      return {
        ...rest,
        confidence: match?.confidence ?? null,
        amountRsd: numberToJson(line.amountRsd),
        amounts: line.amounts.map(({ amount, currency }) => ({ amount: numberToJson(amount), currency })),
        warnings,
      };
    }
    case "creditor-balance":
      return { ...creditorToJson(line), warnings };
    case "exchange-rate":
      return { ...line, date: isoText(line.date), rate: numberToJson(line.rate), warnings };
  }
}

/** A printed total of a table that is no debt list, beside the sum of its rows; `agrees` null: it cannot be told. */
export function sumToJson(sum: PrintedSum, document: string): Json {
  return {
    ...sum,
    printed: numberToJson(sum.printed),
    sum: numberToJson(sum.sum),
    unit: unitToJson(sum.unit),
    document,
  };
}

export function unknownTableToJson(table: UnknownTable, document: string): Json {
  return { ...table, document };
}

function creditorToJson({ match, ...line }: CreditorBalance): Json {
  return {
    ...line,
    confidence: match?.confidence ?? null,
    amounts: line.amounts.map((amount) => ({ ...amountToJson(amount), unit: unitToJson(amount.unit) })),
    asOf: line.asOf === null ? null : isoText(line.asOf),
  };
}

function amountToJson({ column, role, amount, year }: ColumnAmount): Json {
  return { column, role, ...(year !== undefined && { year }), amount: numberToJson(amount) };
}

function unitToJson({ currency, multiplier }: AmountUnit): Json {
  return { currency, multiplier: Number(multiplier) };
}

/** A number of a document, as short as it is exact. */
export function numberToJson(value: Decimal | null): string | null {
  return value === null ? null : decimalText(normalized(value));
}

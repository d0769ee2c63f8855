import { excelSerial } from "../../../calendar/day.ts";
import { WRITING, type Language } from "../../../messages/language.ts";
import { message, type Message } from "../../../messages/message.ts";
import type { Decimal } from "../../../money/decimal.ts";
import { readNumber } from "../../../text/numbers.ts";
import { numberFormatCode } from "../../../workbook/formats.ts";
import { cellNumber } from "../../../writers/cellNumber.ts";
import type { GridEntry } from "../../../writers/gridWorkbook.ts";
import { readTypedDay } from "../../state/readTypedDay.ts";

/** What a typed text becomes in a cell, or why it must be typed otherwise. */
type Typed =
  | { readonly kind: "entry"; readonly content: GridEntry["content"] }
  | { readonly kind: "unclear"; readonly why: Message };

const PERCENT = /^(.*\d)\s*%$/su;

/**
 * Reads what a person types into a cell. A number that tells its own separators is read by them ("7.5" and "7,5"); else "1.234"
 * is a thousand in Serbian and "1,234" in English. Dates: "31.08.2022." and 2022-08-31, in English also 31 Aug 2022; what
 * could be two days stays the text that it is, and reading back names it. A text after an apostrophe is taken as it stands.
 * @param numberFormat the cell's; in one of percentages, "3" is 3 %
 * @throws Problem for a number with more digits than a cell can hold
 */
export function readTyped(text: string, language: Language, numberFormat: string): Typed {
  const trimmed = text.trim();
  if (trimmed === "") return entry(null);
  if (trimmed.startsWith("'")) return entry(trimmed.slice(1));
  if (numberFormat === "@") return entry(text);
  if (trimmed.startsWith("=") && trimmed.length > 1) {
    return { kind: "entry", content: { kind: "formula", formula: trimmed.slice(1).trim() } };
  }
  if (/^(?:true|false)$/iu.test(trimmed)) return entry(trimmed.toLowerCase() === "true");
  return readTypedNumber(trimmed, language, numberFormat) ?? dayOrText(text, language);
}

function entry(value: string | number | boolean | null, numberFormat?: string): Typed {
  return {
    kind: "entry",
    content: { kind: "value", value, ...(numberFormat === undefined ? {} : { numberFormat }) },
  };
}

function dayOrText(text: string, language: Language): Typed {
  const day = readTypedDay(text, language);
  return day === null ? entry(text) : entry(excelSerial(day), numberFormatCode("date", language));
}

function readTypedNumber(text: string, language: Language, numberFormat: string): Typed | null {
  const percent = PERCENT.exec(text)?.[1];
  const reading = readNumber(percent ?? text, WRITING[language].numbers);
  if (!reading.ok) return null;
  const { value } = reading;
  if (percent !== undefined)
    return entry(cellNumber(hundredth(value)), numberFormatCode("percent", language));
  if (!numberFormat.includes("%")) return entry(cellNumber(value), formatFor(value, language));
  // Excel takes 0.5 for 50 % there, a reader of rates for 0.5 %.
  if (isBelowOne(value)) return { kind: "unclear", why: message("grid:percentUnclear", { text }) };
  return entry(cellNumber(hundredth(value)));
}

function hundredth({ digits, scale }: Decimal): Decimal {
  return { digits, scale: scale + 2 };
}

function isBelowOne({ digits, scale }: Decimal): boolean {
  const size = digits < 0n ? -digits : digits;
  return size !== 0n && size < 10n ** BigInt(scale);
}

/** Thousands are shown in a cell that had no format where the number is large enough to want them. */
function formatFor({ digits, scale }: Decimal, language: Language): string | undefined {
  return scale === 2 && digits !== 0n ? numberFormatCode("amount2", language) : undefined;
}

import { message, type KeyOf } from "../../../messages/message.ts";
import { minorDigits, type Currency } from "../../../money/currency.ts";
import {
  compareDecimals,
  decimal,
  decimalText,
  normalized,
  scaledDecimal,
  type Decimal,
} from "../../../money/decimal.ts";
import { moneyOfDecimal, type Money } from "../../../money/money.ts";
import { readNumber as readNumberText } from "../../../text/numbers.ts";
import { excerpt, type CellFindings, type EditedCell, type Read } from "../findings.ts";
import { exactNumber, hasHiddenDigits, shownNumber } from "./exactNumber.ts";
import { readContent, truthWord } from "./readCellText.ts";

type ExpectedKey = KeyOf<"inputs:expected">;

/**
 * An amount in units of its currency. A fault: more decimals than the currency has, more digits than a cell keeps
 * exactly, text that is no number or may be two ("1.234").
 */
export function readMoney(cell: EditedCell, currency: Currency, findings: CellFindings): Read<Money> {
  const content = readContent(cell, findings);
  if (content === null || content === undefined) return content;
  if (typeof content === "number" && hasHiddenDigits(content)) {
    return findings.fault(cell, "inputs:tooManyDigits", { found: plainText(content) });
  }
  const value = numberOf(content, cell, findings, exactNumber, "inputs:expectedAmount");
  if (value === undefined) return undefined;
  return (
    moneyOfDecimal(value, currency) ??
    findings.fault(cell, "inputs:amountTooFine", {
      found: { decimal: value },
      currency,
      decimals: minorDigits(currency),
    })
  );
}

/** A number with at most the 15 digits that a spreadsheet shows: an exchange rate. */
export function readDecimal(cell: EditedCell, findings: CellFindings): Read<Decimal> {
  const content = readContent(cell, findings);
  if (content === null || content === undefined) return content;
  return numberOf(content, cell, findings, shownNumber, "inputs:expectedNumber");
}

const ONE = decimal("1");
const MINUS_ONE = decimal("-1");

/**
 * A percentage from the fraction that the cell holds: 0.03 is 3. Text only with the percent sign ("3 %"). More than
 * 100 % is a fault: it comes from a 3 typed into a cell that is not in percent.
 */
export function readPercent(cell: EditedCell, findings: CellFindings): Read<Decimal> {
  const content = readContent(cell, findings);
  if (content === null || content === undefined) return content;
  if (typeof content === "string") return percentOfText(content, cell, findings);
  const fraction = numberOf(content, cell, findings, shownNumber, "inputs:expectedPercent");
  if (fraction === undefined) return undefined;
  return withinHundred(hundredfold(fraction), cell, findings, fraction);
}

function percentOfText(text: string, cell: EditedCell, findings: CellFindings): Decimal | undefined {
  const number = /^(.*\S)\s*%$/su.exec(text)?.[1];
  if (number === undefined) {
    return findings.fault(cell, "inputs:expected", {
      found: excerpt(text),
      expected: message("inputs:expectedPercent"),
    });
  }
  const percent = numberOf(number, cell, findings, shownNumber, "inputs:expectedPercent");
  return percent && withinHundred(percent, cell, findings, percent);
}

function withinHundred(
  percent: Decimal,
  cell: EditedCell,
  findings: CellFindings,
  typed: Decimal,
): Decimal | undefined {
  const fraction = { digits: percent.digits, scale: percent.scale + 2 };
  if (compareDecimals(fraction, ONE) <= 0 && compareDecimals(fraction, MINUS_ONE) >= 0) return percent;
  return findings.fault(cell, "inputs:percentTooLarge", {
    found: { decimal: typed },
    percent: { percent },
    meant: { percent: typed },
  });
}

function hundredfold(fraction: Decimal): Decimal {
  return normalized(scaledDecimal(fraction.digits, fraction.scale - 2));
}

/** A whole number within limits, both included. */
export function readWhole(cell: EditedCell, from: number, to: number, findings: CellFindings): Read<number> {
  const content = readContent(cell, findings);
  if (content === null || content === undefined) return content;
  const value = numberOf(content, cell, findings, exactNumber, "inputs:expectedNumber");
  if (value === undefined) return undefined;
  const whole = normalized(value);
  const number = Number(whole.digits);
  return whole.scale === 0 && number >= from && number <= to
    ? number
    : findings.fault(cell, "inputs:wholeBetween", { found: { decimal: whole }, from, to });
}

/** The number of a cell, or of text in it that can only mean one. */
function numberOf(
  content: string | number | boolean,
  cell: EditedCell,
  findings: CellFindings,
  convert: (value: number) => Decimal | null,
  expected: ExpectedKey,
): Decimal | undefined {
  if (typeof content === "number") {
    const value = convert(content);
    if (value !== null) return value;
  }
  if (typeof content === "string") {
    const reading = readNumberText(content);
    if (reading.ok) {
      const value = normalized(reading.value);
      findings.warn(cell, "inputs:numberAsText", { found: excerpt(content), number: { decimal: value } });
      return value;
    }
    if (reading.reason === "ambiguous") {
      return findings.fault(cell, "inputs:numberAmbiguous", { found: excerpt(content) });
    }
  }
  const found = typeof content === "boolean" ? truthWord(content) : excerpt(String(content));
  return findings.fault(cell, "inputs:expected", { found, expected: message(expected) });
}

function plainText(value: number): string {
  const exact = exactNumber(value);
  return exact === null ? String(value) : decimalText(exact);
}

import { decimalText } from "../money/decimal.ts";
import { isoText } from "../calendar/day.ts";
import type { Message, MessageParam } from "../messages/message.ts";
import { amountText } from "../money/money.ts";
import type { FindingNote } from "../dossier/userWords.ts";
import type { Finding } from "./finding.ts";

/** The figures of a finding as one text, equal only where every one of them is. */
export function figuresOf({ figures, outcome }: Finding): string {
  return [outcome, ...figures.map(({ value }) => (value === null ? "-" : plain(value)))].join("; ");
}

/** Whether the figures have changed since the note: what was accepted then is not accepted any more. */
export function isOutdated(note: FindingNote, finding: Finding): boolean {
  return note.seen !== figuresOf(finding);
}

function plain(value: MessageParam): string {
  if (typeof value !== "object") return String(value);
  if ("minor" in value) return `${amountText(value)} ${value.currency}`;
  if ("day" in value) return isoText(value.day);
  if ("percent" in value) return decimalText(value.percent);
  if ("decimal" in value) return decimalText(value.decimal);
  if ("rateIndex" in value) return value.rateIndex;
  return ofMessage(value);
}

function ofMessage({ key, params }: Message): string {
  const values = Object.entries(params).map(([name, value]) => `${name}=${plain(value)}`);
  return `${key}(${values.join(", ")})`;
}

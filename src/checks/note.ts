import { decimalText } from "../money/decimal.ts";
import { isoText } from "../calendar/day.ts";
import type { Message, MessageParam } from "../messages/message.ts";
import { amountText } from "../money/money.ts";
import type { Finding } from "./finding.ts";

/** What a user has decided of a finding. */
export type NoteState = "accepted" | "to-be-asked" | "error";

/** A user's word on a finding, kept in the dossier by the finding's key. */
export interface FindingNote {
  /** Key of the finding. */
  readonly finding: string;
  readonly state: NoteState;
  readonly text: string | null;
  /** The figures as they were when the note was made: by figuresOf. */
  readonly seen: string;
}

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

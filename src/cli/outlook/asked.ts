import { parseIsoDay, type Day } from "../../calendar/day.ts";
import { Problem } from "../../messages/message.ts";
import type { Invocation } from "../command.ts";
import { listOption, textOption, requireOneOfEach } from "../options.ts";

/** What a user asks to be shown of an outlook. */
export interface OutlookAsked {
  /** The first year that is shown; null for all. */
  readonly from: number | null;
  /** Of sums. */
  readonly currency: "EUR" | "RSD";
  /** Loans that were asked for by name; none for all of the list. */
  readonly loans: readonly string[];
}

/** @throws Problem for what is no year */
export function yearOption(invocation: Invocation): number | null {
  const text = textOption(invocation, "from");
  if (text === null) return null;
  if (/^(?:1[6-9]|[2-9]\d)\d\d$/u.test(text)) return Number(text);
  throw new Problem("errors:optionNotYear", { option: "--from", text });
}

/** @throws Problem for another currency */
export function sumCurrencyOption(invocation: Invocation): OutlookAsked["currency"] {
  const text = textOption(invocation, "in") ?? "EUR";
  const code = text.toUpperCase();
  if (code === "EUR" || code === "RSD") return code;
  throw new Problem("errors:optionNotSumCurrency", { option: "--in", text });
}

export const LIST_DAY_EXAMPLE = "budzet-2010.pdf=2009-10-31";

/** Days of documents as "budzet-2010.pdf=2009-10-31". @throws Problem for what is not in this form, for two of one document */
export function listDaysOption(invocation: Invocation): Map<string, Day> {
  const texts = listOption(invocation, "list-day");
  requireOneOfEach("--list-day", texts, (text) => text.slice(0, text.lastIndexOf("=")));
  return new Map(
    texts.map((text) => {
      const at = text.lastIndexOf("=");
      const day = at > 0 ? parseIsoDay(text.slice(at + 1)) : null;
      if (day === null)
        throw new Problem("errors:optionNotListDay", {
          option: "--list-day",
          text,
          example: LIST_DAY_EXAMPLE,
        });
      return [text.slice(0, at), day];
    }),
  );
}

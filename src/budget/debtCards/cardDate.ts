import type { KeyOf, Message, Values } from "../../messages/message.ts";
import { readDates, withWholeYears } from "../../text/dates.ts";
import type { CardDate } from "../budgetLine.ts";

/** Takes what is doubtful of a date. */
type WarnOfDate = <K extends KeyOf<"budget:">>(key: K, ...values: Values<K>) => void;

/** The first or last date of principal. @param text the cell, its lines joined by " | " */
export function readCardDate(text: string, label: Message, warn: WarnOfDate): CardDate {
  const reading = readDates(text);
  switch (reading.kind) {
    case "day":
      return { text, day: reading.day };
    case "not-applicable":
    case "empty":
      return { text: null, day: null };
    case "year":
      warn("budget:dateYearOnly", { label, text });
      return { text, day: null, year: reading.year };
    case "days":
    case "range":
      warn("budget:datesSeveral", { label, text });
      return { text, day: null };
    case "unreadable": {
      const whole = reading.reason === "short-year" ? readDates(withWholeYears(text)) : reading;
      if (whole.kind === "day") warn("budget:dateShortYear", { label, text, date: { day: whole.day } });
      else warn("budget:dateUnreadable", { label, text });
      return { text, day: whole.kind === "day" ? whole.day : null };
    }
  }
}

import { isoText, parseIsoDay, type Day } from "../../calendar/day.ts";
import { messageWith, Problem, type Message } from "../../messages/message.ts";
import { decimalText, normalized, parseDecimal, type Decimal } from "../../money/decimal.ts";

/**
 * What if: the interest rate so many percentage points higher (lower, below 0), from a day on or from where the program
 * says; the loan's currency so many percent dearer (cheaper, below 0); the rest of the facility drawn on a day.
 */
export type Scenario =
  | { readonly kind: "rate"; readonly points: Decimal; readonly from: Day | null }
  | { readonly kind: "fx"; readonly percent: Decimal }
  | { readonly kind: "draw"; readonly date: Day };

const FORMS =
  /^(?:(rate|fx) ?([+-]\d+(?:\.\d+)?)(?: (?:from )?(\d{4}-\d{2}-\d{2}))?|draw (\d{4}-\d{2}-\d{2}))$/u;

/**
 * A scenario as it is typed: "rate+1", "rate-0.5 from 2024-01-15", "fx+10", "draw 2015-06-30".
 * @throws Problem for anything else
 */
export function parseScenario(text: string): Scenario {
  const [, kind, size, from, date] = FORMS.exec(text.trim()) ?? [];
  const unreadable = (): Problem => new Problem("errors:scenarioUnreadable", { text });
  const dayOf = (iso: string): Day => {
    const day = parseIsoDay(iso);
    if (day === null) throw unreadable();
    return day;
  };
  if (date !== undefined) return { kind: "draw", date: dayOf(date) };
  const value = size === undefined ? null : parseDecimal(size.replace("+", ""));
  if (value === null || value.digits === 0n) throw unreadable();
  if (kind === "rate") return { kind, points: value, from: from === undefined ? null : dayOf(from) };
  if (from !== undefined) throw unreadable();
  if (value.digits <= -100n * 10n ** BigInt(value.scale))
    throw new Problem("errors:scenarioFxTooLow", { text });
  return { kind: "fx", percent: value };
}

/** A scenario as it can be typed: its name in files and headers, the same in every language. */
export function scenarioText(scenario: Scenario): string {
  switch (scenario.kind) {
    case "rate": {
      const from = scenario.from === null ? "" : ` from ${isoText(scenario.from)}`;
      return `rate${signed(scenario.points)}${from}`;
    }
    case "fx":
      return `fx${signed(scenario.percent)}`;
    case "draw":
      return `draw ${isoText(scenario.date)}`;
  }
}

/** A number with its sign. */
function signed(value: Decimal): string {
  return `${value.digits > 0n ? "+" : ""}${decimalText(normalized(value))}`;
}

/** A change in words: up or down, and by how much; points are a number, a rate of exchange changes by percent. */
export function changeMessage(
  key: "scenarios:rate" | "scenarios:fx",
  change: Decimal,
  more: Message["params"] = {},
): Message {
  const size = { digits: change.digits < 0n ? -change.digits : change.digits, scale: change.scale };
  const shown = key === "scenarios:fx" ? { percent: size } : { decimal: size };
  return messageWith(`${key}${change.digits < 0n ? "Down" : "Up"}`, { size: shown, ...more });
}

import type { Day } from "../../calendar/day.ts";
import { positionAt } from "../../loan/positionAt.ts";
import type { OpenRow, OpenSchedule, Position, RowAmount } from "../../loan/schedule.ts";
import type { LoanTerms, OpeningBalance } from "../../loan/terms.ts";
import { hasUnknownHolidays } from "../../loan/unknownHolidays.ts";
import { formatDay, formatDecimal, formatMoney } from "../../messages/format.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { terminalTable } from "../terminalTable.ts";

const AMOUNTS: readonly (readonly [key: RowAmount, header: MessageKey])[] = [
  ["drawdown", "cli:columnDrawdown"],
  ["prepayment", "cli:columnPrepayment"],
  ["principal", "cli:columnPrincipal"],
  ["interest", "cli:columnInterest"],
  ["capitalised", "cli:columnCapitalised"],
  ["fees", "cli:columnFees"],
  ["total", "cli:columnTotalDue"],
  ["writtenDown", "cli:columnWrittenDown"],
  ["closing", "cli:columnClosing"],
];

/** What few loans have: its column, and its total, stand only where there is any of it. */
const RARE = [
  ["prepayment", "cli:totalPrepayment"],
  ["capitalised", "cli:totalCapitalised"],
  ["writtenDown", "cli:totalWrittenDown"],
] as const;

/** Stands for interest that is not known. */
export const OPEN = "–";
/** Stand behind interest that an assumed rate enters, and behind that of a rate carried forward. */
const ASSUMED = "*";
const PROJECTED = "~";
/** Stands behind a day of payment that unknown holidays may move. */
const UNSURE = "?";

/** What stands behind an amount with interest that is not certain. */
export function rateMark({
  assumed,
  projected,
}: {
  readonly assumed: boolean;
  readonly projected: boolean;
}): string {
  return `${assumed ? ASSUMED : ""}${projected ? PROJECTED : ""}`;
}

/** A schedule as a table for the terminal, its totals, and the position on a day where one is asked for. */
export function scheduleText(
  terms: LoanTerms,
  built: OpenSchedule,
  asOf: Day | null,
  translator: Translator,
): string {
  const { say, language } = translator;
  const absent = RARE.filter(([key]) => built.totals[key].minor === 0n).map(([key]): RowAmount => key);
  const amounts = AMOUNTS.filter(([key]) => !absent.includes(key));
  const headers: readonly MessageKey[] = [
    "cli:columnNumber",
    "cli:columnDue",
    "cli:columnPayment",
    "cli:columnDays",
    ...amounts.map(([, header]) => header),
  ];
  const cells = (row: OpenRow): string[] => [
    row.n === 0 ? "" : String(row.n),
    formatDay(row.due, language),
    `${formatDay(row.payment, language)}${hasUnknownHolidays(row) ? UNSURE : ""}`,
    String(row.days),
    ...amounts.map(([key]) => {
      const amount = row[key];
      const mark = key === "interest" || key === "total" ? rateMark(row) : "";
      return amount === null ? OPEN : `${formatDecimal(amountDecimal(amount), language)}${mark}`;
    }),
  ];
  const table = terminalTable(
    headers.map((header) => ({ header: say(header), align: "right" })),
    built.rows.map(cells),
  );
  return [
    say("cli:scheduleHeading", { name: terms.name, currency: terms.currency }),
    ...(terms.openingBalance ? [openingText(terms.openingBalance, built, translator)] : []),
    table,
    totalsText(built, translator),
    ...rowNotes(terms, built, translator),
    ...(asOf === null ? [] : [positionText(terms, built, asOf, translator)]),
  ].join("\n\n");
}

/** The balance that a schedule begins with, and from which day on interest is counted where that is assumed. */
function openingText(
  { date, amount, interestFrom }: OpeningBalance,
  { rows }: OpenSchedule,
  { say }: Translator,
): string {
  const from = rows.find(({ n }) => n > 0)?.from ?? date;
  const begins = say("cli:scheduleOpening", { date: { day: date }, balance: amount });
  if (interestFrom !== null || from >= date) return begins;
  return `${begins} ${say("cli:scheduleOpeningInterest", { from: { day: from }, date: { day: date } })}`;
}

/** What rows warn of, once for all of them. */
function rowNotes({ businessDays }: LoanTerms, { rows }: OpenSchedule, translator: Translator): string[] {
  const { say, sayMessage } = translator;
  const warnings = rows.flatMap((row) => row.warnings);
  const isAdjusted = businessDays.interest === "adjusted";
  const calendars = new Set(
    warnings.flatMap(({ params }) => (typeof params["calendars"] === "string" ? [params["calendars"]] : [])),
  );
  const notes = [
    ...(rows.some(hasUnknownHolidays)
      ? [
          say("cli:scheduleHolidays", { calendars: [...calendars].join("; ") }),
          ...(isAdjusted ? [say("cli:scheduleHolidaysAdjusted")] : []),
        ]
      : []),
    ...new Set(warnings.filter((one) => !hasUnknownHolidays({ warnings: [one] })).map(sayMessage)),
  ];
  return notes.length === 0 ? [] : [notes.join(" ")];
}

function totalsText(
  { totals, openInterest, assumedInterest, projectedInterest }: OpenSchedule,
  { say, sayMessage }: Translator,
): string {
  const { principal, interest, fees, paid } = totals;
  const rare = RARE.flatMap(([key, sentence]) => {
    const amount: Money = totals[key];
    return amount.minor === 0n ? [] : [say(sentence, { amount })];
  });
  const all =
    interest === null || paid === null
      ? say("cli:scheduleTotalsOpen", { principal, fees })
      : say("cli:scheduleTotals", { principal, interest, fees, paid });
  return [
    all,
    ...rare,
    ...(openInterest ? [sayMessage(openInterest)] : []),
    ...(assumedInterest ? [say("cli:scheduleAssumed")] : []),
    ...(projectedInterest ? [say("cli:scheduleProjected")] : []),
  ].join(" ");
}

/** One sentence: what is owed on a day, or why that is not known. */
export function positionText(
  terms: LoanTerms,
  built: OpenSchedule,
  asOf: Day,
  translator: Translator,
): string {
  const { say, sayMessage, language } = translator;
  const position = positionAt(terms, built, asOf);
  const { balance, accruedInterest, instalmentsLeft, unknown } = position;
  if (balance === null || instalmentsLeft === null) return unknown ? sayMessage(unknown) : "";
  const nothing = nothingOwed(built, position, asOf, translator);
  if (nothing !== null) return nothing;
  if (accruedInterest === null) {
    return say("cli:positionOpen", {
      date: formatDay(asOf, language),
      balance: formatMoney(balance, language),
      count: instalmentsLeft,
    });
  }
  return say("cli:position", {
    date: formatDay(asOf, language),
    balance: formatMoney(balance, language),
    accrued: `${formatMoney(accruedInterest, language)}${rateMark(position)}`,
    count: instalmentsLeft,
  });
}

/** Why nothing is owed: all of it is repaid, or nothing is drawn yet. Null where something is, or may be. */
export function nothingOwed(
  { rows }: OpenSchedule,
  { balance, accruedInterest, instalmentsLeft }: Position,
  asOf: Day,
  { say, language }: Translator,
): string | null {
  // Where all was prepaid since the last due date, interest still is owed.
  if (balance?.minor !== 0n || accruedInterest?.minor !== 0n || instalmentsLeft === null) return null;
  const date = formatDay(asOf, language);
  if (instalmentsLeft > 0) return say("cli:positionNotDrawn", { date });
  const last = rows.findLast(({ due, principal }) => due <= asOf && principal.minor > 0n);
  if (!last) return say("outlook:repaid", { date });
  return say("cli:positionRepaid", { date, last: formatDay(last.due, language) });
}

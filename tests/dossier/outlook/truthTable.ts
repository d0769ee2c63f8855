import { readFile } from "node:fs/promises";
import { parseCsv } from "../../csv.ts";

/** Made from the pictures of pages by hand, which is not part of the project either: missing, tests are skipped. */
const FOLDER = "../shared/domain";

/** A card of a law as its pages print it, in plain numbers: nothing of it was read by the program. */
export interface TrueCard {
  readonly row: string;
  readonly eur: bigint | null;
  readonly rsd: bigint | null;
  readonly first: Date | null;
  readonly last: Date | null;
  readonly printed: { readonly amount: bigint; readonly currency: string } | null;
}

/** Cards of a table; null where it is missing. @param columns names of row, both balances, both dates and instalment */
export async function trueCards(
  name: string,
  columns: readonly [string, string, string, string, string, string],
): Promise<readonly TrueCard[] | null> {
  const text = await readFile(`${FOLDER}/${name}`, "utf8").catch(() => null);
  if (text === null) return null;
  const [header = [], ...rows] = parseCsv(text);
  const at = columns.map((column) => header.indexOf(column));
  return rows.flatMap((cells): TrueCard[] => {
    if (cells.some((cell) => cell.includes("TOTAL"))) return [];
    const [row = "", eur, rsd, first, last, instalment] = at.map((index) => cells[index] ?? "");
    return [
      {
        row: row.replace(/[. ]+$/u, ""),
        eur: wholeOf(eur),
        rsd: wholeOf(rsd),
        first: dateOf(first),
        last: dateOf(last),
        printed: printedOf(instalment),
      },
    ];
  });
}

function wholeOf(text = ""): bigint | null {
  const digits = text.trim().replaceAll(".", "");
  return /^\d+$/u.test(digits) ? BigInt(digits) : null;
}

function dateOf(text = ""): Date | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\.*$/u.exec(text.trim()) ?? [];
  return year === undefined ? null : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

function printedOf(text = ""): TrueCard["printed"] {
  const [, number, code] = /^([\d.,]+) ?([A-Z]{3})$/u.exec(text.trim()) ?? [];
  if (number === undefined || code === undefined) return null;
  return { amount: BigInt(number.replace(/[.,]/gu, "")), currency: code === "SDR" ? "XDR" : code };
}

/** A date so many months later, at most the month's end. */
function later(date: Date, months: number): Date {
  const end = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  end.setUTCDate(Math.min(end.getUTCDate(), date.getUTCDate()));
  return end;
}

const DAY = 86_400_000;

/**
 * Whether balance / rate / instalments left x instalments of the year is the printed sum, less than one unit apart, at
 * a step of 1, 3, 6 or 12 months that leads from the first date to the last. What is due on the day itself may be paid
 * or not. In whole numbers: the balance is half a dinar more or less.
 * @param rates dinars for a unit, in ten-thousandths
 * @param daysOff how far the last date may lie from the step's own
 */
export function isProvenBy(
  { rsd, first, last, printed }: TrueCard,
  day: Date,
  year: number,
  rates: Readonly<Record<string, bigint>>,
  daysOff: number,
): boolean {
  const rate = printed && rates[printed.currency];
  if (!rate || printed.amount === 0n || rsd === null || !first || !last || last <= day || last <= first)
    return false;
  const apart =
    (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  return [1, 3, 6, 12].some((step) => {
    const count = Math.round(apart / step);
    if (Math.abs(later(first, count * step).getTime() - last.getTime()) > daysOff * DAY) return false;
    const dates = Array.from({ length: count + 1 }, (_, index) => later(first, index * step));
    const inYear = BigInt(dates.filter((date) => date.getUTCFullYear() === year).length);
    return [day.getTime(), day.getTime() - DAY].some((since) => {
      const left = BigInt(dates.filter((date) => date.getTime() > since).length);
      if (left === 0n || inYear === 0n) return false;
      // printed - 1 < (rsd +- 1/2) x 10,000 / rate / left x inYear < printed + 1, times 2 x rate x left.
      const share = (half: bigint): bigint => (2n * rsd + half) * 10_000n * inYear;
      const whole = (amount: bigint): bigint => 2n * amount * rate * left;
      return share(1n) > whole(printed.amount - 1n) && share(-1n) < whole(printed.amount + 1n);
    });
  });
}

/**
 * By how many percent of the later balance the earlier one, less the instalments due between, is off it.
 * @param balances in dinars, of two lists @param rates of their days @param share of the instalments that is left
 */
export function percentOff(
  [before, after]: readonly [bigint, bigint],
  [old = 0, now = 0]: readonly number[],
  share: number,
): number {
  const foreseen = (Number(before) / old) * share;
  const printed = Number(after) / now;
  return (100 * Math.abs(printed - foreseen)) / (printed || foreseen || 1);
}

/**
 * One measurement of bench/scaling.bench.ts, in a process of its own: WAY COUNT. Prints JSON: the milliseconds of the
 * schedules alone, their rows, and the most memory that the process had held before and after, in MB.
 */
import { existsSync, readFileSync } from "node:fs";
import { resourceUsage } from "node:process";
import { buildSchedule } from "../src/loan/buildSchedule.ts";
import { scheduleColumns } from "../src/loan/scheduleColumns.ts";
import type { LoanTerms } from "../src/loan/terms.ts";
import { benchLoans, termsOf } from "./loans.ts";

/** Works the schedules out and gives the number of their rows. */
const WAYS: Readonly<Record<string, (loans: readonly LoanTerms[]) => number>> = {
  /** Nothing but the terms: what the others cost beside their schedules. */
  terms: () => 0,
  /** Rows that explain themselves; each schedule is let go before the next one. */
  rows: (loans) => {
    let rows = 0;
    for (const terms of loans) rows += buildSchedule(terms).rows.length;
    return rows;
  },
  /** Columns of all loans at once. */
  columns: (loans) => scheduleColumns(loans).due.length,
};

const [name = "", count = ""] = process.argv.slice(2);
const way = WAYS[name];
if (!way) throw new RangeError(`scalingChild: no way "${name}"`);

/**
 * The most memory that this program has held, in MB. Linux's resource usage begins with that of the program which
 * started this one; its process file doesn't. Elsewhere the resource usage has to do.
 */
function peak(): number {
  const status = "/proc/self/status";
  const held = existsSync(status)
    ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, "utf8"))?.[1]
    : undefined;
  return Math.round(Number(held ?? resourceUsage().maxRSS) / 1024);
}

const loans = benchLoans(Number(count)).map(termsOf);
const before = peak();
const start = performance.now();
const rows = way(loans);
const milliseconds = performance.now() - start;
process.stdout.write(JSON.stringify({ milliseconds, rows, before, after: peak() }));

/**
 * Schedules per second. `npm run bench schedule` measures the terms of the container inspection loan;
 * `npm run bench -- schedule --loans 100000` builds that many different loans once and prints the wall time.
 */
import { readFileSync } from "node:fs";
import { Bench } from "tinybench";
import { day } from "../src/calendar/day.ts";
import { buildSchedule } from "../src/loan/buildSchedule.ts";
import { explainRow } from "../src/loan/explain.ts";
import { positionAt } from "../src/loan/positionAt.ts";
import { readTerms } from "../src/loan/termsJson.ts";
import { money } from "../src/money/money.ts";

const json: unknown = JSON.parse(
  readFileSync(new URL("../samples/x-ray.terms.json", import.meta.url), "utf8"),
);
const terms = readTerms(json, {});
const schedule = buildSchedule(terms);
const asOf = day("2022-08-31");

const many = process.argv.indexOf("--loans");
if (many >= 0) {
  const count = Number(process.argv[many + 1]);
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError("--loans needs a whole number");
  const start = performance.now();
  let rows = 0;
  let interest = 0n;
  for (let n = 0; n < count; n += 1) {
    const amount = money(20_490_000_000n + BigInt(n), "CNY");
    const built = buildSchedule({ ...terms, drawdowns: [{ date: day("2013-03-21"), amount }] });
    rows += built.rows.length;
    interest += built.totals.interest.minor;
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${count} loans, ${rows} rows, ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second; interest in all ${interest} fen`,
  );
} else {
  const bench = new Bench({ time: 1000, throws: true });
  bench
    .add("read terms", () => void readTerms(json, {}))
    .add("build a schedule of 25 rows", () => void buildSchedule(terms))
    .add("position on a day", () => void positionAt(terms, schedule, asOf))
    .add("explain all rows", () => void schedule.rows.map((row) => explainRow(terms, row)));
  await bench.run();
  console.table(bench.table());
}

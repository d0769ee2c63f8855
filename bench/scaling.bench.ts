/**
 * How time and memory grow from 1 to 100,000 loans, all different. Each count runs in a process of its own and once,
 * so small counts show what the first schedules cost before anything is compiled.
 * `npm run bench scaling`; `npm run bench -- scaling --loans 1000000` stops at another largest count.
 */
import { bundled } from "./bundled.ts";
import { printed } from "./engines/program.ts";
import { numberOption } from "./options.ts";

interface Measurement {
  readonly milliseconds: number;
  readonly rows: number;
  readonly before: number;
  readonly after: number;
}

const WAYS: Readonly<Record<string, string>> = {
  rows: "buildSchedule, one after the other",
  columns: "scheduleColumns, all at once and kept",
};
const largest = numberOption("loans", 100_000);
const child = await bundled("./scalingChild.ts");

for (const [way, title] of Object.entries(WAYS)) {
  const lines: Record<string, number>[] = [];
  for (let count = 1; count <= largest; count *= 10) {
    const json = printed(process.execPath, [child, way, String(count)]);
    const { milliseconds, rows, before, after } = JSON.parse(json) as Measurement;
    lines.push({
      loans: count,
      rows,
      ms: Number(milliseconds.toFixed(1)),
      "µs a loan": Number(((milliseconds * 1000) / count).toFixed(1)),
      "loans/s": Math.round((count * 1000) / milliseconds),
      "MB with the terms alone": before,
      "MB at most": after,
    });
  }
  console.log(title);
  console.table(lines);
}

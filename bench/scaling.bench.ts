/**
 * How time and memory grow from 1 to 100,000 loans, all different. Each count runs in a process of its own and once,
 * so small counts show what the first schedules cost before anything is compiled.
 * `npm run bench scaling`; `npm run bench -- scaling --loans 1000000` stops at another largest count.
 */
import { spawnSync } from "node:child_process";
import { bundled } from "./bundled.ts";
import { compiledQuantlib, printed, quantlibFiles } from "./engines/quantlib.ts";
import { benchLoans } from "./loans.ts";
import { numberOption } from "./options.ts";

interface Measurement {
  readonly milliseconds: number;
  readonly rows: number;
  readonly before: number;
  readonly after: number;
}

const WAYS: Readonly<Record<string, string>> = { rows: "buildSchedule, one after the other" };
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

/** Instructions of a program, counted by callgrind; null where that is not installed. */
function instructions(program: string, args: readonly string[]): number | null {
  const grind = ["--tool=callgrind", "--callgrind-out-file=/dev/null", program, ...args];
  const { status, stderr } = spawnSync("valgrind", grind, { encoding: "utf8", maxBuffer: 2 ** 28 });
  const counted = /Collected\s*:\s*(\d+)/.exec(stderr);
  return status === 0 && counted ? Number(counted[1]) : null;
}

const quantlib = compiledQuantlib();
if (quantlib === null) {
  console.log("QuantLib's instructions are left out: on Debian, apt-get install g++ libquantlib0-dev");
} else {
  // Each run works the loans out twice; the difference of two counts leaves out what a program costs to start.
  const [few, more] = [200, 400];
  const counted = [few, more].map((count) =>
    instructions(quantlib, ["lean", ...quantlibFiles(benchLoans(count))]),
  );
  const [a, b] = counted;
  console.log(
    typeof a === "number" && typeof b === "number"
      ? `QuantLib C++, lean: ${Math.round((b - a) / (2 * (more - few)))} instructions a loan (callgrind)`
      : "QuantLib's instructions are left out: on Debian, apt-get install valgrind",
  );
}

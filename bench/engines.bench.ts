/**
 * The same loans through every engine, in one run: how long each takes, and whether it gives the same figures.
 * `npm run bench engines`; `npm run bench -- engines --loans 10000` for another number than 2,000.
 */
import { abilityTable } from "./engines/abilities.ts";
import type { Engine, Missing, Row } from "./engines/engine.ts";
import { javascriptPrograms } from "./engines/javascript.ts";
import { quantlibCpp, quantlibPython } from "./engines/quantlib.ts";
import { benchLoans, INSTALMENTS, SEED } from "./loans.ts";
import { numberOption } from "./options.ts";

const REPETITIONS = 9;
const loans = benchLoans(numberOption("loans", 2000));

const asked: readonly (Engine | Missing)[] = [
  ...(await javascriptPrograms()),
  ...quantlibCpp(),
  ...quantlibPython(),
];
const engines = asked.filter((one): one is Engine => !("missing" in one));
const prepared = engines.map((engine) => ({ engine, ...engine.prepare(loans), times: [] as number[] }));

// They take turns, so that whatever slows the machine for a while slows them all.
for (let turn = 0; turn < REPETITIONS; turn += 1) for (const { run, times } of prepared) times.push(run());

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

const ours = prepared[0];
if (!ours) throw new Error("engines.bench: no engine of our own");
const ourTime = median(ours.times);
const ourRows = ours.rows();

interface Comparison {
  readonly days: string;
  readonly rows: string;
  /** Of the rows that differ, the first in words. */
  readonly first?: string;
}

/** How many payment days, and how many whole rows, are the same as ours. */
function compared(rows: readonly Row[]): Comparison {
  if (rows.some((row) => row.some(Number.isNaN))) return { days: "-", rows: "another task" };
  const days = ourRows.filter(([day], at) => day === rows[at]?.[0]).length;
  const differing = ourRows.flatMap((row, at) => (String(row) === String(rows[at]) ? [] : [at]));
  const counts = { days: String(days), rows: String(ourRows.length - differing.length) };
  const [at] = differing;
  if (at === undefined) return counts;
  const place = `loan ${Math.floor(at / INSTALMENTS) + 1}, payment ${(at % INSTALMENTS) + 1}`;
  return { ...counts, first: `${place}: ${String(rows[at])}; ours ${String(ourRows[at])}` };
}

console.log(
  `${loans.length} different loans (seed ${SEED}), ${INSTALMENTS} half-yearly instalments each; medians of ${REPETITIONS} in turns`,
);
const differences: string[] = [];
console.table(
  prepared.map(({ engine, rows, times }) => {
    const time = median(times);
    const same = compared(rows());
    if (same.first !== undefined) differences.push(`${engine.name}: ${same.first}`);
    return {
      engine: `${engine.name} ${engine.version}`,
      ms: Number(time.toFixed(1)),
      "loans/s": Math.round((loans.length * 1000) / time),
      "time to buildSchedule's": Number((time / ourTime).toFixed(2)),
      [`days as ours of ${ourRows.length}`]: same.days,
      "rows as ours": same.rows,
      does: engine.does,
    };
  }),
);
for (const line of differences) console.log(`First difference, ${line}`);
for (const one of asked) if ("missing" in one) console.log(`Left out: ${one.name} (${one.missing})`);

console.log("\nWhat each can say of an agreement (y: itself; f: by formulas around it; -: not)");
console.table(abilityTable());

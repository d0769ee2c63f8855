/**
 * One of the engines in JavaScript, as a program: NAME COUNT [rows]. Works until its code is compiled, then once more
 * unmeasured and once measured, as quantlib.cpp does, and prints the milliseconds; with "rows" every row instead.
 */
import { benchLoans } from "../loans.ts";
import { javascriptEngines } from "./javascriptEngines.ts";

/** Milliseconds. */
const WARM_UP = 1000;

const [name, count, rows] = process.argv.slice(2);
const engine = javascriptEngines.find((one) => one.name === name);
if (!engine) throw new RangeError(`javascriptChild: no engine "${name}"`);
const prepared = engine.prepare(benchLoans(Number(count)));
if (rows === "rows") {
  for (const row of prepared.rows()) process.stdout.write(`${row.join(" ")}\n`);
} else {
  for (let spent = 0; spent < WARM_UP;) spent += prepared.run();
  prepared.run();
  process.stdout.write(JSON.stringify({ milliseconds: prepared.run() }));
}

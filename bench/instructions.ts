/**
 * Instructions a loan, counted by valgrind's callgrind: unlike time they hardly depend on what else the machine does.
 * `node --import tsx bench/instructions.ts`; takes some minutes. In Node the counts take in the compiler and the
 * garbage collector, whatever thread they run on.
 */
import { spawnSync } from "node:child_process";
import { bundled } from "./bundled.ts";
import { compiledQuantlib, quantlibFiles } from "./engines/quantlib.ts";
import { benchLoans } from "./loans.ts";

/** Instructions of a program from start to end; null where valgrind is not installed. */
function instructions(command: readonly string[]): number | null {
  const grind = ["--tool=callgrind", "--smc-check=all-non-file", "--callgrind-out-file=/dev/null"];
  const { status, stderr } = spawnSync("valgrind", [...grind, ...command], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const counted = /Collected\s*:\s*(\d+)/.exec(stderr);
  return status === 0 && counted ? Number(counted[1]) : null;
}

/** Instructions of each loan more: what the program costs to start falls out of the difference of two counts. */
function perLoan(few: number, more: number, command: (count: number) => readonly string[]): number | null {
  const [a, b] = [instructions(command(few)), instructions(command(more))];
  return a === null || b === null ? null : Math.round((b - a) / (more - few));
}

function print(name: string, counted: number | null): void {
  const missing = "not counted: on Debian, apt-get install valgrind";
  console.log(
    `${name}: ${counted === null ? missing : `${counted.toLocaleString("en")} instructions a loan`}`,
  );
}

const child = await bundled("./scalingChild.ts");
const inNode = (way: string): number | null =>
  perLoan(4000, 12_000, (count) => [process.execPath, child, way, String(count)]);
const terms = inNode("terms");
for (const [way, name] of Object.entries({
  rows: "Otplata, buildSchedule",
  columns: "Otplata, scheduleColumns",
})) {
  const counted = inNode(way);
  print(name, counted === null || terms === null ? null : counted - terms);
}

const quantlib = compiledQuantlib();
if (quantlib === null) console.log("QuantLib C++ is left out: apt-get install g++ libquantlib0-dev");
for (const way of quantlib === null ? [] : ["lean", "bond"]) {
  const program = (count: number): string[] => [quantlib ?? "", way, ...quantlibFiles(benchLoans(count))];
  const counted = perLoan(200, 400, program);
  // The program works everything out twice, once to warm up.
  print(`QuantLib C++, ${way}`, counted === null ? null : Math.round(counted / 2));
}

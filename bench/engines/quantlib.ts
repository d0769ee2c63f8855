// QuantLib in C++ and in Python, each as a program of its own that measures itself.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addDays, type Day } from "../../src/calendar/day.ts";
import { serbianCalendar } from "../../src/calendar/holidays/serbia.ts";
import { dayLine, loanLines, type BenchLoan } from "../loans.ts";
import type { Engine, Missing } from "./engine.ts";
import { program } from "./program.ts";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Serbia's holidays as far as we know them, for engines that have none. */
function serbianHolidayLines(): string {
  const { knownFrom, knownUntil, holidayOn } = serbianCalendar;
  const lines: string[] = [];
  for (let date: Day = knownFrom; date <= (knownUntil ?? knownFrom); date = addDays(date, 1)) {
    if (holidayOn(date) !== null) lines.push(dayLine(date));
  }
  return `${lines.join("\n")}\n`;
}

/** The paths of the two files that the programs read, written into the system's temporary folder. */
export function quantlibFiles(loans: readonly BenchLoan[]): readonly [loans: string, holidays: string] {
  const folder = mkdtempSync(join(tmpdir(), "otplata-bench-"));
  const files = [join(folder, "loans.txt"), join(folder, "holidays.txt")] as const;
  writeFileSync(files[0], loanLines(loans));
  writeFileSync(files[1], serbianHolidayLines());
  return files;
}

/** WAY LOANS HOLIDAYS [rows], as engines/quantlib.cpp says. */
const quantlib = (name: string, does: string, command: readonly string[], version: string): Engine =>
  program({ name, does, command, version, loans: quantlibFiles });

const LEAN = "all of it in plain arithmetic over its dates; floating point";
const BOND = "all of it as an amortizing bond; floating point";

/** The path of the C++ program, compiled into the system's temporary folder; null without a compiler or the library. */
export function compiledQuantlib(): string | null {
  const binary = join(mkdtempSync(join(tmpdir(), "otplata-bench-")), "quantlib");
  const args = ["-O3", "-std=c++17", here("quantlib.cpp"), "-o", binary, "-lQuantLib"];
  return spawnSync("g++", args).status === 0 ? binary : null;
}

/** QuantLib in C++, in both ways. */
export function quantlibCpp(): readonly (Engine | Missing)[] {
  const binary = compiledQuantlib();
  if (binary === null) {
    return [{ name: "QuantLib C++", missing: "on Debian: apt-get install g++ libquantlib0-dev" }];
  }
  const name = "QuantLib C++";
  return [
    quantlib(`${name}, lean`, LEAN, [binary, "lean"], "1.38"),
    quantlib(`${name}, bond`, BOND, [binary, "bond"], "1.38"),
  ];
}

/** A Python that has QuantLib, and the version of that; null where none has. */
export function pythonWithQuantlib(): { readonly python: string; readonly version: string } | null {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const { status, stdout } = spawnSync(python, [here("quantlib.py"), "version"], { encoding: "utf8" });
    if (status === 0) return { python, version: stdout.trim() };
  }
  return null;
}

/** QuantLib in Python, in both ways. */
export function quantlibPython(): readonly (Engine | Missing)[] {
  const found = pythonWithQuantlib();
  if (!found) return [{ name: "QuantLib Python", missing: "on Debian: apt-get install quantlib-python" }];
  const script = here("quantlib.py");
  return [
    quantlib("QuantLib Python, lean", LEAN, [found.python, script, "lean"], found.version),
    quantlib("QuantLib Python, bond", BOND, [found.python, script, "bond"], found.version),
  ];
}

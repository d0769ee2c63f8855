// Engines as programs of their own that measure themselves.
import { spawnSync } from "node:child_process";
import type { BenchLoan } from "../loans.ts";
import type { Engine, Row } from "./engine.ts";

/** What a program prints. @throws Error with what it says on stderr when it fails */
export function printed(program: string, args: readonly string[], input = ""): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    input,
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr.trim()}`);
  return stdout;
}

/** A program, and what it takes. */
interface Program {
  readonly name: string;
  readonly version: string;
  readonly does: string;
  /** Its file, and what always comes first. */
  readonly command: readonly string[];
  /** What says the loans. */
  readonly loans: (loans: readonly BenchLoan[]) => readonly string[];
}

/**
 * An engine that is a program. It does its work unmeasured and then measured, and prints the milliseconds as JSON; with
 * "rows" behind its other words it prints every row instead.
 */
export function program({ name, version, does, command, loans: said }: Program): Engine {
  const [file = "", ...first] = command;
  return {
    name,
    version,
    does,
    prepare: (loans) => {
      const words = [...first, ...said(loans)];
      const run = (...rest: string[]): string => printed(file, [...words, ...rest]);
      return {
        run: () => (JSON.parse(run()) as { milliseconds: number }).milliseconds,
        rows: () =>
          run("rows")
            .trimEnd()
            .split("\n")
            .map((line) => line.split(" ").map(Number) as unknown as Row),
      };
    },
  };
}

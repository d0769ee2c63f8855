/**
 * Opens each workbook of a folder in the page's workbook, saves it and opens what was saved; counts by kind what became of
 * formulas and values, and names each that changed with nothing said. For workbooks that Excel itself saved.
 *
 *   npm run opened-files -- FOLDER
 */
import { fork, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "../src/messages/message.ts";
import { said } from "../tests/messages/sayable.ts";
import { reopened, type Reopened } from "../tests/readers/reopened.ts";

/** The page breaks a calculation off and tells the user; here the file is counted as one that takes too long. */
const PATIENCE_MS = 60_000;

type Outcome = { readonly name: string } & (
  | {
      readonly kind: "opened";
      readonly counts: Readonly<Record<string, number>>;
      readonly changed: readonly string[];
    }
  | { readonly kind: "refused" | "failed" | "too long"; readonly why: string }
);

const folder = process.argv[2];
if (folder === undefined) {
  console.error("npm run opened-files -- FOLDER");
  process.exit(2);
}
if (process.send) await answer(folder);
else await tellAll(folder);

/** A process of its own opens what it is sent, one file after another. */
function answer(path: string): Promise<void> {
  process.on("message", (name: string) => {
    void outcomeOf(path, name).then((outcome) => process.send?.(outcome));
  });
  return Promise.resolve();
}

async function outcomeOf(path: string, name: string): Promise<Outcome> {
  try {
    const found = await reopened(name, new Uint8Array(readFileSync(join(path, name))));
    return { name, kind: "opened", counts: countsOf(found), changed: found.changed };
  } catch (error) {
    if (error instanceof Problem) return { name, kind: "refused", why: said(error.problem) };
    return {
      name,
      kind: "failed",
      why: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function countsOf({ savedBy, formulas, values }: Reopened): Record<string, number> {
  return Object.fromEntries([
    [`saved by ${savedBy}`, 1],
    ...[...formulas].map(([what, count]): [string, number] => [`formulas ${what}`, count]),
    ...[...values].map(([what, count]): [string, number] => [`values ${what}`, count]),
  ]);
}

async function tellAll(path: string): Promise<void> {
  const names = readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.xls[xm]$/iu.test(name))
    .sort();
  const totals = new Map<string, number>();
  const add = (what: string, count = 1): void => void totals.set(what, (totals.get(what) ?? 0) + count);
  let child: ChildProcess | null = null;
  for (const name of names) {
    child ??= fork(fileURLToPath(import.meta.url), [path], { execArgv: process.execArgv });
    const outcome = await within(child, name);
    add(`files ${outcome.kind}`);
    if (outcome.kind === "opened") {
      for (const [what, count] of Object.entries(outcome.counts)) add(what, count);
      for (const place of outcome.changed) console.log(`${name}: CHANGED ${place}`);
    } else console.log(`${name}: ${outcome.kind}: ${outcome.why}`);
    if (outcome.kind !== "too long" && child.connected) continue;
    child.kill("SIGKILL");
    child = null;
  }
  child?.kill();
  for (const [what, count] of [...totals].sort()) console.log(`${what}: ${count}`);
  const isBad = [...totals.keys()].some((what) => /CHANGED|failed/u.test(what));
  process.exitCode = isBad ? 1 : 0;
}

function within(child: ChildProcess, name: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      child.removeAllListeners("message").removeAllListeners("exit");
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      end({ name, kind: "too long", why: `not done within ${PATIENCE_MS / 1000} s` });
    }, PATIENCE_MS);
    child.once("message", (outcome) => {
      end(outcome as Outcome);
    });
    child.once("exit", (code, signal) => {
      end({ name, kind: "failed", why: `its process ended: ${signal ?? code}` });
    });
    child.send(name);
  });
}

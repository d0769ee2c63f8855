import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Random } from "../../generated/random.ts";
import { madeBytes } from "./madeBytes.ts";
import { contentOf, gone, leftBeside, startWriter, type Writer } from "./running.ts";

/** What came of one run, in words, and what was wrong with it. */
export interface Trial {
  readonly what: string;
  readonly wrong: readonly string[];
}

const SIZE = 100_000;
const EARLIER = 1;
const LATER = 2;
const SIGNALS = ["SIGKILL", "SIGINT"] as const;

/**
 * Writers that are ended before one of the steps in which they replace a file, or in the midst of writing: by Ctrl+C,
 * or by what no program can prevent. The file must be the earlier one or the later one, whole; and the next run must
 * find its way.
 * @param runs how many of the steps, each with both signals; those that write and rename are always among them
 */
export async function killed(folder: string, runs: number, seed: number): Promise<Trial[]> {
  const out = join(folder, "killed.xlsx");
  const request = { out, replace: true, seed: LATER, size: SIZE };
  const next = startWriter();
  await writeFile(out, madeBytes(EARLIER, SIZE));
  const steps = (await next.ask({ ...request, tellsSteps: true })).split(" ");
  const trials: Trial[] = [];
  for (const step of chosen(steps, runs, new Random(seed))) {
    for (const signal of SIGNALS) {
      await writeFile(out, madeBytes(EARLIER, SIZE));
      const writer = startWriter();
      const said = await writer.ask({ ...request, endAt: { step, signal } });
      await gone(writer);
      const name = `${signal} at step ${step + 1} of ${steps.length}, ${steps[step] ?? "?"}`;
      trials.push(await afterEnd(name, { said, signal, out, next }));
    }
  }
  next.end();
  return trials;
}

/** Indices of steps, in order. */
function chosen(steps: readonly string[], most: number, random: Random): number[] {
  const all = steps.map((_, index) => index);
  const of = (name: string): number[] => all.filter((index) => steps[index] === name);
  const certain = [...of("writeSync"), ...of("renameSync")];
  const rest = all.filter((index) => !certain.includes(index));
  while (rest.length > Math.max(0, most - certain.length)) rest.splice(random.between(0, rest.length - 1), 1);
  return [...certain, ...rest].sort((a, b) => a - b);
}

interface End {
  readonly said: string;
  readonly signal: (typeof SIGNALS)[number];
  readonly out: string;
  /** A writer that nobody ends. */
  readonly next: Writer;
}

async function afterEnd(name: string, { said, signal, out, next }: End): Promise<Trial> {
  const content = await readFile(out);
  const holds = (seed: number): boolean => content.equals(madeBytes(seed, SIZE));
  const stands = holds(EARLIER) ? "earlier" : holds(LATER) ? "later" : "neither";
  const left = await leftBeside(out);
  const then = await next.ask({ out, replace: true, seed: LATER, size: SIZE });
  const leftThen = await leftBeside(out);
  for (const one of leftThen) await rm(join(dirname(out), one), { force: true });
  return {
    what: `${name}: ${stands} stands, ${left.length} left`,
    wrong: [
      ...(stands === "neither" ? ["the file is neither"] : []),
      ...(said === "written" && stands !== "later" ? ["what it said is untrue"] : []),
      ...(signal === "SIGINT" && left.length > 0 ? [`left ${left.join(", ")}`] : []),
      ...(then === "written" || then === "same" ? [] : [`the next run said ${then}`]),
      ...leftThen.map((one) => `the next run left ${one}`),
    ],
  };
}

/**
 * Pairs of writers that have both looked at the place before either writes. One file stands there afterwards, whole,
 * and it is that of the one that says so; the other has left it alone and says that.
 */
export async function pairs(folder: string, runs: number, seed: number): Promise<Trial[]> {
  const random = new Random(seed);
  const out = join(folder, "pair.xlsx");
  const size = SIZE * 20;
  const writers = [startWriter(), startWriter()];
  const trials: Trial[] = [];
  for (let run = 0; run < runs; run += 1) {
    const first = run * 2 + 3;
    const seeds = [first, random.chance(0.25) ? first : first + 1];
    const stood = random.chance(0.5);
    if (stood) await writeFile(out, madeBytes(EARLIER, 1000));
    else await rm(out, { force: true });
    const request = { out, replace: true, size, waits: true };
    await Promise.all(writers.map((writer, index) => writer.ask({ ...request, seed: seeds[index] ?? 0 })));
    const said = await Promise.all(writers.map((writer) => writer.ask()));
    const content = await contentOf(out);
    const holds = seeds.map((own) => content?.equals(madeBytes(own, size)) === true);
    const place = stood ? "over a file" : "where nothing stood";
    const contents = seeds[0] === seeds[1] ? "the same content" : "two contents";
    trials.push({
      what: `${place}, ${contents}: said ${said.join(" and ")}`,
      wrong: [
        ...(holds.includes(true) ? [] : ["the file is neither's"]),
        ...said.flatMap((word, index) => {
          if (word === "written" || word === "same") return holds[index] ? [] : [`"${word}" is untrue`];
          return word === "errors:outChanged" ? [] : [`one said ${word}`];
        }),
        ...(said.filter((word) => word === "written").length === 1 ? [] : ["not one of them wrote"]),
        ...(await leftBeside(out)).map((name) => `left ${name}`),
      ],
    });
  }
  for (const writer of writers) writer.end();
  return trials;
}

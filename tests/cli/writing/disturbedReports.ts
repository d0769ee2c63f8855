import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { drawBook } from "../../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../../src/writers/xlsx/writeXlsx.ts";
import { Random } from "../../generated/random.ts";
import { sampleDossier } from "../../workbook/dossier.ts";
import type { Trial } from "./disturbed.ts";
import { editedReport } from "./editedReport.ts";
import { type Asked, type Ended, type LastWord, startReport } from "./reportRun.ts";
import { contentOf } from "./running.ts";

/** What is in the place of the report before a run. */
const STANDING = ["nothing", "a report", "an edited report", "a file of the user's"] as const;
type Standing = (typeof STANDING)[number];

/** Files that are none of the program's business. */
const BYSTANDERS: Readonly<Record<string, string>> = { "report.xlsx.part": "the user's own", notes: "notes" };
const SIGNALS = ["SIGKILL", "SIGINT", "SIGTERM", "SIGHUP"] as const;
/** By which a report is put in the place of another, at most. */
const STEPS = 16;
/** In which two runs that are started together are. */
const APART_MS = 300;
/** In which the process that reads documents has seen that the program which started it is gone. */
const ORPHANED_MS = 3000;

/** What reports are asked for in these trials. */
const ASKED: readonly Asked[] = [
  { language: "en", asOf: "2014-12-31" },
  { language: "sr-Latn", asOf: "2020-06-30" },
  { language: "sr-Cyrl", asOf: "2025-09-20" },
];

const known = new Map<Asked, Promise<Buffer>>();

/** The report that a run writes which nobody disturbs, in a folder of its own. */
function wholeReport(asked: Asked): Promise<Buffer> {
  const made = known.get(asked) ?? writtenApart(asked);
  known.set(asked, made);
  return made;
}

async function writtenApart(asked: Asked): Promise<Buffer> {
  const apart = await mkdtemp(join(tmpdir(), "otplata-undisturbed-"));
  const out = join(apart, "report.xlsx");
  const { code, word, stderr } = await startReport(asked, { out }).ended;
  if (code !== 0 || word !== "written") throw new Error(`A run that nobody disturbed said: ${stderr}`);
  const made = await readFile(out);
  await rm(apart, { recursive: true });
  return made;
}

/** A folder of the user's in which reports are made. */
class Reports {
  readonly out: string;
  readonly #folder: string;
  readonly #earlier: Uint8Array;

  private constructor(folder: string, earlier: Uint8Array) {
    this.#folder = folder;
    this.#earlier = earlier;
    this.out = join(folder, "report.xlsx");
  }

  static async in(folder: string): Promise<Reports> {
    for (const [name, content] of Object.entries(BYSTANDERS)) await writeFile(join(folder, name), content);
    return new Reports(
      folder,
      await writeXlsx(drawBook(buildWorkbook(sampleDossier("en"))), { sealed: true }),
    );
  }

  /** Puts something in the report's place. @returns its content; null for nothing */
  async put(standing: Standing, random: Random): Promise<Buffer | null> {
    await rm(this.out, { force: true });
    if (standing === "nothing") return null;
    const contents = {
      "a report": () => this.#earlier,
      "an edited report": () => editedReport(this.#earlier),
      "a file of the user's": () => `the user's own ${random.next()}`,
    };
    await writeFile(this.out, contents[standing]());
    return readFile(this.out);
  }

  /** What stands in the folder and should not. */
  async strange(): Promise<string[]> {
    const own = ["report.xlsx", ...Object.keys(BYSTANDERS)];
    const left = (await readdir(this.#folder)).filter((name) => !own.includes(name));
    const harmed: string[] = [];
    for (const [name, content] of Object.entries(BYSTANDERS))
      if ((await contentOf(join(this.#folder, name)))?.toString() !== content) harmed.push(name);
    return [...left.map((name) => `left ${name}`), ...harmed.map((name) => `${name} was harmed`)];
  }
}

function isSame(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}

/** Whether a run without `--replace` may put a report where this stands. */
function isFree(standing: Standing): boolean {
  return standing === "nothing" || standing === "a report";
}

/**
 * The whole command line, ended while it makes a report: at any moment from its start to its end, and at a step of the
 * writing itself, by turns. In the place of the report stands what stood there or the new one, whole; what was said is
 * true; none of its processes lives on; and the same command, given again, leaves the report there and nothing beside it.
 */
export async function killedReports(folder: string, runs: number, seed: number): Promise<Trial[]> {
  const random = new Random(seed);
  const reports = await Reports.in(folder);
  const { out } = reports;
  let milliseconds = 0;
  const trials: Trial[] = [];
  for (let run = 0; run < runs; run += 1) {
    const asked = ASKED[run % ASKED.length] as Asked;
    const standing = random.pick(STANDING);
    const signal = random.pick(SIGNALS);
    const step = run % 2 === 0 ? random.between(0, STEPS) : null;
    const after = random.between(0, milliseconds);
    const stood = await reports.put(standing, random);
    const replace = !isFree(standing);
    const killed = startReport(
      asked,
      step === null ? { out, replace } : { out, replace, hold: { endAt: { step, signal } } },
    );
    const sent = step === null ? wait(after).then(() => killed.isAlive() && killed.send(signal)) : null;
    const ended = await killed.ended;
    await sent;
    await expectGone(killed.isAlive);
    const lives = killed.isAlive();
    const now = await contentOf(out);
    const left = await reports.strange();
    const start = performance.now();
    const next = await startReport(asked, { out, replace }).ended;
    milliseconds = Math.round(performance.now() - start);
    const whole = await contentOf(out);
    if (whole) known.set(asked, Promise.resolve(whole));
    const moment = step === null ? `after ${after} ms` : `at step ${step + 1}`;
    const stands = isSame(now, whole) ? "the new report" : isSame(now, stood) ? standing : "something else";
    trials.push({
      what: `${signal} ${moment}, ${standing} there: said ${ended.word}, ${stands} stands, ${left.length} left`,
      wrong: [
        ...(stands === "something else" ? ["what stands there is neither"] : []),
        ...untrue(ended, { whole, stood, standing, replace }),
        ...(lives ? ["one of its processes lives on"] : []),
        ...(signal === "SIGKILL" ? [] : left),
        ...(next.code === 0 && whole !== null
          ? []
          : [`the next run ended with ${next.code}: ${next.stderr}`]),
        ...untrue(next, { whole, stood: now, standing, replace }),
        ...(await reports.strange()).map((word) => `after the next run: ${word}`),
      ],
    });
  }
  return trials;
}

async function expectGone(isAlive: () => boolean): Promise<void> {
  for (let waited = 0; waited < ORPHANED_MS && isAlive(); waited += 50) await wait(50);
}

interface Facts {
  /** What the run would write. */
  readonly whole: Buffer | null;
  /** What stood there before it. */
  readonly stood: Buffer | null;
  readonly standing: Standing;
  readonly replace: boolean;
}

/** What a run has said that was not true of the file when it ended. */
function untrue(
  { word, code, content, stderr }: Ended,
  { whole, stood, standing, replace }: Facts,
): string[] {
  const holds: Record<LastWord, boolean> = {
    written: isSame(content, whole),
    stands: isSame(content, whole),
    edited: standing === "an edited report" && !replace,
    foreign: standing === "a file of the user's" && !replace,
    changed: !isSame(content, stood),
    silent: true,
    other: false,
  };
  const isDone = word === "written" || word === "stands";
  const codes: readonly (number | null)[] = word === "silent" ? [null] : isDone ? [0, null] : [2];
  return [
    ...(holds[word] ? [] : [`"${word}" is untrue: ${stderr}`]),
    ...(codes.includes(code) ? [] : [`"${word}" with exit code ${code}`]),
  ];
}

/**
 * Two runs of the whole command line at once that want one place, in one of two languages or for one of two days: in
 * every second pair held until both are about to write, in the others as they come. One file stands there afterwards,
 * whole: what stood before, where neither was to replace it, or else the report of the one that said so last.
 */
export async function reportPairs(folder: string, runs: number, seed: number): Promise<Trial[]> {
  const random = new Random(seed);
  const reports = await Reports.in(folder);
  const trials: Trial[] = [];
  for (let run = 0; run < runs; run += 1) trials.push(await onePair(reports, random, run % 2 === 0));
  return trials;
}

async function onePair(reports: Reports, random: Random, isHeld: boolean): Promise<Trial> {
  const { out } = reports;
  const first = random.pick(ASKED);
  const asked = [
    first,
    random.chance(0.2) ? first : random.pick(ASKED.filter((one) => one !== first)),
  ] as const;
  const standing = random.pick(STANDING);
  const stood = await reports.put(standing, random);
  const replaces = asked.map(() => random.chance(0.6));
  const wholes = await Promise.all(asked.map(wholeReport));
  const meeting = await mkdtemp(join(tmpdir(), "otplata-meeting-"));
  const apart = isHeld ? 0 : random.between(0, APART_MS);
  const order: number[] = [];
  const both = asked.map(async (one, index) => {
    await wait(apart * index);
    const how = { out, replace: replaces[index] === true };
    const ended = await startReport(one, isHeld ? { ...how, hold: { meeting } } : how).ended;
    order.push(index);
    return ended;
  });
  if (isHeld) await letGo(meeting, order);
  const ended = await Promise.all(both);
  await rm(meeting, { recursive: true });
  const content = await contentOf(out);
  const may = replaces.map((replace) => replace || isFree(standing));
  const words = ended.map(({ word }) => word);
  const writers = order.filter((index) => words[index] === "written");
  const last = writers.at(-1);
  const facts = (index: number): Facts => ({
    whole: wholes[index] ?? null,
    stood,
    standing,
    replace: replaces[index] === true,
  });
  return {
    what: `${isHeld ? "held" : `${apart} ms apart`}, ${standing} there, to be replaced ${replaces.join(" and ")}: said ${words.join(" and ")}`,
    wrong: [
      ...ended.flatMap((one, index) => untrue(one, facts(index))),
      ...words.filter((word) => word === "silent").map(() => "one said nothing"),
      ...(may.includes(true) === (last !== undefined)
        ? []
        : ["one was to write, and it was not one that did"]),
      ...may.flatMap((allowed, index) =>
        allowed || words[index] !== "written" ? [] : ["one wrote that may not"],
      ),
      ...(isSame(content, last === undefined ? stood : (wholes[last] ?? null))
        ? []
        : ["what stands there is neither"]),
      ...(isHeld && writers.length > 1 ? ["both wrote, though both had looked before"] : []),
      ...(await reports.strange()),
    ],
  };
}

/** When both are there, or one is and the other has ended. */
async function letGo(meeting: string, ended: readonly number[]): Promise<void> {
  while ((await readdir(meeting)).length + ended.length < 2) await wait(10);
  await writeFile(join(meeting, "go"), "");
}

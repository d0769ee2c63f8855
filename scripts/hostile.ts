// `npm run hostile -- --pdfs 30 --workbooks 50 --memories 200 --seed 1`: files that were made to end whoever reads them,
// each dropped into the page in Chromium with a good file beside it, and ten at a time given to the command line with it;
// and reports whose memory sheets were forged, opened as `verify` and the page open them. Prints what was said of each,
// the longest time and the most memory. Exit 1 where a tab or a process was lost, the good file was not read, or a
// forged value was taken for what was written.
// The page is built first; `OTPLATA_BUILT_PANE` names a folder where it stands already.
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPane } from "../tests/e2e/buildPane.ts";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { dropEach, type Dropped } from "../tests/e2e/hostileDrops.ts";
import { serveFolder } from "../tests/e2e/serveFolder.ts";
import { openForged, type OpenedForged } from "../tests/fuzz/forged/openForged.ts";
import { hostilePdfs, hostileWorkbooks, type HostileFile } from "../tests/fuzz/hostile/hostileSet.ts";
import { freshSeed, wholeOptions } from "./options.ts";
import { descendants, mostMemory } from "./processMemory.ts";

const GOOD = "samples/china-exim-2014.pdf";
/** So many are given to the command line at once, with the good one; the time told of each is their mean. */
const TOGETHER = 10;

const { pdfs, workbooks, memories, seed } = wholeOptions({
  pdfs: 30,
  workbooks: 50,
  memories: 200,
  seed: freshSeed(),
});
console.log(`seed ${seed}`);
const files = { pdfs: hostilePdfs(pdfs, seed), workbooks: hostileWorkbooks(workbooks, seed) };
const outcomes = [...(await inMemory()), ...(await inPage()), ...(await onCommandLine())];
process.exitCode = outcomes.some(({ wrong }) => wrong.length > 0) ? 1 : 0;

async function inMemory(): Promise<OpenedForged[]> {
  const all: OpenedForged[] = [];
  for (let at = 0; at < memories; at += 1) {
    for (const one of await openForged(seed + at)) {
      const { how, by, milliseconds, said, wrong } = one;
      console.log(`memory ${one.seed}: ${how}, ${by}: ${(milliseconds / 1000).toFixed(1)} s, ${said}`);
      for (const word of wrong) console.log(`  WRONG: ${word}`);
      all.push(one);
    }
  }
  const wrong = all.filter((one) => one.wrong.length > 0).length;
  const read = all.filter(({ said }) => said === "read").length;
  const longest = Math.max(0, ...all.map(({ milliseconds }) => milliseconds)) / 1000;
  console.log(`memories: ${memories} forged, ${wrong} wrong, ${read} read, longest ${longest.toFixed(1)} s`);
  return all;
}

function tell(where: string, { file, milliseconds, said, wrong }: Dropped): void {
  const seconds = (milliseconds / 1000).toFixed(1);
  console.log(`${where}: ${file.name}, ${file.how}: ${seconds} s, ${said.replace(/\s+/gu, " ")}`);
  for (const word of wrong) console.log(`  WRONG: ${word}`);
}

function sum(where: string, outcomes: readonly Dropped[], megabytes: number): void {
  const wrong = outcomes.filter((one) => one.wrong.length > 0).length;
  const longest = Math.max(0, ...outcomes.map(({ milliseconds }) => milliseconds)) / 1000;
  console.log(
    `${where}: ${outcomes.length} files, ${wrong} wrong, longest ${longest.toFixed(1)} s, most memory ${megabytes} MB`,
  );
}

async function inPage(): Promise<Dropped[]> {
  if (pdfs + workbooks === 0) return [];
  const built = process.env["OTPLATA_BUILT_PANE"];
  const { folder, remove } = built ? { folder: built, remove: () => undefined } : await buildPane();
  const { origin, close } = await serveFolder(folder);
  const browser = await launchChromium("timed");
  const session = await browser.newBrowserCDPSession();
  let megabytes = 0;
  const measured = async (): Promise<void> => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    for (const { type, id } of processInfo)
      if (type === "renderer") megabytes = Math.max(megabytes, mostMemory(id));
  };
  const all: Dropped[] = [];
  for (const [page, given] of [
    ["index.html", files.pdfs],
    ["workbook.html", files.workbooks],
  ] as const) {
    megabytes = 0;
    const dropped = await dropEach(browser, `${origin}/${page}`, given, async (one) => {
      tell(page, one);
      await measured();
    });
    sum(page, dropped, megabytes);
    all.push(...dropped);
  }
  await browser.close();
  await close();
  remove();
  return all;
}

async function onCommandLine(): Promise<Dropped[]> {
  const folder = await mkdtemp(join(tmpdir(), "otplata-hostile-"));
  const all: Dropped[] = [];
  let megabytes = 0;
  const given = [...files.pdfs, ...files.workbooks];
  for (const file of given) await writeFile(join(folder, file.name), file.bytes);
  // To start the program takes longer than it takes to read most of them.
  for (let at = 0; at < given.length; at += TOGETHER) {
    const some = given.slice(at, at + TOGETHER);
    const start = performance.now();
    const ended = await lines(some.map(({ name }) => join(folder, name)));
    megabytes = Math.max(megabytes, ended.most);
    const milliseconds = (performance.now() - start) / some.length;
    for (const file of some) {
      const one = { file, milliseconds, ...judged(file, ended) };
      tell("command line", one);
      all.push(one);
    }
  }
  sum("command line", all, megabytes);
  await rm(folder, { recursive: true });
  return all;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Megabytes that one of its processes has held. */
  readonly most: number;
}

function lines(paths: readonly string[]): Promise<Ended> {
  const words = ["bin/otplata.mjs", "lines", ...paths, GOOD, "--json", "--lang", "en"];
  const child = spawn(process.execPath, words);
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].on("data", (chunk: Buffer) => (said[stream] += chunk.toString("utf8")));
  let most = 0;
  const watch = setInterval(() => {
    if (child.pid === undefined) return;
    for (const pid of [child.pid, ...descendants(child.pid)]) most = Math.max(most, mostMemory(pid));
  }, 50);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ code, ...said, most });
    });
  });
}

function judged({ name }: HostileFile, { code, stdout, stderr }: Ended): Pick<Dropped, "said" | "wrong"> {
  if (code !== 0 && code !== 2) return { said: stderr, wrong: [`the process ended with ${code}`] };
  const read = (JSON.parse(stdout) as { documents: { name: string }[] }).documents.map((one) => one.name);
  const refusal = stderr.split("\n").find((line) => line.includes(name));
  const wrong = [
    ...(read.includes("china-exim-2014.pdf") ? [] : ["the good file beside it was not read"]),
    ...(refusal === undefined && !read.includes(name) ? ["nothing is said of it"] : []),
  ];
  return { said: refusal ?? "read", wrong };
}

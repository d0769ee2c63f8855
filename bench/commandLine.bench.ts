/**
 * How long commands take as whole processes, each beside a peer that does less of the same work in the same run, and
 * beside its budget: so many times the peer. `npm run bench commandLine`; `npm run bench -- --against COMMIT` runs the
 * sources of that commit in turns with those that stand here. Packages are those that are installed.
 */
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printed } from "./engines/program.ts";
import { numberOption } from "./options.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const LAW = join(ROOT, "../shared/documents/rebalans-2013.pdf");
const SAMPLE = join(ROOT, "samples/china-exim-2014.pdf");
const TURNS = numberOption("turns", 7);

interface Figure {
  readonly name: string;
  /** What the command line is told; OUT stands for a file of its own. */
  readonly command: readonly string[];
  readonly peer: Peer;
  /** At most so many times the peer. */
  readonly budget: number;
  /** Without it the figure is left out. */
  readonly needs?: string;
}

type Peer = "Node's own start" | "pdf.js: text of the sample" | "pdf.js: text of the law";

const OUT = "OUT";
const FIGURES: readonly Figure[] = [
  { name: "--help", command: ["--help"], peer: "Node's own start", budget: 6 },
  {
    name: "schedule of X RAY's terms",
    command: ["schedule", join(ROOT, "samples/x-ray.terms.json")],
    peer: "Node's own start",
    budget: 9,
  },
  {
    name: "report of the sample",
    command: ["report", SAMPLE, "--as-of", "2022-08-31", "--out", OUT],
    peer: "pdf.js: text of the sample",
    budget: 4,
  },
  {
    name: "lines of the law for 2013",
    command: ["lines", LAW],
    peer: "pdf.js: text of the law",
    budget: 1.5,
    needs: LAW,
  },
  {
    name: "report of the law for 2013",
    command: ["report", LAW, "--out", OUT],
    peer: "pdf.js: text of the law",
    budget: 2,
    needs: LAW,
  },
];

/** A program of its own that takes the text out of a PDF and understands none of it. */
const textOf = (path: string): readonly string[] => [
  "--input-type=module",
  "--eval",
  `import { readFileSync } from "node:fs";
   import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
   const document = await getDocument({ data: new Uint8Array(readFileSync(${JSON.stringify(path)})), verbosity: 0 }).promise;
   for (let number = 1; number <= document.numPages; number += 1)
     await (await document.getPage(number)).getTextContent();`,
];
const PEERS: Readonly<Record<Peer, readonly string[]>> = {
  "Node's own start": ["--eval", "0"],
  "pdf.js: text of the sample": textOf(SAMPLE),
  "pdf.js: text of the law": textOf(LAW),
};

/** In milliseconds. */
function timeOf(args: readonly string[]): number {
  const begun = performance.now();
  printed(process.execPath, args);
  return performance.now() - begun;
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
const range = (times: readonly number[]): string =>
  `${Math.round(median(times))} (${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))})`;

/** The figures of each program, in turns, so that a busy moment of the machine falls on all of them. */
function inTurns(programs: ReadonlyMap<string, readonly string[]>): Map<string, number[]> {
  const times = new Map([...programs.keys()].map((name): [string, number[]] => [name, []]));
  // Once unmeasured: what is made at the first use is there then.
  for (let turn = -1; turn < TURNS; turn += 1)
    for (const [name, args] of programs) {
      const milliseconds = timeOf(args);
      if (turn >= 0) times.get(name)?.push(milliseconds);
    }
  return times;
}

function run(folder: string, commit: string | null): void {
  const roots = new Map([["here", ROOT]]);
  if (commit !== null) {
    const other = join(folder, "sources");
    printed("git", ["-C", ROOT, "worktree", "add", "--detach", other, commit]);
    symlinkSync(join(ROOT, "node_modules"), join(other, "node_modules"));
    roots.set(commit, other);
  }
  const rows: Record<string, string>[] = [];
  for (const { name, command, peer, budget, needs } of FIGURES) {
    if (needs !== undefined && !existsSync(needs)) {
      console.log(`${name}: skipped, ${needs} is missing.`);
      continue;
    }
    const programs = new Map<string, readonly string[]>([[peer, PEERS[peer]]]);
    for (const [of, root] of roots)
      programs.set(of, [
        join(root, "bin/otplata.mjs"),
        ...command.map((word) => (word === OUT ? join(folder, "out.xlsx") : word)),
      ]);
    const times = inTurns(programs);
    const least = times.get(peer) ?? [];
    const here = times.get("here") ?? [];
    const ratio = median(here) / median(least);
    const there = commit === null ? null : (times.get(commit) ?? []);
    rows.push({
      figure: name,
      "ms here": range(here),
      ...(there && {
        [`ms at ${String(commit)}`]: range(there),
        "here / there": (median(here) / median(there)).toFixed(2),
      }),
      peer: `${peer}, ${range(least)}`,
      "times the peer": ratio.toFixed(1),
      budget: `${budget}${ratio > budget ? ", over" : ""}`,
    });
  }
  console.log(`Milliseconds of whole processes, medians of ${TURNS} (least to most).`);
  console.table(rows);
}

const at = process.argv.indexOf("--against");
const commit = at < 0 ? null : (process.argv[at + 1] ?? "HEAD");
const folder = mkdtempSync(join(tmpdir(), "otplata-bench-"));
try {
  run(folder, commit);
} finally {
  rmSync(folder, { recursive: true, force: true });
  if (commit !== null) printed("git", ["-C", ROOT, "worktree", "prune"]);
}

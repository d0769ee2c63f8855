/**
 * Where the time goes: 100,000 loans under Node's own profiler, the functions by the time spent in themselves.
 * `node --import tsx bench/profile.ts [COUNT] [WAY]`; the profile stays in the folder that is named, for DevTools.
 */
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundled } from "./bundled.ts";
import { printed } from "./engines/program.ts";

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const SHOWN = 25;
const [count = "100000", way = "rows"] = process.argv.slice(2);

/** Microseconds that each function spent in itself, the longest first. */
function selfTimes({ nodes, samples, timeDeltas }: Profile): [name: string, microseconds: number][] {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const where = url.startsWith("file:") ? `:${lineNumber + 1}` : url === "" ? "" : ` ${url}`;
      return [id, `${functionName === "" ? "(no name)" : functionName}${where}`];
    }),
  );
  const times = new Map<string, number>();
  samples.forEach((node, at) => {
    const name = names.get(node) ?? "?";
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  });
  return [...times].sort(([, a], [, b]) => b - a);
}

const folder = mkdtempSync(join(tmpdir(), "otplata-profile-"));
const child = await bundled("./scalingChild.ts");
const result = printed(process.execPath, ["--cpu-prof", "--cpu-prof-dir", folder, child, way, count]);
const [file = ""] = readdirSync(folder);
const times = selfTimes(JSON.parse(readFileSync(join(folder, file), "utf8")) as Profile);
const all = times.reduce((sum, [, time]) => sum + time, 0);

console.log(`${count} loans, ${way}: ${result}`);
console.log(`Lines are those of ${child}; the profile is ${join(folder, file)}`);
console.table(
  times.slice(0, SHOWN).map(([name, time]) => ({
    function: name,
    "self ms": Math.round(time / 1000),
    "%": Number(((time * 100) / all).toFixed(1)),
  })),
);

// `npm run generated -- --documents 200 --seed 1`: budget documents of our own making in every format and layout, each
// imported and every field of every line and total compared with what was put in. `--size 30`: about so many debt
// cards and blocks of appropriations in a document, in some ten times as many. `--only 17`: the document of the run with
// that seed. `--format 1`: the first format alone (pdf). `--shown 6`: so many faults of a document are printed.
// Prints the faults with their seeds and a table. Exit 1 when anything was read wrong or missed without a warning.
import { runDocument } from "../tests/generated/run.ts";
import { FORMATS, type Format } from "../tests/generated/documents.ts";
import { SILENT, VERDICTS, type Verdict } from "../tests/generated/compare/verdicts.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const {
  documents,
  seed,
  size,
  only,
  shown,
  format: onlyFormat,
} = wholeOptions({
  documents: 70,
  seed: freshSeed() % 1_000_000,
  size: 20,
  only: 0,
  shown: 6,
  format: 0,
});
console.log(`seed ${seed}`);

/** By format, then by kind of line. */
const table = new Map<string, Map<string, Map<Verdict, number>>>();
let silent = 0;
for (let index = 0; index < documents; index += 1) {
  const own = seed + index;
  if (only > 0 && own !== only) continue;
  const format = FORMATS[index % FORMATS.length] as Format;
  if (onlyFormat > 0 && FORMATS[onlyFormat - 1] !== format) continue;
  const isLarge = index % 40 === 39;
  const { document, tally } = await runDocument(own, format, isLarge ? size * 10 : size);
  const counts = table.get(format) ?? new Map<string, Map<Verdict, number>>();
  table.set(format, counts);
  for (const [kind, verdicts] of tally.counts) {
    const sums = counts.get(kind) ?? new Map<Verdict, number>();
    counts.set(kind, sums);
    for (const [verdict, count] of verdicts) sums.set(verdict, (sums.get(verdict) ?? 0) + count);
  }
  const faults = tally.findings.filter(({ verdict }) => SILENT.includes(verdict));
  silent += faults.length;
  if (tally.findings.length === 0) continue;
  console.log(
    `\n${own} ${format} ${document.made}: ${tally.findings.length} findings, ${faults.length} unsaid`,
  );
  const order = [...faults, ...tally.findings.filter(({ verdict }) => !SILENT.includes(verdict))];
  for (const { verdict, kind, field, expected, read, where } of order.slice(0, only > 0 ? 200 : shown))
    console.log(
      `  ${verdict} ${kind} ${field} [${where.slice(0, 80)}] "${expected.slice(0, 160)}" read "${read.slice(0, 160)}"`,
    );
}

console.log(`\n${"".padEnd(34)}${VERDICTS.map((verdict) => verdict.padStart(15)).join("")}`);
for (const [format, kinds] of table)
  for (const [kind, verdicts] of kinds)
    console.log(
      `${format.padEnd(10)}${kind.padEnd(24)}${VERDICTS.map((verdict) => String(verdicts.get(verdict) ?? 0).padStart(15)).join("")}`,
    );
console.log(`\nread wrong or missed without a word: ${silent}`);
if (silent > 0) process.exitCode = 1;

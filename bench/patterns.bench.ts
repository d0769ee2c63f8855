/**
 * How the time of each pattern grows with the text, from 8,000 characters to 256,000 of the worst kind: no faster than
 * the text to the power 1.2. `npm run bench patterns`; exit 1 where one does.
 */
import { patternsOfSources, worstTexts, type Pattern } from "./patterns.ts";

/** Characters, and the time that a pattern may take for so many before it is measured closely: the square takes ten times as long. */
const QUICK = [
  [8000, 20],
  [32_000, 80],
  [256_000, 400],
] as const;
const LENGTHS = [8000, 16_000, 32_000, 64_000, 128_000, 256_000];
const STEEPEST = 1.2;
/** Longer texts say no more. */
const ENOUGH_MS = 2000;

const patterns = await patternsOfSources();
let texts = 0;
let steep = 0;
for (const one of patterns) {
  let worst = { exponent: 0, text: "" };
  for (const textOf of worstTexts(one)) {
    texts += 1;
    const exponent = exponentOf(one, textOf);
    if (exponent > worst.exponent) worst = { exponent, text: textOf(1).slice(0, 80) };
    if (exponent > STEEPEST) break;
  }
  if (worst.exponent <= STEEPEST) continue;
  steep += 1;
  console.log(
    `${one.place}  ${worst.exponent.toFixed(2)}  ${JSON.stringify(worst.text)}  ${one.pattern.source.slice(0, 140)}`,
  );
}
console.log(
  `${patterns.length} patterns, ${texts} kinds of text: ${steep} grow faster than to the power ${STEEPEST}`,
);
if (steep > 0) process.exitCode = 1;

/** The growth from the shortest text to the longest; 0 where none of them takes time to speak of. */
function exponentOf(one: Pattern, textOf: (length: number) => string): number {
  if (QUICK.every(([length, most]) => millisecondsOf(one, textOf(length)) < most)) return 0;
  const times: number[] = [];
  for (const length of LENGTHS) {
    const text = textOf(length);
    times.push(Math.min(...[1, 2, 3].map(() => millisecondsOf(one, text))));
    if ((times.at(-1) ?? 0) > ENOUGH_MS) break;
  }
  const [first = 1, last = 1] = [times[0], times.at(-1)];
  return times.length < 2 ? Infinity : Math.log2(last / first) / (times.length - 1);
}

function millisecondsOf({ pattern }: Pattern, text: string): number {
  pattern.lastIndex = 0;
  const start = performance.now();
  if (pattern.global) text.replace(pattern, "");
  else pattern.exec(text);
  return performance.now() - start;
}

// Writes the sample documents from the facts beside them: `npm run sample`.
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { targetAt } from "../src/cli/writing/target.ts";
import { writeTo } from "../src/cli/writing/writeTo.ts";
import { samplePdf, type SampleFacts } from "./samplePdf.ts";

const folder = new URL("../samples/", import.meta.url);
const FACTS = /^(china-exim-\d{4})\.json$/;
for (const name of await readdir(folder)) {
  const sample = FACTS.exec(name)?.[1];
  if (sample === undefined) continue;
  const facts = JSON.parse(await readFile(new URL(name, folder), "utf8")) as SampleFacts;
  const target = targetAt(fileURLToPath(new URL(`${sample}.pdf`, folder)));
  await writeTo(target, await samplePdf(facts));
}

// Writes the sample documents from the facts beside them: `npm run sample`.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { samplePdf, type SampleFacts } from "./samplePdf.ts";

const folder = new URL("../samples/", import.meta.url);
const FACTS = /^(china-exim-\d{4})\.json$/;
for (const name of await readdir(folder)) {
  const sample = FACTS.exec(name)?.[1];
  if (sample === undefined) continue;
  const facts = JSON.parse(await readFile(new URL(name, folder), "utf8")) as SampleFacts;
  await writeFile(new URL(`${sample}.pdf`, folder), await samplePdf(facts));
}

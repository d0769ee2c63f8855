// Writes samples/china-exim-2014.pdf from the facts beside it: `npm run sample`.
import { readFile, writeFile } from "node:fs/promises";
import { samplePdf, type SampleFacts } from "./samplePdf.ts";

const folder = new URL("../samples/", import.meta.url);
const facts = JSON.parse(await readFile(new URL("china-exim-2014.json", folder), "utf8")) as SampleFacts;
await writeFile(new URL("china-exim-2014.pdf", folder), await samplePdf(facts));

import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

/** In a process of its own: in this one a test before may have loaded pdf.js by itself. */
const PROGRAM = `
  import { readFileSync } from "node:fs";
  import { beginPdf } from "./src/documents/pdf/pdfjs.ts";
  const places = [[Array.prototype, "push"], [JSON, "parse"], [JSON, "stringify"], [Function.prototype, "toString"]];
  const before = places.map(([of, name]) => of[name]);
  const replaced = () => places.filter(([of, name], index) => of[name] !== before[index]).map(([, name]) => name);
  const { task } = await beginPdf({ data: new Uint8Array(readFileSync("samples/china-exim-2014.pdf")) });
  await task.promise;
  console.log(replaced().join());
  await import("pdfjs-dist/legacy/build/pdf.mjs?again");
  console.log(replaced().join());`;

it("the program keeps its own functions when it loads pdf.js", () => {
  const said = execFileSync(
    process.execPath,
    ["--no-warnings", "--import", "tsx", "--input-type=module", "--eval", PROGRAM],
    { encoding: "utf8" },
  );
  const [kept, replaced] = said.split("\n");
  expect(kept).toBe("");
  // Loaded otherwise they are others; later versions of Node lack nothing of it: once 20 is gone, so can this be.
  if (process.version.startsWith("v20.")) expect(replaced).toContain("push");
});

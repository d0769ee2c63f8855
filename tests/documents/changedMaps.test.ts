import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import changedMaps from "../../src/documents/pdf/changedMaps.mjs";

test("the parser of the pinned version takes the changes, and is told from another", async () => {
  const parser = await readFile("node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs", "utf8");
  expect(changedMaps(parser).split("otplataStates(this").length - 1).toBe(4);
  expect(() => changedMaps("another program")).toThrow(/0 times, not 3/u);
});

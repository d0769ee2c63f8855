import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySkip } from "./chromium.ts";
import { openPane, readSample, servePane, type ServedPane } from "./servedPane.ts";
import { longTest } from "../longTest.ts";

const BUDGET = 200_000;
/** fflate alone: the parts of a file are the program's own. */
const WRITING_BUDGET = 15_000;

describe.skipIf(maySkip)("the size of the pane", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it.each(["index.html", "taskpane.html", "workbook.html"])(
    `%s starts with at most ${BUDGET} bytes of JavaScript, gzipped`,
    (name) => {
      const html = readFileSync(join(pane.folder, name), "utf8");
      const scripts = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)]
        .map(([, source]) => source!.replace(/\?.*$/, ""))
        // Office's own library comes from Microsoft, and only into Excel's page.
        .filter((source) => !source.startsWith("https:"));
      expect(scripts.length).toBeGreaterThan(0);
      expect(gzipped(scripts)).toBeLessThanOrEqual(BUDGET);
    },
  );

  it(`writes with libraries of at most ${WRITING_BUDGET} bytes, gzipped`, () => {
    const libraries = readdirSync(pane.folder).filter((name) => /^vendors.*fflate.*\.js$/.test(name));
    expect(libraries.length).toBeGreaterThan(0);
    expect(gzipped(libraries)).toBeLessThanOrEqual(WRITING_BUDGET);
  });

  longTest("gives the engine of the workbook's page, and what may run it, to that page alone", async () => {
    for (const name of ["index.html", "taskpane.html", "workbook.html"]) {
      const isWorkbook = name === "workbook.html";
      const html = readFileSync(join(pane.folder, name), "utf8");
      expect(html.includes("wasm-unsafe-eval"), name).toBe(isWorkbook);
      if (name === "taskpane.html") continue;
      const { page, requests } = await openPane(pane, { file: name });
      await readSample(page, "en");
      if (isWorkbook) await page.getByRole("grid").waitFor();
      expect(
        requests.some((url) => url.endsWith(".wasm")),
        name,
      ).toBe(isWorkbook);
      expect(
        requests.some((url) => /calculationWorker|gridParts/u.test(url)),
        name,
      ).toBe(isWorkbook);
      await page.context().close();
    }
  });

  function gzipped(names: readonly string[]): number {
    const bytes = names.map((name) => gzipSync(readFileSync(join(pane.folder, name))).length);
    return bytes.reduce((sum, one) => sum + one, 0);
  }
});

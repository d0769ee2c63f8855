import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySkip } from "./chromium.ts";
import { servePane, type ServedPane } from "./servedPane.ts";

const BUDGET = 200_000;

describe.skipIf(maySkip)("the size of the pane", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it.each(["index.html", "taskpane.html"])(
    `%s starts with at most ${BUDGET} bytes of JavaScript, gzipped`,
    (name) => {
      const html = readFileSync(join(pane.folder, name), "utf8");
      const scripts = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, source]) => source!);
      expect(scripts.length).toBeGreaterThan(0);
      const bytes = scripts.map((script) => gzipSync(readFileSync(join(pane.folder, script))).length);
      const total = bytes.reduce((sum, one) => sum + one, 0);
      expect(total).toBeLessThanOrEqual(BUDGET);
    },
  );
});

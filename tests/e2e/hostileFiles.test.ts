import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostilePdfs, hostileWorkbooks } from "../fuzz/hostile/hostileSet.ts";
import { maySkip } from "./chromium.ts";
import { dropEach } from "./hostileDrops.ts";
import { servePane, type ServedPane } from "./servedPane.ts";

/** A sample: `npm run hostile` drops as many as are wished. */
const FILES = 5;
const SEED = Number(process.env["OTPLATA_SEED"] ?? 1 + Math.floor(Math.random() * 1_000_000));

describe.skipIf(maySkip)(`files that were made to end the tab, seed ${SEED}`, () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it(`${FILES} PDFs with maps of four billion codes: each is refused by name, the good file beside it is read`, async () => {
    const files = hostilePdfs(FILES, SEED);
    const dropped = await dropEach(pane.browser, `${pane.origin}/index.html`, files);
    expect(dropped.flatMap(({ wrong, file }) => wrong.map((word) => `${file.how}: ${word}`))).toEqual([]);
    for (const { said, file } of dropped) expect(said, file.how).toMatch(/^Problem: .*is damaged/u);
  });

  it(`${FILES} workbooks: each is read or refused by name, the good file beside it is read`, async () => {
    // The first ones are one of each kind: a random part of them.
    const all = hostileWorkbooks(26, SEED);
    const files = Array.from({ length: FILES }, (_, at) => all[(SEED + at * 5) % all.length]!);
    const dropped = await dropEach(pane.browser, `${pane.origin}/workbook.html`, files);
    expect(dropped.flatMap(({ wrong, file }) => wrong.map((word) => `${file.how}: ${word}`))).toEqual([]);
    for (const { said, file } of dropped) expect(said, file.how).toMatch(/^(?:Problem: |read$)/u);
  });
});

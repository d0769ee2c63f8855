import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostilePdfs, hostileWorkbooks } from "../fuzz/hostile/hostileSet.ts";
import { isWhole, SEED } from "../sampled.ts";
import { maySkip } from "./chromium.ts";
import { dropEach } from "./hostileDrops.ts";
import { openPane, servePane, type ServedPane } from "./servedPane.ts";

/** A sample: `npm run hostile` drops as many as are wished. */
const FILES = isWhole ? 5 : 2;

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

  it("what takes long is asked about after 20 seconds; left out, it ends, and the next file is read", async () => {
    const { page, complaints } = await openPane(pane);
    let isBegun = false;
    // The first reading never ends: a script that is not there yet would make its ended worker complain.
    await page.context().route(/pdf_worker|readPdf/u, async (route) => {
      if (isBegun) return route.continue();
      isBegun = true;
      return route.fulfill({ contentType: "text/javascript", body: "for (;;);" });
    });
    // The page's own time goes on by hand: nobody waits.
    await page.clock.install();
    const sample = readFileSync("samples/china-exim-2014.pdf");
    const file = (name: string) => ({ name, mimeType: "application/pdf", buffer: sample });
    await page
      .locator(".drop > input[type=file]")
      .first()
      .setInputFiles([file("spor.pdf"), file("dobar.pdf")]);
    const asked = page.getByRole("alert").getByText(/spor\.pdf has been read for 20 seconds/u);
    await expect.poll(() => isBegun).toBe(true);
    // Asked for before there was a file: the reading itself begins a moment later.
    await page.getByText("is being read").waitFor();
    await page.clock.runFor(15_000);
    await expect.poll(() => asked.count()).toBe(0);
    await page.clock.runFor(6000);
    await asked.waitFor();
    await page.getByRole("button", { name: "Leave this file out" }).click();
    await page.getByRole("heading", { name: "dobar.pdf" }).waitFor();
    const said = await page.locator(".notice-problem").allInnerTexts();
    expect(said.join("\n")).toMatch(/spor\.pdf was left out at your wish, after 20 seconds/u);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

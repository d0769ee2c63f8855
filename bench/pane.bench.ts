// How soon the pane answers and how long it ever stands still, in Chromium, at once and with a processor four times as slow.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { buildPane } from "../tests/e2e/buildPane.ts";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { serveFolder } from "../tests/e2e/serveFolder.ts";
import { answered, readSample } from "../tests/e2e/servedPane.ts";
import { openWatched, stretch, type Stretch } from "./live/livePage.ts";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const LAW = path("../../shared/documents/rebalans-2013.pdf");
const SAMPLE = path("../samples/china-exim-2014.pdf");
const TURNS = 3;
const SLOWNESS = [1, 4];
/** What is drawn and found after the answer holds the page up, too. */
const AFTERWARDS = 5000;

function say(what: string, figures: readonly number[], unit = "ms"): void {
  const sorted = figures.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  console.log(`${what.padEnd(64)}${median.toFixed(0).padStart(8)} ${unit}`);
}

/** Does something in a fresh browser, so many times, and says the medians. */
async function measure(
  address: string,
  slowness: number,
  what: string,
  act: (page: Page) => Promise<Stretch>,
): Promise<void> {
  const all: Stretch[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const browser = await launchChromium();
    all.push(await act(await openWatched(browser, address, slowness)));
    await browser.close();
  }
  const at = `${what}${slowness === 1 ? "" : `, ${slowness} times as slow`}`;
  say(
    at,
    all.map(({ milliseconds }) => milliseconds),
  );
  say(
    `${at}: longest task`,
    all.map(({ longTasks }) => longTasks[0] ?? 0),
  );
}

/** From the navigation until something can be pressed, by the page's own clock. */
async function opening(page: Page): Promise<Stretch> {
  const milliseconds = await page.evaluate(() => performance.now());
  const { longTasks } = await stretch(page, () => Promise.resolve(), 0);
  return { milliseconds, longTasks };
}

const reading =
  (file: string) =>
  async (page: Page): Promise<Stretch> => {
    let milliseconds = 0;
    const { longTasks } = await stretch(page, async () => {
      const begun = performance.now();
      await page.locator("input[type=file][multiple]").first().setInputFiles(file);
      await answered(page);
      milliseconds = performance.now() - begun;
      await page.waitForTimeout(AFTERWARDS);
    });
    return { milliseconds, longTasks };
  };

/** In the workbook's page, from the navigation until the loan's figures stand there. */
async function sampleInThePage(page: Page): Promise<Stretch> {
  await readSample(page);
  const milliseconds = await page.evaluate(() => performance.now());
  const { longTasks } = await stretch(page, () => page.getByRole("grid").waitFor(), 0);
  return { milliseconds, longTasks };
}

async function run(): Promise<void> {
  const built = process.env["OTPLATA_BUILT_PANE"];
  const { folder, remove } = built ? { folder: built, remove: () => undefined } : await buildPane();
  const { origin, close } = await serveFolder(folder);
  try {
    const html = readFileSync(join(folder, "index.html"), "utf8");
    const scripts = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, name = ""]) => name);
    const sizes = scripts.map((name) => gzipSync(readFileSync(join(folder, name))).length);
    say("JavaScript of the first page, gzipped", [sizes.reduce((sum, size) => sum + size, 0) / 1000], "KB");
    for (const slowness of SLOWNESS) {
      await measure(`${origin}/index.html`, slowness, "opened", opening);
      await measure(`${origin}/index.html`, slowness, "sample dropped, answered", reading(SAMPLE));
      await measure(`${origin}/workbook.html`, slowness, "page opened, sample answered", sampleInThePage);
    }
    if (existsSync(LAW))
      await measure(`${origin}/index.html`, 1, "law of 169 pages dropped, answered", reading(LAW));
    else console.log("Skipped: the amended budget law 2013 is not at ../shared/documents/rebalans-2013.pdf.");
  } finally {
    await close();
    remove();
  }
}

await run();

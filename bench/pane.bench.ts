// How soon the pane answers, how long it ever stands still and how smoothly long lists scroll, in Chromium, at once and with a processor four times as slow.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Locator, Page } from "playwright-core";
import { buildPane } from "../tests/e2e/buildPane.ts";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { serveFolder } from "../tests/e2e/serveFolder.ts";
import { agreed, go, outdated, tool, upToDate } from "../tests/e2e/gridPage.ts";
import { answered, openPlace, readSample, setDay } from "../tests/e2e/servedPane.ts";
import { answeredAt, framesDuring, openWatched, stretch, type Stretch } from "./live/livePage.ts";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const LAW = path("../../shared/documents/rebalans-2013.pdf");
const SAMPLE = path("../samples/china-exim-2014.pdf");
const TURNS = 3;
const SLOWNESS = [1, 4];
/** A browser that was just started is busy with pages of its own; a user's is not. */
const SETTLED = 2000;
/** What is drawn and found after the answer holds the page up, too. */
const AFTERWARDS = 5000;

/** No task of the page's own thread is to be longer, whatever it does. */
const LONGEST_TASK = 50;
const FRAMES = 55;
/** What a user has changed in the sheets is told within. */
const TOLD = 1000;
/** Lines of a list that is scrolled, and milliseconds of the wheel. */
const LINES = 10_000;
const SCROLLED = 3000;
/** Times that a list in portions is asked for more. */
const PORTIONS = 20;

/** @param goal as told, "" where there is none */
function say(what: string, figures: readonly number[], goal = "", unit = "ms"): void {
  const sorted = figures.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  console.log(
    `${what.padEnd(64)}${median.toFixed(0).padStart(8)} ${unit.padEnd(4)}${goal && `  goal: ${goal}`}`,
  );
}

/** Does something in a fresh browser, so many times, and says the medians. */
async function measure(
  address: string,
  slowness: number,
  what: string,
  act: (page: Page) => Promise<Stretch>,
  goal?: number,
): Promise<void> {
  const all: Stretch[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const browser = await launchChromium("timed");
    await delay(SETTLED);
    all.push(await act(await openWatched(browser, address, slowness)));
    await browser.close();
  }
  const at = `${what}${slowness === 1 ? "" : `, ${slowness} times as slow`}`;
  say(
    at,
    all.map(({ milliseconds }) => milliseconds),
    slowness === 1 && goal ? `at most ${goal}` : "",
  );
  say(
    `${at}: longest task`,
    all.map(({ longTasks }) => longTasks[0] ?? 0),
    slowness === 1 ? `at most ${LONGEST_TASK}` : "",
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

/** In the workbook's page, from the navigation by the sample's address until the loan's figures stand there. */
async function sampleInThePage(page: Page): Promise<Stretch> {
  const milliseconds = await answeredAt(page);
  const { longTasks } = await stretch(page, () => page.getByRole("grid").waitFor(), 0);
  return { milliseconds, longTasks };
}

/** From a key until the pane says that the workbook is no longer as it was written: for each kind of edit. */
async function toldOfEdits(origin: string): Promise<void> {
  const browser = await launchChromium("timed");
  const page = await openWatched(browser, `${origin}/workbook.html`);
  await readSample(page);
  await agreed(page).waitFor();
  // Once repaid a loan is owed no interest, whatever its rate.
  await setDay(page, "31 Aug 2022");
  await tool(page, "Recalculate").click();
  await agreed(page).waitFor();
  const altered = page.locator(".pane-foot", { hasText: "The sheets are not as they were written." });
  const edits = [
    ["a formula typed over", "X RAY", "K26", "5", altered],
    ["a label typed over", "X RAY", "A5", "Mine", altered],
    ["a row deleted", "X RAY", "A26", null, altered],
    ["a rate typed", "Loans", "I5", "3.5%", outdated(page)],
  ] as const;
  for (const [what, sheet, cell, text, told] of edits) {
    const all: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      await go(page, sheet, cell);
      await page.keyboard.type(text ?? "");
      if (text === null) await page.keyboard.press("Shift+Space");
      const begun = performance.now();
      await page.keyboard.press(text === null ? "Control+-" : "Enter");
      await told.waitFor();
      all.push(performance.now() - begun);
      await page.keyboard.press("Control+z");
      await upToDate(page).waitFor();
    }
    say(`${what}, until it is told`, all, `at most ${TOLD}`);
  }
  await browser.close();
}

/** A budget with so many lines of interest. */
function longBudget(): Buffer {
  const rows = Array.from(
    { length: LINES },
    (_, n) => `${Math.floor(n / 500) + 1};${110 + (n % 50)};441;Kamata ${n + 1};${n + 1}.000.000`,
  );
  const header = "Razdeo;Funkcija;Ekonomska klasifikacija;Opis;Ukupna sredstva";
  return Buffer.from(["Zakon o budžetu za 2014. godinu", header, ...rows, ""].join("\n"));
}

/** Frames a second while the wheel turns over something. */
async function framesOver(page: Page, place: Locator): Promise<number> {
  const box = await place.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, Math.max(box?.y ?? 0, 0) + 200);
  const frames = await framesDuring(page, async () => {
    const end = performance.now() + SCROLLED;
    while (performance.now() < end) {
      await page.mouse.wheel(0, 200);
      await page.waitForTimeout(16);
    }
  });
  return (frames.length * 1000) / frames.reduce((sum, frame) => sum + frame, 0);
}

/** Long lists, in the grid and in the pane; beside them what an empty page does on this machine. */
async function scrolling(origin: string): Promise<void> {
  const browser = await launchChromium("timed");
  const page = await openWatched(browser, `${origin}/workbook.html`);
  const sayFrames = async (
    what: string,
    at: Page,
    place: Locator,
    goal = `at least ${FRAMES}`,
  ): Promise<void> => {
    say(what, [await framesOver(at, place)], goal, "/s");
  };
  const empty = await browser.newPage();
  await empty.setContent(`<div style="height: 100000px">`);
  await sayFrames("frames: an empty page, scrolled", empty, empty.locator("div"), "");
  await empty.close();
  // Without a loan there is no workbook.
  const files = [
    { name: "sample.pdf", mimeType: "application/pdf", buffer: readFileSync(SAMPLE) },
    { name: "budget.csv", mimeType: "text/csv", buffer: longBudget() },
  ];
  await page.locator("input[type=file][multiple]").first().setInputFiles(files);
  await page.getByRole("tab", { name: "Appropriations and plans" }).click();
  await page.waitForFunction(() => !document.querySelector("[data-calculating]"));
  await sayFrames(`frames: a sheet of ${LINES} lines, scrolled`, page, page.getByRole("grid"));
  await openPlace(page, "documents");
  const ofBudget = page.locator("#view-documents .drawn-fold").last();
  await ofBudget.locator("> summary").click();
  await ofBudget.locator(".kind > summary").first().click();
  const more = ofBudget.locator(".more").first();
  const all = await stretch(page, async () => {
    for (let shown = 0; shown < PORTIONS; shown += 1) await more.click();
  });
  say(`${PORTIONS} more portions of the list of lines`, [all.milliseconds]);
  await sayFrames("frames: the list of them, scrolled", page, page.locator("#view-documents"));
  await openPlace(page, "checks");
  await sayFrames("frames: the findings of the checks, scrolled", page, page.locator("#view-checks"));
  await browser.close();
}

async function run(): Promise<void> {
  const built = process.env["OTPLATA_BUILT_PANE"];
  const { folder, remove } = built ? { folder: built, remove: () => undefined } : await buildPane();
  const { origin, close } = await serveFolder(folder);
  try {
    const html = readFileSync(join(folder, "index.html"), "utf8");
    const scripts = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, name = ""]) => name);
    const sizes = scripts.map((name) => gzipSync(readFileSync(join(folder, name))).length);
    say(
      "JavaScript of the first page, gzipped",
      [sizes.reduce((sum, size) => sum + size, 0) / 1000],
      "at most 200",
      "KB",
    );
    for (const slowness of SLOWNESS) {
      await measure(`${origin}/index.html`, slowness, "opened", opening, 600);
      await measure(`${origin}/index.html`, slowness, "sample dropped, answered", reading(SAMPLE));
      await measure(
        `${origin}/workbook.html#sample-2014`,
        slowness,
        "page opened, sample answered",
        sampleInThePage,
        1200,
      );
    }
    if (existsSync(LAW))
      await measure(`${origin}/index.html`, 1, "law of 169 pages dropped, answered", reading(LAW));
    else console.log("Skipped: the amended budget law 2013 is not at ../shared/documents/rebalans-2013.pdf.");
    await toldOfEdits(origin);
    await scrolling(origin);
  } finally {
    await close();
    remove();
  }
}

await run();

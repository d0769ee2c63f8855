// How fast the workbook in the page answers, for a whole budget law, in Chromium; beside it LibreOffice with the same file.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { buildPane } from "../tests/e2e/buildPane.ts";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { serveFolder } from "../tests/e2e/serveFolder.ts";
import { libreOfficeMissing, savedByLibreOffice } from "../tests/xlsx/libreoffice.ts";
import { framesDuring, openWatched, stretch, type Stretch } from "./live/livePage.ts";

const LAW = fileURLToPath(new URL("../../shared/documents/rebalans-2013.pdf", import.meta.url));
const PATIENCE = { timeout: 300_000 };

function say(what: string, { milliseconds, longTasks }: Stretch): void {
  const longest = longTasks[0] ?? 0;
  console.log(
    `${what.padEnd(44)}${milliseconds.toFixed(0).padStart(7)} ms; tasks over 50 ms: ${longTasks.length}, the longest ${longest}`,
  );
}

function sayFrames(what: string, frames: readonly number[]): void {
  const slow = frames.filter((frame) => frame > 50).length;
  console.log(
    `${what.padEnd(44)}${String(frames.length).padStart(7)} frames, over 50 ms: ${slow}, the longest ${Math.max(...frames).toFixed(0)} ms`,
  );
}

async function go(page: Page, sheet: string, address: string): Promise<void> {
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  await page.getByLabel("Address of the cell").fill(address);
  await page.getByLabel("Address of the cell").press("Enter");
  await page.locator(`#cell-${address}`).waitFor();
}

/** Types into a cell and waits until it is calculated. */
function edit(page: Page, address: string, text: string): Promise<Stretch> {
  return stretch(page, async () => {
    const before = await page.locator(`#cell-${address}`).textContent();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      ([id, was]) =>
        document.querySelector(`#cell-${id}`)?.textContent !== was &&
        !document.querySelector("[data-calculating]"),
      [address, before] as const,
    );
    await page.keyboard.press("ArrowUp");
  });
}

async function inThePage(folder: string): Promise<Uint8Array> {
  const { origin, close } = await serveFolder(folder);
  const browser = await launchChromium();
  try {
    const page = await openWatched(browser, `${origin}/workbook.html`);
    const agreed = page.locator(".workbook .good", { hasText: "agree with the engine" });
    const opening = await stretch(page, async () => {
      await page.locator("input[type=file][multiple]").first().setInputFiles(LAW);
      await page.getByRole("grid").waitFor(PATIENCE);
      await agreed.waitFor(PATIENCE);
    });
    say("law read, workbook made and compared", opening);
    console.log(await agreed.textContent());
    for (const sheet of ["Checks", "Appropriations and plans", "X RAY"]) {
      const turned = await stretch(page, async () => {
        await page.getByRole("tab", { name: sheet, exact: true }).click();
        await page.waitForFunction(
          (name) => document.querySelector("[role=grid]")?.getAttribute("aria-label")?.includes(name),
          sheet,
        );
      });
      say(`to the sheet "${sheet}"`, turned);
    }
    await go(page, "Checks", "A1");
    const box = await page.locator(".sheet").boundingBox();
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
    const wheel = async (): Promise<void> => {
      for (let turn = 0; turn < 60; turn += 1) {
        await page.mouse.wheel(0, 300);
        await page.waitForTimeout(16);
      }
    };
    sayFrames("60 turns of the wheel", await framesDuring(page, wheel));
    await page.getByRole("grid").focus();
    const pages = async (): Promise<void> => {
      for (let turn = 0; turn < 40; turn += 1) {
        await page.keyboard.press("PageDown");
        await page.waitForTimeout(16);
      }
    };
    sayFrames("40 times PageDown", await framesDuring(page, pages));
    await go(page, "Loans", "I5");
    for (const rate of ["3.5%", "3.25%", "3%"])
      say(`rate of interest to ${rate}, calculated`, await edit(page, "I5", rate));
    const heap = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
    console.log(`the page's own memory, without the engine's: ${(heap / 1e6).toFixed(0)} MB`);
    const [download] = await Promise.all([
      page.waitForEvent("download", PATIENCE),
      page.getByRole("button", { name: "Download the workbook" }).click(),
    ]);
    return new Uint8Array(readFileSync(await download.path()));
  } finally {
    await browser.close();
    await close();
  }
}

async function run(): Promise<void> {
  if (!existsSync(LAW)) {
    console.log("Skipped: the amended budget law 2013 is not at ../shared/documents/rebalans-2013.pdf.");
    return;
  }
  const { folder, remove } = await buildPane();
  try {
    const file = await inThePage(folder);
    if (libreOfficeMissing()) return;
    const begun = performance.now();
    await savedByLibreOffice(file);
    console.log(
      `LibreOffice: started, file of ${(file.length / 1e6).toFixed(1)} MB loaded, all calculated and saved: ${(performance.now() - begun).toFixed(0)} ms`,
    );
  } finally {
    remove();
  }
}

await run();

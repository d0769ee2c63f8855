// How fast the workbook in the page answers, for a whole budget law, in Chromium; beside it LibreOffice with the same file.
// `npm run bench -- live --loans 60`: for so many loans alone.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { day } from "../src/calendar/day.ts";
import { assembleDossier } from "../src/dossier/assembleDossier.ts";
import { importFiles } from "../src/dossier/importFiles.ts";
import { buildWorkbook } from "../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../src/workbook/plan.ts";
import { cellsOfSheet } from "../src/writers/cellsOfSheet.ts";
import { drawBook } from "../src/writers/book/drawBook.ts";
import { writeXlsx } from "../src/writers/xlsx/writeXlsx.ts";
import { buildPane } from "../tests/e2e/buildPane.ts";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { cells, downloadedBook } from "../tests/e2e/gridPage.ts";
import { serveFolder } from "../tests/e2e/serveFolder.ts";
import { libreOfficeMissing, savedByLibreOffice } from "../tests/xlsx/libreoffice.ts";
import { sampleDossier } from "../tests/workbook/dossier.ts";
import { loansLikeXRay } from "../tests/writers/excel/requestSizes.ts";
import { numberOption } from "./options.ts";
import { framesDuring, mostHeld, openWatched, stretch, type Stretch } from "./live/livePage.ts";

const LAW = fileURLToPath(new URL("../../shared/documents/rebalans-2013.pdf", import.meta.url));
const PATIENCE = { timeout: 900_000 };
/** Loans with schedules: as many as a sample has, more than any bank has here, and as many as the debt list of 2013 has lines. */
const COUNTS = [14, 60, 238];

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
      PATIENCE,
    );
    await page.keyboard.press("ArrowUp");
  });
}

/** Does something in the page, in a browser of its own. */
async function inThePage<T>(folder: string, act: (page: Page) => Promise<T>): Promise<T> {
  const { origin, close } = await serveFolder(folder);
  const browser = await launchChromium("timed");
  try {
    return await act(await openWatched(browser, `${origin}/workbook.html`));
  } finally {
    await browser.close();
    await close();
  }
}

const agreedIn = (page: Page): Locator => page.locator(".foot-good", { hasText: "cells checked" });

async function readLaw(page: Page): Promise<void> {
  const opening = await stretch(page, async () => {
    await page.locator("input[type=file][multiple]").first().setInputFiles(LAW);
    await page.getByRole("grid").waitFor(PATIENCE);
    await agreedIn(page).waitFor(PATIENCE);
  });
  say("law read, workbook made and compared", opening);
  console.log(await agreedIn(page).textContent());
}

/** Opens a workbook's file and waits until every formula is calculated. */
async function openBook(page: Page, bytes: Uint8Array): Promise<void> {
  const file = { name: "loans.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  const reading = await stretch(page, async () => {
    await page.locator("input[data-open-file]").first().setInputFiles(file);
    await page.getByRole("grid").waitFor(PATIENCE);
  });
  say("file read, its figures shown", reading);
  const calculating = await stretch(page, async () => {
    await cells(page).waitFor(PATIENCE);
  });
  say("then calculated", calculating);
  const comparing = await stretch(page, async () => {
    await page.waitForFunction(() => !document.querySelector("[data-calculating]"), null, PATIENCE);
    await agreedIn(page).waitFor(PATIENCE);
  });
  say("then compared", comparing);
  console.log(await agreedIn(page).textContent());
}

/** Turns to sheets, scrolls, edits, downloads. @returns the file */
async function work(page: Page, sheets: readonly string[]): Promise<Uint8Array> {
  for (const sheet of sheets) {
    const turned = await stretch(page, async () => {
      await page.getByRole("tab", { name: sheet, exact: true }).click();
      await page.waitForFunction(
        (name) => document.querySelector("[role=grid]")?.getAttribute("aria-label")?.includes(name),
        sheet,
      );
    });
    say(`to the sheet "${sheet}"`, turned);
  }
  await go(page, sheets[0] ?? "Loans", "A1");
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
  const browser = page.context().browser();
  const held = browser && (await mostHeld(browser));
  console.log(
    `memory: the page's own objects ${(heap / 1e6).toFixed(0)} MB; its process with the engine at most ${held?.toFixed(0) ?? "?"} MB`,
  );
  return downloadedBook(page);
}

async function inLibreOffice(file: Uint8Array): Promise<void> {
  if (libreOfficeMissing()) return;
  const begun = performance.now();
  await savedByLibreOffice(file);
  console.log(
    `LibreOffice: started, file of ${(file.length / 1e6).toFixed(1)} MB loaded, all calculated and saved: ${(performance.now() - begun).toFixed(0)} ms`,
  );
}

async function run(): Promise<void> {
  const { folder, remove } = await buildPane();
  const asked = numberOption("loans", 0);
  try {
    if (asked > 0) await measureLoans(folder, asked);
    else {
      if (existsSync(LAW)) await measureLaw(folder);
      else
        console.log("Skipped: the amended budget law 2013 is not at ../shared/documents/rebalans-2013.pdf.");
      for (const count of COUNTS) await measureLoans(folder, count);
    }
  } finally {
    remove();
  }
}

async function measureLaw(folder: string): Promise<void> {
  const file = await inThePage(folder, async (page) => {
    await readLaw(page);
    return work(page, ["Checks", "Appropriations and plans", "X RAY"]);
  });
  await inLibreOffice(file);
  await measureBook(folder, "the outlook of all loans of the law", await outlookAlone());
}

async function measureLoans(folder: string, count: number): Promise<void> {
  const plan = buildWorkbook(sampleDossier("en", "2022-08-31", loansLikeXRay(count)));
  await measureBook(folder, `${count} loans with schedules`, plan);
}

/** Every loan of the law in the Outlook, and a sheet for the one that is known. */
async function outlookAlone(): Promise<WorkbookPlan> {
  const imported = await importFiles([
    { name: "rebalans-2013.pdf", bytes: new Uint8Array(readFileSync(LAW)) },
  ]);
  const settings = { language: "en", asOf: day("2013-12-31") } as const;
  return buildWorkbook(assembleDossier(imported, { wanted: [""], terms: [] }, settings));
}

async function measureBook(folder: string, what: string, plan: WorkbookPlan): Promise<void> {
  const { cells, formulas } = sizeOf(plan);
  console.log(`\n-- ${what}: ${plan.sheets.length} sheets, ${cells} cells, ${formulas} formulas`);
  const bytes = await writeXlsx(drawBook(plan));
  await inThePage(folder, async (page) => {
    await openBook(page, bytes);
    return work(page, ["Balances", "Debt service", "X RAY"]);
  });
  await inLibreOffice(bytes);
}

function sizeOf(plan: WorkbookPlan): { readonly cells: number; readonly formulas: number } {
  const all = plan.sheets.flatMap((sheet) => [...cellsOfSheet(sheet)]);
  return { cells: all.length, formulas: all.filter(({ cell }) => cell.formula !== undefined).length };
}

await run();

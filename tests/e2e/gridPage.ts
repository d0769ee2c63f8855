import { readFileSync } from "node:fs";
import type { BrowserContext, Locator, Page } from "playwright-core";
import {
  answered,
  chooseInPaneMenu,
  openPane,
  openPlace,
  type OpenPane,
  type ServedPane,
} from "./servedPane.ts";

/** The workbook's page as a person uses it, in English. */

/** Opens it at the address of the sample, or with something else read, and waits until every cell has been compared. */
export async function openGrid(pane: ServedPane, read?: (page: Page) => Promise<void>): Promise<OpenPane> {
  const opened = await openPane(pane, { file: read ? "workbook.html" : "workbook.html#sample-2014" });
  await (read ?? answered)(opened.page);
  await gridThere(opened.page);
  await agreed(opened.page).waitFor();
  return opened;
}

/** The cells that can be edited: those of a file are only looked at until they are calculated. */
export const cells = (page: Page): Locator => page.locator("[role=grid]:not([aria-readonly])");

export async function gridThere(page: Page): Promise<void> {
  await cells(page).waitFor();
}

/** What the pane says after it has compared the cells. */
export const agreed = (page: Page): Locator =>
  page.locator(".foot-good", { hasText: /up to date\. [\d,]+ cells checked/u });
export const upToDate = (page: Page): Locator =>
  page.locator(".pane-foot", { hasText: /(?:sheets are|workbook is) up to date/u });
export const outdated = (page: Page): Locator =>
  page.locator(".pane-foot", { hasText: "Inputs have changed" });
/** Compares all cells, at the user's wish. */
export async function check(page: Page): Promise<void> {
  await openPlace(page, "overview");
  await chooseInPaneMenu(page, "Check");
}
export const cell = (page: Page, address: string): Locator => page.locator(`#cell-${address}`);

/** Shows the sheet and selects the cell, or the cells ("B2:B3"), as by typing the address. */
export async function go(page: Page, sheet: string, address: string): Promise<void> {
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  await page.getByLabel("Address of the cell").fill(address);
  await page.getByLabel("Address of the cell").press("Enter");
  await cell(page, address.replace(/:.*$/u, "")).waitFor();
}

export async function typeInto(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await go(page, sheet, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** What is done with the whole workbook, in the line of tools. */
export const tool = (page: Page, name: string): Locator =>
  page.getByRole("toolbar").getByRole("button", { name, exact: true });

export async function recalculate(page: Page): Promise<void> {
  await tool(page, "Recalculate").click();
  await agreed(page).waitFor();
}

/** Opens the menu of the file. @returns what it offers under the name */
export async function fileMenu(page: Page, name: string | RegExp): Promise<Locator> {
  await page.getByRole("button", { name: "File", exact: true }).click();
  return page.getByRole("menu", { name: "File" }).getByText(name, { exact: true });
}

export async function chooseInFileMenu(page: Page, name: string): Promise<void> {
  await (await fileMenu(page, name)).click();
}

/** The bytes that a command of the file's menu hands out. */
export async function downloaded(page: Page, command: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), chooseInFileMenu(page, command)]);
  return readFileSync(await download.path());
}

export const downloadedBook = (page: Page): Promise<Buffer> => downloaded(page, "Download as .xlsx");

export async function downloadedDossier(page: Page): Promise<unknown> {
  return JSON.parse((await downloaded(page, "Save the data as JSON")).toString("utf8"));
}

/** Chooses the file in the page; what comes of it is not waited for. */
export async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator("input[data-open-file]")
    .first()
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

/** A page in the same browser profile: what it has kept is there. */
export async function samePage(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/workbook.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

import type { Browser, Locator, Page } from "playwright-core";
import { inject } from "vitest";
import type { Language } from "../../src/messages/language.ts";
import { PATIENCE } from "../patience.ts";
import type {} from "./globalSetup.ts";
import { launchChromium } from "./chromium.ts";
import { serveFolder } from "./serveFolder.ts";

export interface ServedPane {
  readonly folder: string;
  readonly origin: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** The production build behind a server of this machine, and a browser to open it with. */
export async function servePane(): Promise<ServedPane> {
  const browser = await launchChromium();
  const folder = inject("paneFolder");
  const { origin, close } = await serveFolder(folder);
  return {
    folder,
    origin,
    browser,
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

export interface OpenPane {
  readonly page: Page;
  /** Everything that must not happen: errors on the console, violations of the page's policy, requests elsewhere. */
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

/**
 * Opens the pane as a user with this language and width would find it.
 * @param options `offline`: the browser keeps the page's files, as users' browsers do. To fetch them all is a fifth of what a
 *   page costs, so only tests that go without a network have it.
 */
export async function openPane(
  { browser, origin }: ServedPane,
  {
    language = "en",
    width = 1280,
    height = 900,
    file = "index.html",
    offline = false,
  }: { language?: Language; width?: number; height?: number; file?: string; offline?: boolean } = {},
): Promise<OpenPane> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (entry) => {
    if (entry.type() === "error" || entry.type() === "warning")
      complaints.push(`${entry.type()}: ${entry.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  context.on("request", (request) => {
    const url = request.url();
    requests.push(url);
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) complaints.push(`request: ${url}`);
  });
  await page.exposeFunction("complain", (text: string) => complaints.push(text));
  if (!offline) await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
  await page.addInitScript((chosen) => {
    if (localStorage.getItem("otplata.language") === null) localStorage.setItem("otplata.language", chosen);
    document.addEventListener("securitypolicyviolation", (event) => {
      (window as unknown as { complain: (text: string) => void }).complain(
        `policy: ${event.violatedDirective} ${event.blockedURI}`,
      );
    });
  }, language);
  await page.goto(`${origin}/${file}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, complaints, requests };
}

const sampleButton = (year: number): Readonly<Record<Language, string>> => ({
  en: `Try the sample of ${year}`,
  "sr-Latn": `Probajte na primeru iz ${year}. godine`,
  "sr-Cyrl": `Пробајте на примеру из ${year}. године`,
});

/** Reads the sample of a budget year and waits until its loans are shown, chart included. */
export async function readSample(
  page: Page,
  language: Language = "en",
  year: 2014 | 2025 = 2014,
): Promise<void> {
  await page.getByRole("button", { name: sampleButton(year)[language] }).click();
  await answered(page);
}

/** Reads X RAY's terms alone: the least that makes a workbook, where it does not matter what is in it. */
export async function readTerms(page: Page): Promise<void> {
  await page.locator(".drop > input[type=file]").first().setInputFiles("samples/x-ray.terms.json");
  await answered(page);
}

/** What stands there once a document has been read: one loan's figure, those of several, or the lines. */
export const ANSWER = ".view:not([hidden]) :is(.hero, .together, .rows-part)";

/** Waits until the overview says what is owed. */
export async function answered(page: Page): Promise<void> {
  await page.locator(ANSWER).first().waitFor();
}

const PLACES = ["overview", "checks", "budget", "documents"] as const;

/** Goes to one of the four places, from whatever lies over them. */
export async function openPlace(page: Page, place: (typeof PLACES)[number]): Promise<void> {
  await goBack(page);
  await page.locator("nav .pane-tabs [role=tab]").nth(PLACES.indexOf(place)).click();
  await page.locator(`#view-${place}:not([hidden])`).waitFor();
}

const BACK = ".pane-top:not(:has(.pane-menu)):not(:has(.language)) > button:first-child";

async function goBack(page: Page): Promise<void> {
  if ((await page.locator(BACK).count()) > 0) await page.locator(BACK).click();
}

const LOAN_PARTS = ["plan", "terms", "history", "whatIf"] as const;

/** Goes to a loan by its id, and to a part of it. */
export async function openLoan(
  page: Page,
  loan: string,
  part: (typeof LOAN_PARTS)[number] = "plan",
): Promise<void> {
  await openPlace(page, "overview");
  await page.locator(`[data-loan="${loan}"]`).first().click();
  await page.locator(".strip").waitFor();
  await page.locator(".strip + .pane-tabs [role=tab]").nth(LOAN_PARTS.indexOf(part)).click();
}

/** Goes to where a loan is printed, which is unfolded below its terms. */
export async function openStatements(page: Page, loan: string): Promise<void> {
  await openLoan(page, loan, "terms");
  await page.locator("#loan-part .statements > summary").click();
  await page.locator("#loan-part .statements dl").first().waitFor();
}

/** Types the day for which everything stands. */
export async function setDay(page: Page, text: string): Promise<void> {
  await page.locator(".day").click();
  const field = page.locator(".day-surface input");
  await field.fill(text);
  await field.press("Escape");
  await field.waitFor({ state: "detached" });
}

/** The one thing that the foot of the pane offers. */
export const act = (page: Page): Locator => page.locator(".foot-acts button").first();

/** Unfolds which of the bank's loans take part. */
export async function openChoice(page: Page): Promise<void> {
  await openPlace(page, "overview");
  await page.locator(".take-part > summary").click();
}

/** Chooses in the menu of the pane. */
export async function chooseInPaneMenu(page: Page, name: string | RegExp): Promise<void> {
  await page.locator(".pane-menu").click();
  await page.locator("[role=menu]").getByText(name, { exact: true }).click();
}

/** As high as all there is: the pane scrolls within itself, and what it covers for a moment is not too small. */
export function wholeHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const body = document.querySelector(".pane-body");
    const hidden = body ? body.scrollHeight - body.clientHeight : 0;
    return Math.max(document.documentElement.scrollHeight, window.innerHeight + hidden, 900);
  });
}

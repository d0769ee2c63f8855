import type { Browser, Page } from "playwright-core";
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

/** Opens the pane as a user with this language and width would find it. */
export async function openPane(
  { browser, origin }: ServedPane,
  {
    language = "en",
    width = 1280,
    height = 900,
    file = "index.html",
  }: { language?: Language; width?: number; height?: number; file?: string } = {},
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

const SAMPLE_BUTTON: Readonly<Record<Language, string>> = {
  en: "Try the sample of 2014",
  "sr-Latn": "Probajte na primeru iz 2014. godine",
  "sr-Cyrl": "Пробајте на примеру из 2014. године",
};

/** Reads the sample and waits until its loans are shown, chart included. */
export async function readSample(page: Page, language: Language = "en"): Promise<void> {
  await page.getByRole("button", { name: SAMPLE_BUTTON[language] }).click();
  await page.locator("#loans-heading").waitFor();
  await page.locator(".chart svg").first().waitFor();
}

/// <reference types="office-js" />
import { listenToRibbon } from "./ribbon.ts";
import type { HostCommand } from "./hostCommand.ts";

/** What the pane runs in. */
export type HostState =
  | ExcelHost
  /** A page of its own in a browser; also Excel's page, opened in a browser. */
  | { readonly kind: "browser" }
  | SilentHost
  /** Excel lacks what the pane needs: "ExcelApi 1.12". The pane can work beside it as in a browser. */
  | { readonly kind: "tooOld"; readonly missing: readonly string[] };

export interface ExcelHost {
  readonly kind: "excel";
  /** Language of Excel's own words, a BCP 47 tag: "sr-Latn-RS". */
  readonly displayLanguage: string;
  /** Shows the pane where it is hidden. Never fails: the pane may be shown already, or closed meanwhile. */
  openPane(): Promise<void>;
  /** Calls back with each command from the ribbon, those given before this call included. @returns stops it */
  onCommand(listener: (command: HostCommand) => void): () => void;
}

/** The page is Excel's, but Excel's library did not load or did not answer in time. */
interface SilentHost {
  readonly kind: "silent";
  /** Resolves if it answers after all. */
  readonly later: Promise<HostState>;
}

/** How long Excel may take to answer, in milliseconds: its library loads in parts, on slow networks in seconds. */
const PATIENCE = 10_000;

/**
 * Asks what the page runs in. On index.html the answer is "browser", at once, and nothing of Office is touched. On
 * taskpane.html Excel's library says; Office.onReady alone would wait for ever where only a part of it loads.
 * Never rejects.
 */
export async function startHost(patience: number = PATIENCE): Promise<HostState> {
  const script = document.querySelector<HTMLScriptElement>("script[data-office]");
  if (script === null && !officeIsThere()) return { kind: "browser" };
  const answer = officeLoaded(script).then(askOffice);
  return Promise.race([answer, silentAfter(patience, answer), silentWhereRefused(script, answer)]);
}

function officeIsThere(): boolean {
  return typeof Office !== "undefined" && typeof Office.onReady === "function";
}

/** Resolves once Office's first script has run. Waits for ever where it is blocked: the race above has an end. */
function officeLoaded(script: HTMLScriptElement | null): Promise<void> {
  if (officeIsThere() || script === null) return Promise.resolve();
  return new Promise((resolve) => {
    script.addEventListener("load", () => resolve(), { once: true });
  });
}

async function askOffice(): Promise<HostState> {
  // Before Excel is ready: the click on a button that started the page must find its action.
  const ribbon = listenToRibbon();
  const info: { readonly host: unknown } = await Office.onReady();
  // In a browser, without Excel around it, Office answers that there is no host.
  if (info.host !== "Excel") return { kind: "browser" };
  const missing = REQUIRED_SETS.filter(
    ({ name, version }) => !Office.context.requirements.isSetSupported(name, version),
  );
  if (missing.length > 0) {
    return { kind: "tooOld", missing: missing.map(({ name, version }) => `${name} ${version}`) };
  }
  const { displayLanguage } = Office.context;
  // For the worksheet functions, which know nothing of Office.
  document.documentElement.dataset["excelLanguage"] = displayLanguage;
  // Only some of the Excels tell their theme: else the system's holds.
  const { officeTheme } = Office.context as { readonly officeTheme?: Partial<Office.OfficeTheme> };
  if (officeTheme?.isDarkTheme !== undefined) {
    document.documentElement.dataset["officeTheme"] = officeTheme.isDarkTheme ? "dark" : "light";
  }
  return {
    kind: "excel",
    displayLanguage,
    openPane: ribbon.openPane,
    onCommand: ribbon.onCommand,
  };
}

/** At once where the library's address can't be reached; never where the refusal came before this was asked. */
function silentWhereRefused(
  script: HTMLScriptElement | null,
  later: Promise<HostState>,
): Promise<SilentHost> {
  return new Promise((resolve) => {
    script?.addEventListener("error", () => resolve({ kind: "silent", later }), { once: true });
  });
}

function silentAfter(milliseconds: number, later: Promise<HostState>): Promise<SilentHost> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ kind: "silent", later }), milliseconds);
  });
}

/** A set of Excel's functions that a version of Excel has as a whole or not at all. */
interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

/**
 * What the pane in Excel needs: Excel 2021 and its LTSC edition, Microsoft 365, Excel on the web. The same sets stand
 * in manifest.xml, so that an older Excel does not offer the add-in in the first place.
 */
export const REQUIRED_SETS: readonly RequirementSet[] = [
  { name: "ExcelApi", version: "1.12" },
  { name: "SharedRuntime", version: "1.1" },
];

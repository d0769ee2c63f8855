import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { ExcelHost, type HostOptions } from "./host.ts";

/** Microsoft's client, loaded in a window of its own, talking to our host. */
export interface RunningExcel {
  readonly host: ExcelHost;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly close: () => void;
}

export interface StartOptions extends HostOptions {
  /** Which requirement sets there are. By default those that this client knows: ExcelApi up to 1.15, and all others. */
  readonly isSetSupported?: (name: string, version?: string) => boolean;
}

const CLIENT = new URL("../../node_modules/@microsoft/office-js/dist/", import.meta.url);
const SCRIPTS = ["en-us/office_strings.debug.js", "excel-web-16.00.js"].map((name) =>
  readFileSync(new URL(name, CLIENT), "utf8"),
);

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface ClientWindow {
  eval(script: string): unknown;
  close(): void;
  Office: unknown;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly Utility: { _doApiNotSupportedCheck: boolean };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
}

/** Starts an Excel with one empty sheet, "Sheet1". */
export function startExcel(options: StartOptions = {}): Promise<RunningExcel> {
  const dom = new JSDOM("<!doctype html><title>pane</title>", {
    runScripts: "outside-only",
    url: "https://localhost/",
  });
  const window = dom.window as ClientWindow;
  const isSetSupported = options.isSetSupported ?? excelApiUpTo(15);
  const office = {
    context: {
      requirements: { isSetSupported },
      host: "Excel",
      platform: "OfficeOnline",
      displayLanguage: "en-US",
    },
    onReady: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }),
    actions: { associate: () => undefined },
  };
  window.Office = office;
  for (const script of SCRIPTS) window.eval(script);
  // The client's script brings an Office of its own, without a context: the page's is office.js's.
  window.Office = office;
  const { OfficeExtension, Excel } = window;
  // The client refuses what the requirement sets don't have, as an Excel without them would.
  OfficeExtension.Utility._doApiNotSupportedCheck = true;
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const host = new ExcelHost(options);
  OfficeExtension.HostBridge.init(bridgeTo(host));
  return Promise.resolve({
    host,
    Excel,
    Office: office as unknown as typeof Office,
    OfficeExtension,
    close: () => window.close(),
  });
}

/** ExcelApi 1.1 to 1.`minor`, and every other set. */
export function excelApiUpTo(minor: number): (name: string, version?: string) => boolean {
  return (name, version = "1.1") => name !== "ExcelApi" || Number(version.split(".")[1] ?? 0) <= minor;
}

/** What the client talks through. */
export function bridgeTo(host: Pick<ExcelHost, "send" | "onEvent">): Bridge {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      void host.send(text).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  host.onEvent((text) => bridge.onMessageFromHost?.(text));
  return bridge;
}

const GLOBALS = ["Excel", "Office", "OfficeExtension"] as const;

/** Puts Excel, Office and OfficeExtension where production code looks for them. */
export function installGlobals(running: RunningExcel): void {
  for (const name of GLOBALS)
    Object.defineProperty(globalThis, name, { value: running[name], configurable: true, writable: true });
}

export function removeGlobals(): void {
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";
import { day, excelSerial } from "../../src/calendar/day.ts";
import * as functions from "../../src/functions/functions.ts";

// Cells call the functions through Microsoft's own runtime for custom functions, unmodified: it takes Excel's
// invocations, calls what is associated, and sends the results back in the requests that are read here.

const RUNTIME = new URL(
  "../../node_modules/@microsoft/office-js/dist/custom-functions-runtime.js",
  import.meta.url,
);
const SOURCE = new URL("../../src/functions/functions.ts", import.meta.url);

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly optional?: boolean;
  }[];
  readonly result: { readonly dimensionality?: string };
}

export interface Generated {
  readonly metadataJson: string;
  readonly errors: readonly string[];
  readonly associate: readonly { readonly id: string; readonly functionName: keyof typeof functions }[];
}

/** What the build makes functions.json from, and which function it associates with which name. */
export async function generatedMetadata(): Promise<Generated> {
  // The generator is the plugin's own dependency.
  const ofPlugin = createRequire(createRequire(import.meta.url).resolve("custom-functions-metadata-plugin"));
  const { generateCustomFunctionsMetadata } = ofPlugin("custom-functions-metadata") as {
    readonly generateCustomFunctionsMetadata: (files: string[], wantConsole: boolean) => Promise<Generated>;
  };
  return generateCustomFunctionsMetadata([SOURCE.pathname], false);
}

/** What a cell shows: a value, or an error with the sentence that Excel shows beside it. */
export type Shown =
  | { readonly value: unknown }
  | { readonly error: "#VALUE!" | "#N/A" | "other"; readonly sentence: string };

/** Error codes of the runtime's protocol: 1 for #N/A, 7 for #VALUE!. */
const ERRORS: Readonly<Record<number, "#VALUE!" | "#N/A">> = { 1: "#N/A", 7: "#VALUE!" };

export interface Cells {
  /** One cell: name and arguments, those left out at the end or null. */
  readonly call: (name: string, ...given: readonly unknown[]) => Promise<Shown>;
  /** Many cells in one batch, as Excel sends them when it calculates. */
  readonly callAll: (cells: readonly (readonly [string, ...unknown[]])[]) => Promise<Shown[]>;
  /** The language of Excel. */
  readonly speak: (tag: string | null) => void;
  /** Closes the page: takes its globals away and stops its timers. */
  readonly close: () => void;
}

interface RuntimeWindow {
  readonly document: Document;
  readonly eval: (script: string) => unknown;
  readonly Office: { context: unknown };
  readonly CustomFunctions: typeof CustomFunctions;
  readonly close: () => void;
}

/** A page with the runtime and the functions associated, as taskpane.html has them in Excel. */
export async function startFunctions(): Promise<Cells> {
  const { metadataJson, associate } = await generatedMetadata();
  const metadata = (JSON.parse(metadataJson) as { functions: readonly FunctionMetadata[] }).functions;
  // The runtime looks for its own name among the page's scripts.
  const page = '<!doctype html><script src="https://localhost/custom-functions-runtime.js"></script>';
  const dom = new JSDOM(page, { runScripts: "outside-only", url: "https://localhost/" });
  const window = dom.window as RuntimeWindow;
  const waiting = new Map<number, (shown: Shown) => void>();
  const bridge: { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void } = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as Request;
      const actions = message.body.Actions;
      for (const { Name, ArgumentInfo } of actions) {
        if (Name !== "SetInvocationArrayResults") continue;
        for (const [cell, ok, value, code] of ArgumentInfo?.Arguments[0] ?? []) {
          waiting.get(cell)?.(
            ok ? { value } : { error: ERRORS[code ?? 0] ?? "other", sentence: String(value) },
          );
          waiting.delete(cell);
        }
      }
      const body = { Results: actions.map(({ Id }) => ({ ActionId: Id, Value: null })) };
      const reply = JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
      setTimeout(() => bridge.onMessageFromHost?.(reply));
    },
  };
  // The runtime sends results at most twice a second, to spare Excel; a test need not wait for that.
  const timers = new Set<NodeJS.Timeout>();
  const soon = (work: () => void, milliseconds = 0): unknown => {
    const timer = setTimeout(work, milliseconds >= 500 && milliseconds <= 2000 ? 1 : milliseconds);
    timers.add(timer);
    return timer;
  };
  Object.assign(window, { _richApiNativeBridge: bridge, setTimeout: soon });
  window.eval(readFileSync(RUNTIME, "utf8"));
  window.Office.context = { requirements: { isSetSupported: () => true } };
  // Where the functions look for them, which in a page are the window's own.
  Object.assign(globalThis, { CustomFunctions: window.CustomFunctions, document: window.document });
  for (const { id, functionName } of associate) {
    window.CustomFunctions.associate(id, functions[functionName] as () => unknown);
  }

  let last = 0;
  const callAll: Cells["callAll"] = (cells) => {
    const entries = cells.map(([name, ...given]) => {
      last += 1;
      // Excel hands over every argument, null for one that is left out.
      const all =
        metadata.find((one) => one.id === name)?.parameters.map((_, at) => given[at] ?? null) ?? given;
      return { messageCategory: 1, messageType: 1000, message: [last, name, all, "Sheet1!A1", 0] };
    });
    const shown = entries.map(
      ({ message }) => new Promise<Shown>((resolve) => waiting.set(message[0] as number, resolve)),
    );
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
    return Promise.all(shown);
  };
  return {
    callAll,
    call: async (...cell) => {
      const [shown] = await callAll([cell]);
      if (!shown) throw new Error("no answer");
      return shown;
    },
    speak: (tag) => {
      if (tag === null) delete window.document.documentElement.dataset["excelLanguage"];
      else window.document.documentElement.dataset["excelLanguage"] = tag;
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      for (const name of ["CustomFunctions", "document"]) Reflect.deleteProperty(globalThis, name);
      window.close();
    },
  };
}

interface Request {
  readonly id: number;
  readonly message: {
    readonly body: {
      readonly Actions: readonly {
        readonly Id: number;
        readonly Name: string;
        readonly ArgumentInfo?: {
          readonly Arguments: readonly (readonly [number, boolean, unknown, number | undefined][])[];
        };
      }[];
    };
  };
}

/** The serial number of a date: what a cell with that date hands over. */
export const serial = (iso: string): number => excelSerial(day(iso));

/** What a room of src/ may know. Anything not named here is forbidden to it. */
export interface Room {
  /** Other rooms, and single files of them, that it may import; its own files always. */
  readonly rooms: readonly string[];
  /** npm packages, by the name that stands in package.json. */
  readonly packages?: readonly string[];
  /** Whether it may use Node's own modules. */
  readonly node?: boolean;
  /** Names of Excel's and the browser's world that it may use. */
  readonly globals?: readonly string[];
}

const GROUND = ["money", "calendar", "text", "messages/message.ts"];
const VALUES = [
  ...GROUND,
  "steps.ts",
  "documents",
  "budget",
  "loan",
  "dossier",
  "checks",
  "messages/language.ts",
];
const PLAN = ["steps.ts", "money", "calendar", "messages", "workbook", "writers"];
const CHAIN = [...VALUES, "version.ts", "clock.ts", "messages", "workbook", "writers", "writers/xlsx"];
const OFFICE = ["Excel", "Office", "OfficeExtension"];

/** The table of docs/architecture.md. The longest name that a file's path starts with is its room. */
export const ROOMS: Readonly<Record<string, Room>> = {
  "version.ts": { rooms: [] },
  "clock.ts": { rooms: ["calendar"] },
  "steps.ts": { rooms: [] },
  money: { rooms: GROUND },
  calendar: { rooms: GROUND },
  text: { rooms: GROUND },
  messages: { rooms: GROUND, packages: ["i18next"] },
  loan: { rooms: ["money", "calendar", "messages/message.ts"], packages: ["valibot"] },
  documents: {
    rooms: ["calendar", "text", "messages/message.ts"],
    packages: ["pdfjs-dist", "fflate", "papaparse", "saxen", "htmlparser2"],
  },
  budget: { rooms: [...GROUND, "documents"] },
  dossier: { rooms: [...GROUND, "steps.ts", "documents", "budget", "loan", "messages/language.ts"] },
  checks: { rooms: [...GROUND, "steps.ts", "budget", "loan", "dossier"] },
  workbook: { rooms: [...VALUES, "version.ts", "messages"] },
  writers: { rooms: PLAN },
  "writers/xlsx": { rooms: PLAN, packages: ["fflate"] },
  "writers/live": { rooms: PLAN, packages: ["@ironcalc/wasm", "@ironcalc/workbook"] },
  // Formulas that a file states once for several cells are moved as the page moves them.
  "writers/saved": { rooms: [...PLAN, "writers/live/formulas/shift.ts"] },
  "writers/excel": { rooms: PLAN, globals: OFFICE },
  // The other way: from a file of ours to what the page's workbook is made of.
  readers: { rooms: [...PLAN, "documents"] },
  host: { rooms: PLAN, globals: OFFICE },
  functions: { rooms: [...GROUND, "loan", "messages"], globals: ["CustomFunctions"] },
  cli: { rooms: [...CHAIN, "readers", "writers/saved"], node: true },
  // The bundler finds a worker's file only where the browser's Worker is made.
  "taskpane/pdfWorker.ts": { rooms: ["documents"], packages: ["pdfjs-dist"] },
  // What the importing worker runs: it reads, and knows nothing of the pane.
  "taskpane/importing": { rooms: VALUES },
  // What the worker runs that opens a file of ours: it reads and calculates, and knows nothing of the pane.
  "taskpane/opening": { rooms: [...PLAN, "dossier", "readers", "writers/live"] },
  // What keeps the workbook's page at hand without a network: a program of its own beside the page.
  "taskpane/offline/worker.ts": { rooms: [] },
  // The page's first file alone joins the pane to the workbook that is open in Excel, or in the page itself.
  "taskpane/start.tsx": {
    rooms: [...CHAIN, "host", "writers/excel", "writers/live", "taskpane", "taskpane/opening"],
  },
  taskpane: {
    rooms: [...CHAIN, "host", "readers/otplataWorkbook.ts", "taskpane/pdfWorker.ts", "taskpane/importing"],
    packages: [
      "react",
      "react-dom",
      "@fluentui/react-components",
      "@fluentui/react-icons",
      "@visx/axis",
      "@visx/group",
      "@visx/scale",
      "@visx/shape",
    ],
  },
};

/** Names that nobody may use except where the list says so: files, or a whole room through its `globals`. */
export const GUARDED_NAMES: Readonly<Record<string, readonly string[]>> = {
  // Days are integers; only a shell asks the clock, and in one place.
  Date: ["clock.ts"],
  Temporal: [],
  // Excel's own objects: rooms with `globals` alone.
  Excel: [],
  Office: [],
  OfficeExtension: [],
  CustomFunctions: [],
  // A document never leaves the machine; the pane may take the sample from beside its own page, and a worker the page's files.
  fetch: ["taskpane/samples.ts", "taskpane/offline/worker.ts"],
  XMLHttpRequest: [],
  WebSocket: [],
  EventSource: [],
  sendBeacon: [],
  RTCPeerConnection: [],
  // Numbers are read exactly, and text never becomes a program.
  parseFloat: [],
  eval: [],
};

/** Rooms in which an amount must never become a floating point number. */
export const EXACT_ROOMS: readonly string[] = ["money"];

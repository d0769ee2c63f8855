import type { Dossier } from "../../../src/dossier/dossier.ts";
import type { WriteOutcome } from "../../../src/writers/openWorkbook.ts";
import type { WorkbookUpdate } from "../../../src/writers/update/update.ts";
import type { Fault } from "../../excel-host/faults.ts";
import { FLOATING, ROAD, sampleDossier, X_RAY, YEN } from "../../workbook/dossier.ts";
import { startLive, updateFor, type Live } from "./liveWorkbook.ts";

/** A workbook as it is found, and what is to be written into it. */
export interface Scenario {
  readonly name: string;
  readonly prepare: (live: Live) => Promise<void>;
  readonly dossier: Dossier;
}

const FIRST = sampleDossier("sr-Latn", "2022-08-31", [X_RAY, ROAD]);

export const SCENARIOS: readonly Scenario[] = [
  { name: "report", prepare: () => Promise.resolve(), dossier: FIRST },
  {
    // Tables get longer and shorter, headers have changed places, one sheet comes and one is no longer kept.
    name: "update",
    prepare: async (live) => {
      await live.book.write(await updateFor(live.book, FIRST));
      const { user } = live.host;
      user.addTableColumn("tblLoans", "Beleška", ["rendgen", "put"]);
      user.addTableColumn("tblRates", "Proverio", ["A", "B", "C"]);
      user.renameSheet("Zajmovi", "Uslovi zajmova");
      user.setFill("Kursevi", "A6", "#FFFF00");
    },
    dossier: sampleDossier("sr-Latn", "2021-12-31", [YEN, X_RAY, FLOATING]),
  },
];

export type FaultKind =
  | Exclude<Fault["kind"], "sheet-deleted" | "protected">
  | "sheet deleted by someone"
  | "sheet protected by someone"
  | "cancelled"
  | "pane closed before"
  | "pane closed after";

export interface FaultCase {
  readonly kind: FaultKind;
  /** Which request it hits, from 1, counted from the beginning of the writing. */
  readonly request: number;
  /** For "at-action": after how many of the request's actions. */
  readonly action?: number;
}

/** A writing that nothing disturbed. */
export interface Undisturbed {
  readonly scenario: Scenario;
  /** What each request of the writing held. */
  readonly requests: readonly {
    readonly actions: number;
    readonly writes: boolean;
    readonly bytes: number;
  }[];
  readonly before: string;
  readonly after: string;
}

export async function undisturbed(scenario: Scenario): Promise<Undisturbed> {
  const live = await startLive();
  try {
    await scenario.prepare(live);
    const update = await updateFor(live.book, scenario.dossier);
    const before = stateOf(live);
    live.host.log.clear();
    const outcome = await live.book.write(update);
    if (outcome.kind !== "written") throw new Error(`${outcome.problem?.message} ${outcome.details}`);
    const requests = live.host.log.requests
      .filter(({ label }) => label !== "clean-up")
      .map(({ actions, writes, bytesIn }) => ({ actions, writes, bytes: bytesIn }));
    return { scenario, requests, before, after: stateOf(live) };
  } finally {
    live.close();
  }
}

/**
 * Disturbs a writing, then writes again without disturbance.
 * @param between hears how the workbook stands between the two
 * @returns what was wrong afterwards; empty when all is as it should be
 */
export async function disturbed(
  of: Undisturbed,
  fault: FaultCase,
  between: (state: string) => void = () => undefined,
): Promise<string[]> {
  const live = await startLive();
  try {
    await of.scenario.prepare(live);
    const update = await updateFor(live.book, of.scenario.dossier);
    const outcome = await faultyWrite(live, update, fault);
    live.host.faults.clear();
    between(stateOf(live));
    const protectedOne = victim(update);
    if (live.host.user.sheetNames().includes(protectedOne)) live.host.user.unprotectSheet(protectedOne);
    const deleted = fault.kind === "sheet deleted by someone";
    const wrong = outcome && !deleted ? faultsOf(outcome, of, update, stateOf(live)) : [];
    const second = await live.book.write(await updateFor(live.book, of.scenario.dossier));
    if (second.kind !== "written") {
      return [...wrong, `the second run: ${second.problem?.message ?? ""} ${second.details.slice(0, 800)}`];
    }
    const now = stateOf(live);
    // A sheet that is made anew may stand on the other side of one that is no longer kept, which has lost what it read of it.
    const lost = deleted ? lostReferences(now, update) : new Set<string>();
    const comparable = (state: string): string => (deleted ? withoutOrder(state, lost) : state);
    const difference = firstDifference(comparable(of.after), comparable(now));
    if (difference !== null) wrong.push(`the second run gives another workbook: ${difference}`);
    wrong.push(...live.host.gaps);
    return wrong;
  } finally {
    live.close();
  }
}

/** The sheet that someone deletes or protects while the program writes: one that the update is about. */
function victim(update: WorkbookUpdate): string {
  return update.sheets.find(({ plan }) => plan.key === "balances")?.plan.name ?? "";
}

/** Null for a pane that was closed: nobody hears how it ended. */
async function faultyWrite(
  live: Live,
  update: WorkbookUpdate,
  { kind, request, action }: FaultCase,
): Promise<WriteOutcome | null> {
  const { host, book } = live;
  host.log.clear();
  const send = host.send.bind(host);
  let count = 0;
  const before = (does: () => void, after: "goes on" | "hangs before" | "hangs after"): void => {
    host.send = async (text) => {
      count += 1;
      if (count !== request) return send(text);
      does();
      if (after === "hangs before") return new Promise(() => undefined);
      const reply = await send(text);
      return after === "hangs after" ? new Promise(() => undefined) : reply;
    };
  };
  const restored = async (work: Promise<WriteOutcome>): Promise<WriteOutcome> => {
    const outcome = await work;
    host.send = send;
    return outcome;
  };
  switch (kind) {
    case "cancelled": {
      const stop = new AbortController();
      before(() => stop.abort(), "goes on");
      return restored(book.write(update, { signal: stop.signal }));
    }
    case "pane closed before":
    case "pane closed after": {
      const hung = new Promise<void>((resolve) => {
        before(() => setTimeout(resolve, 20), kind === "pane closed before" ? "hangs before" : "hangs after");
      });
      void book.write(update);
      await hung;
      host.send = send;
      return null;
    }
    case "sheet deleted by someone":
      before(() => {
        if (host.user.sheetNames().includes(victim(update))) host.user.deleteSheet(victim(update));
      }, "goes on");
      return restored(book.write(update));
    case "sheet protected by someone":
      before(() => {
        if (host.user.sheetNames().includes(victim(update))) host.user.protectSheet(victim(update));
      }, "goes on");
      return restored(book.write(update));
    default:
      host.faults.inject(host.requestCount + request, {
        kind,
        ...(action === undefined ? {} : { action }),
      });
      return book.write(update);
  }
}

function faultsOf(outcome: WriteOutcome, of: Undisturbed, update: WorkbookUpdate, state: string): string[] {
  if (outcome.kind === "written") {
    return state === of.after ? [] : ["it says that all was written, and it was not"];
  }
  const wrong: string[] = [];
  if (outcome.kind === "failed" && !outcome.problem) wrong.push("no sentence for the user");
  if (outcome.untouched && state !== of.before) wrong.push("it says that nothing was touched, and it was");
  const after = JSON.parse(of.after) as SheetStates;
  const now = JSON.parse(state) as SheetStates;
  for (const name of outcome.complete) {
    if (JSON.stringify(after.sheets[name]) !== JSON.stringify(now.sheets[name]))
      wrong.push(`it says that the sheet ${name} is complete, and it is not`);
  }
  const shown = update.sheets.filter(({ plan }) => !plan.hidden);
  const told = outcome.complete.length + outcome.incomplete.length;
  if (!outcome.untouched && told !== shown.length) wrong.push("not every sheet is told of");
  return wrong;
}

interface SheetStates {
  readonly order: readonly string[];
  readonly sheets: Readonly<
    Record<string, { readonly cells: Readonly<Record<string, { readonly content: unknown }>> }>
  >;
}

/** The whole workbook as text, sheets by their names. */
function stateOf({ host }: Live): string {
  const { sheets, ...rest } = host.snapshot() as { sheets: readonly { readonly name: string }[] };
  return JSON.stringify({
    order: sheets.map(({ name }) => name),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet])),
    rest,
  });
}

/** Cells of sheets that are no longer kept which referred to a sheet that is gone: the program leaves such sheets alone. */
function lostReferences(state: string, { left }: WorkbookUpdate): ReadonlySet<string> {
  const { sheets } = JSON.parse(state) as SheetStates;
  return new Set(
    left.flatMap(({ name }) =>
      Object.entries(sheets[name]?.cells ?? {})
        .filter(([, { content }]) => String(content).includes("#REF!"))
        .map(([cell]) => `${name}!${cell}`),
    ),
  );
}

/**
 * Sheets in any order, and no looks of empty cells: a sheet made anew has none of an earlier layout.
 * @param without cells that are left out
 */
function withoutOrder(state: string, without: ReadonlySet<string>): string {
  const { sheets, ...all } = JSON.parse(state) as SheetStates;
  const filled = Object.entries(sheets)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sheet]) => {
      const cells = Object.entries(sheet.cells).filter(
        ([cell, { content }]) => content !== null && !without.has(`${name}!${cell}`),
      );
      return [name, { ...sheet, cells: Object.fromEntries(cells) }] as const;
    });
  return JSON.stringify({ ...all, order: [], sheets: Object.fromEntries(filled) });
}

/** Where two states differ first, and how: "sheets / Zajmovi / cells / B7: ..."; null for equal ones. */
export function firstDifference(a: string, b: string): string | null {
  return a === b ? null : differenceOf(JSON.parse(a), JSON.parse(b), []);
}

function differenceOf(a: unknown, b: unknown, path: readonly string[]): string | null {
  if (JSON.stringify(a) === JSON.stringify(b)) return null;
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null;
  if (isObject(a) && isObject(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = differenceOf(a[key], b[key], [...path, key]);
      if (found) return found;
    }
  }
  const [first, second] = [a, b].map((value) => JSON.stringify(value ?? "nothing").slice(0, 300));
  return `${path.join(" / ")}: ${first} | ${second}`;
}

/** Each way in which a request can fail as a whole. */
export const WHOLE: readonly FaultKind[] = [
  "cell-editing",
  "payload",
  "reply-payload",
  "connection-lost",
  "reply-lost",
  "timeout",
  "sheet deleted by someone",
  "sheet protected by someone",
  "cancelled",
  "pane closed before",
  "pane closed after",
];

/** Every request in every way, and within each that writes so many actions, spread evenly, its first and last among them. */
export function faultCases({ requests }: Undisturbed, actions: number): FaultCase[] {
  return requests.flatMap(({ actions: all, writes }, index): FaultCase[] => {
    const request = index + 1;
    const whole = WHOLE.map((kind) => ({ kind, request }));
    if (!writes) return whole;
    const count = Math.min(actions, all);
    const places = Array.from({ length: count }, (_, i) =>
      count === 1 ? 0 : Math.round((i * (all - 1)) / (count - 1)),
    );
    return [
      ...whole,
      ...[...new Set(places)].map((action) => ({ kind: "at-action" as const, request, action })),
    ];
  });
}

/** A few of them: each kind at one request, in turn, and so many places within the largest request. */
export function faultSample(of: Undisturbed, first: number, actions: number): FaultCase[] {
  const { requests } = of;
  const largest = requests.reduce((most, { actions: all }, i) => {
    return all > (requests[most]?.actions ?? 0) ? i : most;
  }, 0);
  const whole = WHOLE.map((kind, i) => ({ kind, request: 1 + ((first + i) % requests.length) }));
  const within = faultCases(of, actions).filter(
    ({ kind, request }) => kind === "at-action" && request === largest + 1,
  );
  return [...whole, ...within];
}

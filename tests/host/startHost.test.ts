import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ExcelHost, HostState } from "../../src/host/startHost.ts";
import { PATIENCE } from "../patience.ts";

type Handler = (event?: { completed: () => void }) => unknown;

interface FakeOffice {
  readonly actions: Map<string, Handler>;
  readonly shown: () => number;
}

/** What Office's library looks like to a page, with an answer of our choice. */
function office(
  answer: Promise<{ host: string | null }>,
  { lacks = [], refuses = false }: { lacks?: string[]; refuses?: boolean } = {},
): FakeOffice {
  const actions = new Map<string, Handler>();
  let shown = 0;
  vi.stubGlobal("Office", {
    onReady: () => answer,
    context: {
      displayLanguage: "sr-Latn-RS",
      requirements: {
        isSetSupported: (name: string, version: string) => !lacks.includes(`${name} ${version}`),
      },
    },
    actions: { associate: (id: string, handler: Handler) => void actions.set(id, handler) },
    addin: {
      showAsTaskpane: () => {
        shown += 1;
        return refuses ? Promise.reject(new Error("busy")) : Promise.resolve();
      },
    },
  });
  return { actions, shown: () => shown };
}

/** The module anew: what is associated once stays so for the life of a page. */
async function start(patience?: number): Promise<HostState> {
  const { startHost } = await import("../../src/host/startHost.ts");
  return startHost(patience);
}

function excelPage(): HTMLScriptElement {
  const script = document.createElement("script");
  script.setAttribute("data-office", "");
  document.head.append(script);
  return script;
}

const never = new Promise<never>(() => undefined);

beforeEach(() => {
  vi.resetModules();
  document.head.innerHTML = "";
});
afterEach(() => vi.unstubAllGlobals());

describe("what the page runs in", () => {
  it("is a browser, at once, on a page without Office's library", async () => {
    expect(await start()).toEqual({ kind: "browser" });
  });

  it("is a browser on Excel's page that is opened in a browser", async () => {
    excelPage();
    office(Promise.resolve({ host: null }));
    expect(await start()).toEqual({ kind: "browser" });
  });

  it("is Excel where Office says so", async () => {
    excelPage();
    office(Promise.resolve({ host: "Excel" }));
    expect(await start()).toMatchObject({ kind: "excel", displayLanguage: "sr-Latn-RS" });
    expect(document.documentElement.dataset["excelLanguage"]).toBe("sr-Latn-RS");
  });

  it("is a browser in Word: this pane is for Excel", async () => {
    excelPage();
    office(Promise.resolve({ host: "Word" }));
    expect(await start()).toEqual({ kind: "browser" });
  });

  it.each([
    [["ExcelApi 1.12"], ["ExcelApi 1.12"]],
    [
      ["ExcelApi 1.12", "SharedRuntime 1.1"],
      ["ExcelApi 1.12", "SharedRuntime 1.1"],
    ],
  ])("is an Excel that is too old without %s", async (lacks, missing) => {
    excelPage();
    office(Promise.resolve({ host: "Excel" }), { lacks });
    expect(await start()).toEqual({ kind: "tooOld", missing });
  });

  it("is silent where Office's library never answers", async () => {
    excelPage();
    office(never);
    expect(await start(20)).toMatchObject({ kind: "silent" });
  });

  it("is silent where Office's library never loads, and Excel once it loads after all", async () => {
    const script = excelPage();
    const state = await start(20);
    if (state.kind !== "silent") throw new Error(state.kind);
    office(Promise.resolve({ host: "Excel" }));
    script.dispatchEvent(new Event("load"));
    expect(await state.later).toMatchObject({ kind: "excel" });
  });

  it("is silent at once where the address of Office's library refuses it", async () => {
    const script = excelPage();
    const state = start(PATIENCE);
    setTimeout(() => script.dispatchEvent(new Event("error")), 20);
    expect(await state).toMatchObject({ kind: "silent" });
  });

  it("waits for Office's library while it loads", async () => {
    const script = excelPage();
    const state = start(PATIENCE);
    setTimeout(() => {
      office(Promise.resolve({ host: "Excel" }));
      script.dispatchEvent(new Event("load"));
    }, 20);
    expect(await state).toMatchObject({ kind: "excel" });
  });
});

describe("a button of the ribbon", () => {
  async function inExcel(options?: { refuses: boolean }): Promise<[ExcelHost, FakeOffice]> {
    excelPage();
    const fake = office(Promise.resolve({ host: "Excel" }), options);
    const state = await start();
    if (state.kind !== "excel") throw new Error(state.kind);
    return [state, fake];
  }

  it.each(["import", "recalculate", "check", "summary"])(
    "%s opens the pane and says so to it",
    async (id) => {
      const [host, fake] = await inExcel();
      const heard: string[] = [];
      host.onCommand((command) => heard.push(command));
      const completed = vi.fn();
      fake.actions.get(id)?.({ completed });
      await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce(), PATIENCE);
      expect(heard).toEqual([id]);
      expect(fake.shown()).toBe(1);
    },
  );

  it("finds its action before Excel is ready, and its command waits for the pane", async () => {
    excelPage();
    let ready: (info: { host: string }) => void = () => undefined;
    const fake = office(new Promise((resolve) => (ready = resolve)));
    const state = start(PATIENCE);
    await vi.waitFor(() => expect(fake.actions.size).toBe(5), PATIENCE);
    fake.actions.get("check")?.();
    ready({ host: "Excel" });
    const host = (await state) as ExcelHost;
    const heard: string[] = [];
    host.onCommand((command) => heard.push(command));
    expect(heard).toEqual(["check"]);
  });

  it("is let go of where Excel refuses to show the pane", async () => {
    const [, fake] = await inExcel({ refuses: true });
    const completed = vi.fn();
    fake.actions.get("check")?.({ completed });
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce(), PATIENCE);
  });

  it("opens the pane by its shortcut, without a command", async () => {
    const [host, fake] = await inExcel();
    const heard: string[] = [];
    host.onCommand((command) => heard.push(command));
    fake.actions.get("open")?.();
    await vi.waitFor(() => expect(fake.shown()).toBe(1), PATIENCE);
    expect(heard).toEqual([]);
  });
});

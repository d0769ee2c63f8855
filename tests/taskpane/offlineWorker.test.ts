import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import ts from "typescript";
import { expect, test } from "vitest";

type Listener = (event: { waitUntil(work: Promise<unknown>): void }) => void;

/** Caches of one host, as all its copies see them: by name the addresses that are kept. */
class FakeCaches {
  readonly kept = new Map<string, string[]>();
  keys = (): Promise<string[]> => Promise.resolve([...this.kept.keys()]);
  delete = (name: string): Promise<boolean> => Promise.resolve(this.kept.delete(name));
  open = (name: string) => {
    const addresses = this.kept.get(name) ?? [];
    this.kept.set(name, addresses);
    return Promise.resolve({
      keys: () => Promise.resolve(addresses.map((url) => ({ url }))),
      addAll: (requests: readonly { url: string }[]) => {
        addresses.push(...requests.map(({ url }) => url));
        return Promise.resolve();
      },
    });
  };
}

/** The worker of a copy that is served from a folder, as the build leaves it: installed, then active. */
async function started(caches: FakeCaches, folder: string, version: string): Promise<void> {
  const source = readFileSync("src/taskpane/offline/worker.ts", "utf8").replace(
    '"OTPLATA_OFFLINE_FILES"',
    () => JSON.stringify(JSON.stringify({ version, files: ["workbook.html", "pane.js"] })),
  );
  const listeners = new Map<string, Listener>();
  const world = {
    caches,
    URL,
    AbortSignal,
    Request: class {
      readonly url: string;
      constructor(url: string) {
        this.url = url;
      }
    },
    location: { href: `https://budget.example${folder}offline.js` },
    clients: { claim: () => Promise.resolve() },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  };
  const program = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  runInContext(program.outputText, createContext(world));
  for (const type of ["install", "activate"]) {
    const works: Promise<unknown>[] = [];
    listeners.get(type)?.({ waitUntil: (work) => works.push(work) });
    await Promise.all(works);
  }
}

test("two copies on one host leave each other's files alone; a new version drops its own old ones", async () => {
  const caches = new FakeCaches();
  await started(caches, "/a/", "1111111111111111");
  await started(caches, "/b/", "2222222222222222");
  expect([...caches.kept.keys()]).toEqual(["otplata-/a/-1111111111111111", "otplata-/b/-2222222222222222"]);
  await started(caches, "/a/", "3333333333333333");
  expect([...caches.kept.keys()]).toEqual(["otplata-/b/-2222222222222222", "otplata-/a/-3333333333333333"]);
});

test("what a build kept whose caches named no folder is dropped by the copy whose files they are", async () => {
  const caches = new FakeCaches();
  caches.kept.set("otplata-aaaaaaaaaaaaaaaa", ["https://budget.example/a/pane.js"]);
  caches.kept.set("otplata-bbbbbbbbbbbbbbbb", ["https://budget.example/b/pane.js"]);
  caches.kept.set("another program's", ["https://budget.example/a/x.js"]);
  await started(caches, "/a/", "1111111111111111");
  expect([...caches.kept.keys()]).toEqual([
    "otplata-bbbbbbbbbbbbbbbb",
    "another program's",
    "otplata-/a/-1111111111111111",
  ]);
});

import { expect, test } from "vitest";
import { overFormer } from "../../../src/taskpane/grid/storage/formerStorage.ts";
import type { StorageEntry, MarkedStorage } from "../../../src/taskpane/grid/storage/workbookStorage.ts";

/** A storage in memory: each saving gives another mark. */
class FakeStorage implements MarkedStorage {
  readonly contents = new Map<string, { entry: StorageEntry; content: unknown; mark: number }>();
  private readonly taken = new Map<string, string>();
  private marks = 0;

  list = () => Promise.resolve([...this.contents.values()].map(({ entry }) => entry));
  load = (id: string) => Promise.resolve(this.contents.get(id)?.content);
  save = (entry: StorageEntry, content: object) => {
    this.marks += 1;
    this.contents.set(entry.id, { entry, content, mark: this.marks });
    return Promise.resolve();
  };
  saveChanges = () => Promise.resolve();
  remove = (id: string) => {
    this.contents.delete(id);
    this.taken.delete(id);
    return Promise.resolve();
  };
  markOf = (id: string) => Promise.resolve(this.contents.get(id)?.mark.toString() ?? null);
  takenMark = (id: string) => Promise.resolve(this.taken.get(id) ?? null);
  noteTaken = (id: string, mark: string) => {
    this.taken.set(id, mark);
    return Promise.resolve();
  };
}

const ENTRY = { id: "w", name: "Zakon 2014" };
const FIRST = { cell: "first" };
const SECOND = { cell: "second" };

async function former(): Promise<FakeStorage> {
  const storage = new FakeStorage();
  await storage.save(ENTRY, FIRST);
  return storage;
}
const names = async (storage: { list(): Promise<readonly StorageEntry[]> }) =>
  (await storage.list()).map(({ name }) => name);

test("what all copies shared can be opened in each, and is each one's own once it is saved", async () => {
  const shared = await former();
  const [a, b] = [overFormer(new FakeStorage(), shared), overFormer(new FakeStorage(), shared)];
  expect(await a.load("w")).toEqual(FIRST);
  await a.save(ENTRY, SECOND);
  expect([await names(a), await a.load("w")]).toEqual([["Zakon 2014"], SECOND]);
  expect([await names(b), await b.load("w")]).toEqual([["Zakon 2014"], FIRST]);
});

test("a new workbook of one copy is not seen by the other", async () => {
  const shared = await former();
  const [a, b] = [overFormer(new FakeStorage(), shared), overFormer(new FakeStorage(), shared)];
  await a.save({ id: "n", name: "Novo" }, FIRST);
  expect(await names(a)).toEqual(["Zakon 2014", "Novo"]);
  expect([await names(b), await b.load("n")]).toEqual([["Zakon 2014"], undefined]);
});

test("what a page of an older version saves afterwards stands beside ours: no edit is lost", async () => {
  const shared = await former();
  const a = overFormer(new FakeStorage(), shared);
  await a.load("w");
  await a.save(ENTRY, SECOND);
  await shared.save(ENTRY, { cell: "third" });
  const all = await a.list();
  expect(all.map(({ name }) => name).sort()).toEqual(["Zakon 2014", "Zakon 2014 (2)"]);
  const beside = all.find(({ name }) => name === "Zakon 2014 (2)")!;
  expect(await a.load(beside.id)).toEqual({ cell: "third" });
  expect(await a.load("w")).toEqual(SECOND);
  await a.save(beside, { cell: "fourth" });
  expect((await names(a)).sort()).toEqual(["Zakon 2014", "Zakon 2014 (2)"]);
  expect([await a.load(beside.id), await a.load("w")]).toEqual([{ cell: "fourth" }, SECOND]);
});

test("a page that ends after it has saved and before that is noted loses nothing", async () => {
  const shared = await former();
  const own = new FakeStorage();
  own.noteTaken = () => Promise.reject(new Error("the page is gone"));
  const a = overFormer(own, shared);
  await a.load("w");
  await a.save(ENTRY, SECOND).catch(() => undefined);
  const again = overFormer(own, shared);
  expect(await again.load("w")).toEqual(SECOND);
  expect((await names(again)).sort()).toEqual(["Zakon 2014", "Zakon 2014 (2)"]);
});

test("what is deleted does not come back; what was changed there since does not go with it", async () => {
  const shared = await former();
  const a = overFormer(new FakeStorage(), shared);
  await a.load("w");
  await a.save(ENTRY, SECOND);
  await a.remove("w");
  expect([await names(a), shared.contents.size]).toEqual([[], 0]);

  const changed = await former();
  const b = overFormer(new FakeStorage(), changed);
  await b.load("w");
  await b.save(ENTRY, SECOND);
  await changed.save(ENTRY, { cell: "third" });
  await b.remove("w");
  expect((await b.list()).length).toBe(1);
  expect(await b.load((await b.list())[0]!.id)).toEqual({ cell: "third" });

  const untouched = overFormer(new FakeStorage(), await former());
  await untouched.remove("w");
  expect(await names(untouched)).toEqual([]);
});

import { useEffect, useState } from "react";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { browserStorage, thisFolder } from "../browserStorage.ts";
import { keepOffline } from "../offline/keepOffline.ts";
import type { PaneSettings } from "../state/usePane.ts";
import { sampleAsked } from "../samples.ts";
import { BrowserPane } from "./BrowserPane.tsx";
import { workbookLock, type WorkbookLock } from "./storage/workbookLock.ts";
import type { OpenGrid } from "./gridHolder.ts";
import "./sheet/grid.css";
import { lastOpened, rememberOpened } from "./storage/lastOpened.ts";
import type { OpenedFile, ReadFile } from "./readFile.ts";
import { databaseStorage, type StorageEntry, type WorkbookStorage } from "./storage/workbookStorage.ts";
import { copiesOf, firstFreeName, nameOfDocument, numbered } from "./storage/workbookNames.ts";
import { overFormer } from "./storage/formerStorage.ts";

/** A workbook to begin with. */
interface Opened {
  readonly entry: StorageEntry;
  readonly content: unknown;
  readonly fromFile?: Pick<OpenedFile, "written" | "preview">;
  /** Whether it is a copy of one that is open elsewhere. */
  readonly isCopy?: true;
}

interface BrowserPageProps extends PaneSettings {
  readonly openGrid: OpenGrid;
  readonly storage: WorkbookStorage | null;
  readonly lock: WorkbookLock;
  readonly start: Opened;
  /** What a workbook is called that nobody has named, in the language that is spoken. */
  readonly untitled: () => string;
  /** What the page's address asks for behind its "#". */
  readonly asked: string;
  readonly readFile: ReadFile;
}

/** The page in a plain browser: one workbook at a time, of those that the browser keeps. */
export function BrowserPage({ start, untitled, asked, lock, ...rest }: BrowserPageProps) {
  const [opened, setOpened] = useState(start);
  const { storage } = rest;
  const [isOlder, setOlder] = useState(false);
  useEffect(
    () =>
      keepOffline(() => {
        setOlder(true);
      }),
    [],
  );
  const open = async (entry: StorageEntry | null): Promise<void> => {
    const next =
      entry && storage
        ? await taken(entry, storage, lock)
        : newWorkbook(untitled(), await namesOn(storage, [opened.entry.name]));
    if (!entry) void lock.take(next.entry.id);
    rememberOpened(browserStorage(), entry?.id ?? null);
    setOpened(next);
  };
  /** A workbook that the user has not named is called after its first document. */
  const nameAfter = async (document: DocumentRecord): Promise<void> => {
    const { id, isUnnamed } = opened.entry;
    if (!isUnnamed) return;
    const name = firstFreeName(await namesOn(storage, [], id), numbered(nameOfDocument(document)));
    setOpened((now) => (now.entry.id === id && now.entry.isUnnamed ? { ...now, entry: { id, name } } : now));
  };
  const openFile = async ({ name, content, written, preview }: OpenedFile): Promise<void> => {
    const wanted = numbered(name.replace(/\.xls[xm]$/iu, ""));
    const entry = { id: crypto.randomUUID(), name: firstFreeName(await namesOn(storage), wanted) };
    void lock.take(entry.id);
    setOpened({ entry, content, fromFile: { written, preview } });
  };
  const copyOf = async (content: object): Promise<void> => {
    const entry = {
      id: crypto.randomUUID(),
      name: firstFreeName(await namesOn(storage), copiesOf(opened.entry.name)),
    };
    void lock.take(entry.id);
    setOpened({ entry, content });
  };
  return (
    <BrowserPane
      key={opened.entry.id}
      {...rest}
      entry={opened.entry}
      content={opened.content}
      sample={opened === start && start.content === null ? sampleAsked(asked) : null}
      onName={(name) => {
        setOpened({ ...opened, entry: { id: opened.entry.id, name } });
      }}
      onDocument={(document) => void nameAfter(document)}
      onOpen={(entry) => void open(entry)}
      onCopy={(content) => void copyOf(content)}
      fromFile={opened.fromFile ?? null}
      isOlder={isOlder}
      isCopy={opened.isCopy ?? false}
      onFile={(file) => void openFile(file)}
    />
  );
}

function newWorkbook(untitled: string, others: readonly string[]): Opened {
  const name = firstFreeName(others, numbered(untitled));
  return { entry: { id: crypto.randomUUID(), name, isUnnamed: true }, content: null };
}

/** Names of the workbooks that are kept, but for the one with the id, and others that are known. */
async function namesOn(
  storage: WorkbookStorage | null,
  others: readonly string[] = [],
  id?: string,
): Promise<string[]> {
  const kept = await (storage?.list() ?? Promise.resolve([])).catch(() => []);
  return [...others, ...kept.filter((entry) => entry.id !== id).map(({ name }) => name)];
}

/** A kept workbook; where another page of the browser has it open, a copy: of two that save, one would lose its edits. */
async function taken(entry: StorageEntry, storage: WorkbookStorage, lock: WorkbookLock): Promise<Opened> {
  const isFree = await lock.take(entry.id);
  const content = (await storage.load(entry.id)) ?? null;
  if (isFree || content === null) return { entry, content };
  const copy = {
    id: crypto.randomUUID(),
    name: firstFreeName(await namesOn(storage), copiesOf(entry.name)),
  };
  await lock.take(copy.id);
  return { entry: copy, content, isCopy: true };
}

/**
 * The workbook that was open last, or a new one. A browser that keeps nothing begins anew each time.
 * @param untitled what a new one is called
 */
export async function firstOpened(untitled: string): Promise<{
  readonly storage: WorkbookStorage | null;
  readonly lock: WorkbookLock;
  readonly start: Opened;
}> {
  const lock = workbookLock(navigator.locks);
  try {
    const storage = await copyStorage(indexedDB);
    const all = await storage.list();
    const entry = all.find(({ id }) => id === lastOpened(browserStorage()));
    const kept = entry && (await taken(entry, storage, lock));
    if (kept && kept.content !== null) return { storage, lock, start: kept };
    const fresh = newWorkbook(
      untitled,
      all.map(({ name }) => name),
    );
    await lock.take(fresh.entry.id);
    return { storage, lock, start: fresh };
  } catch {
    return { storage: null, lock, start: newWorkbook(untitled, []) };
  }
}

/** The database that all copies of the program on one host shared before each had its own. */
const FORMER = "otplata";

/** The storage of this copy of the program, which is another for another folder of the same host. */
async function copyStorage(factory: IDBFactory): Promise<WorkbookStorage> {
  const own = databaseStorage(factory, `${FORMER} ${thisFolder()}`);
  const former = databaseStorage(factory, FORMER, false);
  const isThere = await former.list().then(
    () => true,
    () => false,
  );
  return isThere ? overFormer(own, former) : own;
}

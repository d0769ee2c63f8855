import { SheetStorage } from "./sheetStorage.ts";

/** Workbooks that the browser keeps for this page's address, by name. */
export interface WorkbookStorage {
  /** In the order in which they were put there. @throws DOMException where the browser keeps nothing */
  list(): Promise<readonly StorageEntry[]>;
  /** What was saved last, with the `changes` that were saved since, if any. */
  load(id: string): Promise<unknown>;
  /** @throws DOMException where there is no room (QuotaExceededError) or storage is forbidden */
  save(entry: StorageEntry, content: object): Promise<void>;
  /**
   * Saves what has changed since this content was handed to `save`, whether that has come to its end yet or not. The
   * browser has it when this returns: what becomes of the page afterwards does not matter.
   * @throws DOMException as `save`
   */
  saveChanges(entry: StorageEntry, content: object, changes: object): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A storage that tells its states of a workbook apart, and remembers which state of a former storage's it has taken over. */
export interface MarkedStorage extends WorkbookStorage {
  /** Another one after each time that it was saved as a whole; null where it is not there. */
  markOf(id: string): Promise<string | null>;
  /** The mark that was noted for a workbook of the former storage; null for none. */
  takenMark(formerId: string): Promise<string | null>;
  noteTaken(formerId: string, mark: string): Promise<void>;
}

export interface StorageEntry {
  readonly id: string;
  readonly name: string;
  /** Whether the name is none that a user or a document has given it. */
  readonly isUnnamed?: true;
}

const ENTRIES = "entries";
const CONTENTS = "contents";

/** What was changed since the content with the mark was saved. Beside any other content it means nothing. */
interface StoredChanges {
  readonly mark: string;
  readonly changes: object;
}

/** A workbook without its sheets, each of which is kept by itself: of an edit only the sheet that it is on is saved again. */
interface StoredContent {
  readonly mark: string;
  /** Names that the sheets are kept under, in the workbook's order; absent where they stand in the content itself. */
  readonly sheetNames?: readonly string[];
}

const changesKey = (id: string): string => `${id} changes`;
const takenKey = (formerId: string): string => `${formerId} taken`;
const sheetKey = (id: string, name: string): string => `${id} sheet ${name}`;

/**
 * A database of the browser's own. Opened when first used.
 * @param isMade whether it is made where there is none; if not, whatever is asked of it fails then
 */
export function databaseStorage(factory: IDBFactory, name: string, isMade = true): MarkedStorage {
  /** Marks of what was handed to save. */
  const marks = new WeakMap<object, string>();
  /** Names of sheets, which never change: another state of a sheet is another object. */
  const names = new WeakMap<object, string>();
  /** What is known to be there, by workbooks. */
  const kept = new Map<string, SheetStorage>();
  const nameOf = (sheet: object): string => {
    const name = names.get(sheet) ?? crypto.randomUUID();
    names.set(sheet, name);
    return name;
  };
  let opening: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> => {
    opening ??= opened(factory, name, isMade).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    async list() {
      const store = (await database()).transaction(ENTRIES).objectStore(ENTRIES);
      return answerOf(store.getAll() as IDBRequest<StorageEntry[]>);
    },
    async load(id) {
      const store = (await database()).transaction(CONTENTS).objectStore(CONTENTS);
      const [content, changes] = await Promise.all([
        answerOf(store.get(id) as IDBRequest<unknown>),
        answerOf(store.get(changesKey(id)) as IDBRequest<StoredChanges | undefined>),
      ]);
      if (!isContent(content)) return content;
      const { sheetNames = [], ...rest } = content;
      const sheets = await Promise.all(
        sheetNames.map((name) => answerOf(store.get(sheetKey(id, name)) as IDBRequest<unknown>)),
      );
      const whole = putTogether(rest, sheets);
      sheetNames.forEach((name, index) => {
        names.set(sheets[index] as object, name);
      });
      kept.set(id, new SheetStorage(sheetNames));
      return changes?.mark === content.mark ? { ...whole, changes: changes.changes } : whole;
    },
    async save(entry, content) {
      const { id } = entry;
      const mark = crypto.randomUUID();
      marks.set(content, mark);
      const { rest, sheets } = takenApart(content);
      const change = (await database()).transaction([ENTRIES, CONTENTS], "readwrite");
      const store = change.objectStore(CONTENTS);
      const known = kept.get(id) ?? new SheetStorage([]);
      kept.set(id, known);
      const sheetNames = sheets.map(nameOf);
      const { missing, gone, saved } = known.become(sheetNames);
      sheets.forEach((sheet, index) => {
        const name = sheetNames[index] ?? "";
        if (missing.has(name)) store.put(sheet, sheetKey(id, name));
      });
      for (const name of gone) store.delete(sheetKey(id, name));
      store.put({ ...rest, mark, sheetNames } satisfies StoredContent, id);
      store.delete(changesKey(id));
      change.objectStore(ENTRIES).put(entry);
      change.commit();
      await done(change);
      saved();
    },
    async saveChanges(entry, content, changes) {
      const mark = marks.get(content);
      if (mark === undefined) throw new Error("changes of what was never saved");
      const change = (await database()).transaction(CONTENTS, "readwrite");
      const kept: StoredChanges = { mark, changes };
      change.objectStore(CONTENTS).put(kept, changesKey(entry.id));
      change.commit();
      await done(change);
    },
    async remove(id) {
      const change = (await database()).transaction([ENTRIES, CONTENTS], "readwrite");
      change.objectStore(ENTRIES).delete(id);
      const store = change.objectStore(CONTENTS);
      store.delete(id);
      // All that is kept of it, its changes and its sheets, is called after it.
      store.delete(IDBKeyRange.bound(`${id} `, `${id} \uffff`));
      kept.delete(id);
      await done(change);
    },
    async markOf(id) {
      const store = (await database()).transaction(CONTENTS).objectStore(CONTENTS);
      const [content, changes] = await Promise.all([
        answerOf(store.get(id) as IDBRequest<unknown>),
        answerOf(store.get(changesKey(id)) as IDBRequest<StoredChanges | undefined>),
      ]);
      if (content === undefined) return null;
      const mark = isContent(content) ? content.mark : "";
      return changes?.mark === mark ? `${mark}+` : mark;
    },
    async takenMark(formerId) {
      const store = (await database()).transaction(CONTENTS).objectStore(CONTENTS);
      return (await answerOf(store.get(takenKey(formerId)) as IDBRequest<string | undefined>)) ?? null;
    },
    async noteTaken(formerId, mark) {
      const change = (await database()).transaction(CONTENTS, "readwrite");
      change.objectStore(CONTENTS).put(mark, takenKey(formerId));
      await done(change);
    },
  };
}

function isContent(content: unknown): content is StoredContent {
  return typeof content === "object" && content !== null && "mark" in content;
}

function opened(factory: IDBFactory, name: string, isMade: boolean): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => {
    if (!isMade) {
      // Taken back, there is no such database again, and the request fails.
      request.transaction?.abort();
      return;
    }
    request.result.createObjectStore(ENTRIES, { keyPath: "id" });
    request.result.createObjectStore(CONTENTS);
  };
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("the database refused"));
    };
  });
}

/** Resolves once what was put there is safe. */
function done(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (): void => {
      reject(change.error ?? new Error("the database refused"));
    };
    change.oncomplete = () => {
      resolve();
    };
    change.onerror = failed;
    change.onabort = failed;
  });
}

/** A workbook as it is kept, as far as this file knows it: its sheets can be kept each by itself. */
interface WithSheets {
  readonly state: { readonly sheets: readonly object[] };
}

/** The content without its sheets, and them; a content of another form is all in one. */
export function takenApart(content: object): { readonly rest: object; readonly sheets: readonly object[] } {
  if (!hasSheets(content)) return { rest: content, sheets: [] };
  const { sheets } = content.state;
  return { rest: { ...content, state: { ...content.state, sheets: [] } }, sheets };
}

/** @throws Error where a sheet is missing: half a workbook is none */
export function putTogether(rest: object, sheets: readonly unknown[]): object {
  if (sheets.length === 0 || !hasSheets(rest)) return rest;
  if (sheets.some((sheet) => typeof sheet !== "object" || sheet === null))
    throw new Error("a sheet is missing");
  return { ...rest, state: { ...rest.state, sheets } };
}

function hasSheets(content: object): content is WithSheets {
  if (!("state" in content)) return false;
  const { state } = content;
  return typeof state === "object" && state !== null && "sheets" in state && Array.isArray(state.sheets);
}

/** Workbooks that the browser keeps for this page's address, by name. */
export interface Shelf {
  /** In the order in which they were put there. @throws DOMException where the browser keeps nothing */
  list(): Promise<readonly KeptEntry[]>;
  /** What was saved last, with the `changes` that were saved since, if any. */
  load(id: string): Promise<unknown>;
  /** @throws DOMException where there is no room (QuotaExceededError) or storage is forbidden */
  save(entry: KeptEntry, content: object): Promise<void>;
  /**
   * Saves what has changed since this content was handed to `save`, whether that has come to its end yet or not. The
   * browser has it when this returns: what becomes of the page afterwards does not matter.
   * @throws DOMException as `save`
   */
  saveChanges(entry: KeptEntry, content: object, changes: object): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface KeptEntry {
  readonly id: string;
  readonly name: string;
  /** Whether the name is none that a user or a document has given it. */
  readonly isUnnamed?: true;
}

const DATABASE = "otplata";
const ENTRIES = "entries";
const CONTENTS = "contents";

/** What was changed since the content with the mark was saved. Beside any other content it means nothing. */
interface KeptChanges {
  readonly mark: string;
  readonly changes: object;
}

const changesKey = (id: string): string => `${id} changes`;

/** The browser's own database. Opened when first used. */
export function browserShelf(factory: IDBFactory): Shelf {
  /** Marks of what was handed to save. */
  const marks = new WeakMap<object, string>();
  let opening: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> => {
    opening ??= opened(factory).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    async list() {
      const store = (await database()).transaction(ENTRIES).objectStore(ENTRIES);
      return answerOf(store.getAll() as IDBRequest<KeptEntry[]>);
    },
    async load(id) {
      const store = (await database()).transaction(CONTENTS).objectStore(CONTENTS);
      const [content, changes] = await Promise.all([
        answerOf(store.get(id) as IDBRequest<unknown>),
        answerOf(store.get(changesKey(id)) as IDBRequest<KeptChanges | undefined>),
      ]);
      const isOfIt = changes !== undefined && isMarked(content) && content.mark === changes.mark;
      return isOfIt ? { ...content, changes: changes.changes } : content;
    },
    async save(entry, content) {
      const mark = crypto.randomUUID();
      marks.set(content, mark);
      const change = (await database()).transaction([ENTRIES, CONTENTS], "readwrite");
      change.objectStore(ENTRIES).put(entry);
      change.objectStore(CONTENTS).put({ ...content, mark }, entry.id);
      change.objectStore(CONTENTS).delete(changesKey(entry.id));
      change.commit();
      await done(change);
    },
    async saveChanges(entry, content, changes) {
      const mark = marks.get(content);
      if (mark === undefined) throw new Error("changes of what was never saved");
      const change = (await database()).transaction(CONTENTS, "readwrite");
      const kept: KeptChanges = { mark, changes };
      change.objectStore(CONTENTS).put(kept, changesKey(entry.id));
      change.commit();
      await done(change);
    },
    async remove(id) {
      const change = (await database()).transaction([ENTRIES, CONTENTS], "readwrite");
      change.objectStore(ENTRIES).delete(id);
      change.objectStore(CONTENTS).delete(id);
      change.objectStore(CONTENTS).delete(changesKey(id));
      await done(change);
    },
  };
}

function isMarked(content: unknown): content is { readonly mark: string } {
  return typeof content === "object" && content !== null && "mark" in content;
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => {
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

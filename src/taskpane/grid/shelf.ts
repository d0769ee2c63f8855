/** Workbooks that the browser keeps for this page's address, by name. */
export interface Shelf {
  /** In the order in which they were put there. @throws DOMException where the browser keeps nothing */
  list(): Promise<readonly KeptEntry[]>;
  load(id: string): Promise<unknown>;
  /** @throws DOMException where there is no room (QuotaExceededError) or storage is forbidden */
  save(entry: KeptEntry, content: object): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface KeptEntry {
  readonly id: string;
  readonly name: string;
}

const DATABASE = "otplata";
const ENTRIES = "entries";
const CONTENTS = "contents";

/** The browser's own database. Opened when first used. */
export function browserShelf(factory: IDBFactory): Shelf {
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
      return answerOf(store.get(id) as IDBRequest<unknown>);
    },
    async save(entry, content) {
      const change = (await database()).transaction([ENTRIES, CONTENTS], "readwrite");
      change.objectStore(ENTRIES).put(entry);
      change.objectStore(CONTENTS).put(content, entry.id);
      await done(change);
    },
    async remove(id) {
      const change = (await database()).transaction([ENTRIES, CONTENTS], "readwrite");
      change.objectStore(ENTRIES).delete(id);
      change.objectStore(CONTENTS).delete(id);
      await done(change);
    },
  };
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

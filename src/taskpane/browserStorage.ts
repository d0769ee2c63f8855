/** The browser's storage for one tab, which its pages share; null where even naming it is forbidden. */
export function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** The browser's storage; null where even naming it is forbidden. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** What is stored; null for nothing, and where storage is forbidden (a private window, a policy). */
export function readStored(storage: Pick<Storage, "getItem"> | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Stores a choice of the user's; where that is forbidden, it lasts as long as the page. */
export function writeStored(storage: Pick<Storage, "setItem"> | null, key: string, value: string): void {
  try {
    storage?.setItem(key, value);
  } catch {
    // Not remembered, and nothing else is lost.
  }
}

/** The folder that this copy of the program is served from, "/otplata/": another copy on the same host has another. */
export function thisFolder(): string {
  return new URL(".", document.baseURI).pathname;
}

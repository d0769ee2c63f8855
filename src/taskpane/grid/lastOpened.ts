const KEY = "otplata.workbook";

/** Which of the kept workbooks was open last; null for none, or where the browser tells nothing. */
export function lastOpened(storage: Storage | null): string | null {
  try {
    return storage?.getItem(KEY) ?? null;
  } catch {
    return null;
  }
}

/** @param id null for a workbook that is not kept yet */
export function rememberOpened(storage: Storage | null, id: string | null): void {
  try {
    if (id === null) storage?.removeItem(KEY);
    else storage?.setItem(KEY, id);
  } catch {
    // The workbook is kept all the same, and can be opened by its name.
  }
}

import { thisFolder } from "../../thisFolder.ts";

/** Copies of the program in other folders of the host once had it in common. */
const FORMER = "otplata.workbook";
const key = (): string => `${FORMER} ${thisFolder()}`;
const NONE = "";

/** Which of the kept workbooks was open last; null for none, or where the browser tells nothing. */
export function lastOpened(storage: Storage | null): string | null {
  try {
    const id = storage?.getItem(key()) ?? storage?.getItem(FORMER) ?? NONE;
    return id === NONE ? null : id;
  } catch {
    return null;
  }
}

/** @param id null for a workbook that is not kept yet */
export function rememberOpened(storage: Storage | null, id: string | null): void {
  try {
    storage?.setItem(key(), id ?? NONE);
  } catch {
    // The workbook is kept all the same, and can be opened by its name.
  }
}

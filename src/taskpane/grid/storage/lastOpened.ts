import { readStored, writeStored, thisFolder } from "../../browserStorage.ts";

/** Copies of the program in other folders of the host once had it in common. */
const FORMER = "otplata.workbook";
const key = (): string => `${FORMER} ${thisFolder()}`;
const NONE = "";

/** Which of the kept workbooks was open last; null for none, or where the browser tells nothing. */
export function lastOpened(storage: Storage | null): string | null {
  const id = readStored(storage, key()) ?? readStored(storage, FORMER) ?? NONE;
  return id === NONE ? null : id;
}

/** Where it is not remembered, the workbook is kept all the same. @param id null for a workbook that is not kept yet */
export function rememberOpened(storage: Storage | null, id: string | null): void {
  writeStored(storage, key(), id ?? NONE);
}

import { useEffect, useState } from "react";
import type { StorageEntry, WorkbookStorage } from "./workbookStorage.ts";

/** The other workbooks that this browser keeps. @param isAsked looked for each time that this becomes true */
export function useOtherWorkbooks(
  entry: StorageEntry,
  storage: WorkbookStorage | null,
  isAsked: boolean,
): readonly StorageEntry[] {
  const [others, setOthers] = useState<readonly StorageEntry[]>([]);
  useEffect(() => {
    let gone = false;
    storage?.list().then(
      (all) => {
        if (!gone) setOthers(all.filter(({ id }) => id !== entry.id));
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [storage, entry, isAsked]);
  return others;
}

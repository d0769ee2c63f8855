import { useEffect, useState } from "react";
import type { KeptEntry, WorkbookStorage } from "./workbookStorage.ts";

/** The other workbooks that this browser keeps. @param isAsked looked for each time that this becomes true */
export function useKeptOthers(
  entry: KeptEntry,
  storage: WorkbookStorage | null,
  isAsked: boolean,
): readonly KeptEntry[] {
  const [others, setOthers] = useState<readonly KeptEntry[]>([]);
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

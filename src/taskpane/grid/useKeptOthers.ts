import { useEffect, useState } from "react";
import type { KeptEntry, Shelf } from "./shelf.ts";

/** The other workbooks that this browser keeps. @param isAsked looked for each time that this becomes true */
export function useKeptOthers(entry: KeptEntry, shelf: Shelf | null, isAsked: boolean): readonly KeptEntry[] {
  const [others, setOthers] = useState<readonly KeptEntry[]>([]);
  useEffect(() => {
    let gone = false;
    shelf?.list().then(
      (all) => {
        if (!gone) setOthers(all.filter(({ id }) => id !== entry.id));
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [shelf, entry, isAsked]);
  return others;
}

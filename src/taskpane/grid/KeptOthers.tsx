import { useEffect, useState } from "react";
import { useTranslator } from "../TranslatorContext.ts";
import type { KeptEntry, Shelf } from "./shelf.ts";

interface KeptOthersProps {
  readonly entry: KeptEntry;
  readonly shelf: Shelf | null;
  readonly onOpen: (entry: KeptEntry) => void;
}

/** The other workbooks that this browser keeps, to be opened; nothing where there are none. */
export function KeptOthers({ entry, shelf, onOpen }: KeptOthersProps) {
  const { say } = useTranslator();
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
  }, [shelf, entry]);
  if (others.length === 0) return null;
  return (
    <select
      className="tool"
      aria-label={say("grid:openKept")}
      value=""
      onChange={(event) => {
        const chosen = others.find(({ id }) => id === event.target.value);
        if (chosen) onOpen(chosen);
      }}
    >
      <option value="">{say("grid:openKept")}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

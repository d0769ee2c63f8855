import { useEffect, useState, type ReactNode } from "react";
import type { Notice } from "../say/notice.ts";
import { Notices } from "../parts/Notices.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import type { KeptEntry, Shelf } from "./shelf.ts";

interface FileBarProps {
  readonly entry: KeptEntry;
  readonly shelf: Shelf | null;
  readonly notice: Notice | null;
  readonly onName: (name: string) => void;
  /** Null for a new workbook. */
  readonly onOpen: (entry: KeptEntry | null) => void;
  readonly onDossier: (() => void) | null;
  /** Opens a workbook from a file. */
  readonly opener: ReactNode;
}

/** The workbook's name, and the others that this browser keeps. */
export function FileBar({ entry, shelf, notice, onName, onOpen, onDossier, opener }: FileBarProps) {
  const { say } = useTranslator();
  const [others, setOthers] = useState<readonly KeptEntry[]>([]);
  const [isSure, setSure] = useState(false);
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
  return (
    <div className="file-bar">
      <input
        className="file-name"
        aria-label={say("grid:fileName")}
        value={entry.name}
        onChange={(event) => {
          onName(event.target.value);
        }}
      />
      {others.length > 0 && (
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
      )}
      <button
        type="button"
        className="tool"
        onClick={() => {
          onOpen(null);
        }}
      >
        {say("grid:newFile")}
      </button>
      {opener}
      {onDossier && (
        <button type="button" className="tool" onClick={onDossier}>
          {say("grid:dossierFile")}
        </button>
      )}
      {isSure ? (
        <span role="group" aria-label={say("grid:deleteSure", { name: entry.name })}>
          {say("grid:deleteSure", { name: entry.name })}{" "}
          <button
            type="button"
            className="tool"
            onClick={() => {
              void shelf?.remove(entry.id).finally(() => {
                onOpen(null);
              });
            }}
          >
            {say("grid:deleteYes")}
          </button>{" "}
          <button
            type="button"
            className="tool"
            autoFocus
            onClick={() => {
              setSure(false);
            }}
          >
            {say("grid:deleteNo")}
          </button>
        </span>
      ) : (
        <button
          type="button"
          className="tool"
          onClick={() => {
            setSure(true);
          }}
        >
          {say("grid:deleteFile")}
        </button>
      )}
      {notice ? <Notices notices={[notice]} /> : <span className="hint file-hint">{say("grid:kept")}</span>}
    </div>
  );
}

import { useId, useRef, useState, type ReactNode } from "react";
import type { Notice } from "../say/notice.ts";
import { Notices } from "../parts/Notices.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { DeleteWorkbook } from "./DeleteWorkbook.tsx";
import "./fileBar.css";
import { KeptOthers } from "./KeptOthers.tsx";
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

/** The workbook's name, and what can be done with it as a whole: where there is little room, behind a button. */
export function FileBar({ entry, shelf, notice, onName, onOpen, onDossier, opener }: FileBarProps) {
  const { say } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const commands = useId();
  return (
    // The bar has the width of the workbook, not of the page: it is what decides.
    <div className="file-place">
      <div
        className="file-bar"
        onKeyDown={({ key }) => {
          if (key !== "Escape" || !isOpen) return;
          setOpen(false);
          button.current?.focus();
        }}
      >
        <input
          className="file-name"
          aria-label={say("grid:fileName")}
          value={entry.name}
          onChange={(event) => {
            onName(event.target.value);
          }}
        />
        <button
          ref={button}
          type="button"
          className="tool file-more"
          aria-expanded={isOpen}
          aria-controls={commands}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {say("gridTools:file")}
        </button>
        <div id={commands} className={isOpen ? "file-commands" : "file-commands file-closed"}>
          <KeptOthers entry={entry} shelf={shelf} onOpen={onOpen} />
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
          <DeleteWorkbook
            name={entry.name}
            onDelete={() => {
              void shelf?.remove(entry.id).finally(() => {
                onOpen(null);
              });
            }}
          />
          {!notice && <span className="hint file-hint">{say("grid:kept")}</span>}
        </div>
        {notice && <Notices notices={[notice]} />}
      </div>
    </div>
  );
}

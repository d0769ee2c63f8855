import { useEffect, useRef, useState, type ReactNode } from "react";
import { WRITING } from "../../messages/language.ts";
import { Notices } from "../parts/Notices.tsx";
import type { Notice } from "../say/notice.ts";
import { useTranslator } from "../TranslatorContext.ts";
import type { GridCommand } from "./tools/gridCommands.ts";
import { GridMenu } from "./tools/GridMenu.tsx";
import { Icon } from "../parts/Icon.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import type { AskedElsewhere } from "./OpenFile.tsx";
import type { StorageEntry, WorkbookStorage } from "./storage/workbookStorage.ts";
import type { SavingStatus } from "./storage/useSavedWorkbook.ts";

/** What can be done with the workbook as a whole. */
export interface FileActions {
  readonly onName: (name: string) => void;
  /** Null for a new workbook. */
  readonly onOpen: (entry: StorageEntry | null) => void;
  readonly onCopy: () => void;
  readonly onDownload: () => void;
  /** Null while there is no dossier. */
  readonly onDossier: (() => void) | null;
}

interface AppBarProps {
  readonly entry: StorageEntry;
  readonly storage: WorkbookStorage | null;
  readonly saving: SavingStatus;
  readonly notices: readonly Notice[];
  readonly file: FileActions;
  /** What opens a workbook from a file, asked by the menu. */
  readonly opener: (asked: AskedElsewhere) => ReactNode;
  readonly asTable: boolean;
  readonly onAsTable: (asTable: boolean) => void;
  readonly isPaneShown: boolean;
  readonly onPane: () => void;
}

/** The workbook's name, whether it is kept, and what can be done with it as a whole; below, what there is to say of that. */
export function AppBar(props: AppBarProps) {
  const { entry, storage, saving, notices, file, opener, asTable, onAsTable, isPaneShown, onPane } = props;
  const { say } = useTranslator();
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [isDeleting, setDeleting] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const others = useOtherWorkbooks(entry, storage, menuAt !== null);
  const backToMenu = (): void => {
    more.current?.focus();
  };
  const groups: readonly (readonly GridCommand[])[] = [
    [
      {
        label: "grid:newFile",
        icon: "newFile",
        run: () => {
          file.onOpen(null);
        },
      },
      { label: "pane:openWorkbook", icon: "open", keys: "Ctrl+O", run: () => input.current?.click() },
      ...others.map((other): GridCommand => ({
        label: "grid:openNamed",
        params: { name: other.name },
        icon: "table",
        run: () => {
          file.onOpen(other);
        },
      })),
    ],
    [
      { label: "grid:copyFile", icon: "copy", run: file.onCopy },
      { label: "grid:downloadFile", icon: "download", keys: "Ctrl+S", run: file.onDownload },
      ...(file.onDossier
        ? [{ label: "grid:dossierFile", icon: "download", run: file.onDossier } as const]
        : []),
    ],
    [
      {
        label: "grid:asTable",
        icon: "table",
        isOn: asTable,
        run: () => {
          onAsTable(!asTable);
        },
      },
    ],
    [
      {
        label: "grid:deleteFile",
        icon: "remove",
        run: () => {
          setDeleting(true);
        },
      },
    ],
  ];
  return (
    // No banner of its own: the pane beside it has one.
    <section className="app-bar" aria-label={say("gridTools:file")}>
      <div className="app-line">
        <svg className="app-logo" viewBox="0 0 24 24" aria-hidden>
          <path d="M3 4h4v4h4v4h4v4h4v4h2" />
        </svg>
        <input
          className="file-name"
          aria-label={say("grid:fileName")}
          value={entry.name}
          spellCheck={false}
          size={Math.max(8, entry.name.length)}
          onChange={(event) => {
            file.onName(event.target.value);
          }}
        />
        <SavedState saving={saving} />
        <span className="app-gap" />
        <IconButton
          icon="download"
          label={say("grid:downloadFile")}
          keys="Ctrl+S"
          words={say("grid:download")}
          className="app-download"
          onClick={file.onDownload}
        />
        <IconButton
          ref={more}
          icon="more"
          label={say("gridTools:file")}
          menu={menuAt !== null}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            setMenuAt({ x: left, y: bottom });
          }}
        />
        <IconButton
          icon="pane"
          label={say(isPaneShown ? "grid:hidePane" : "grid:showPane")}
          keys="F6"
          isPressed={isPaneShown}
          className="app-pane"
          onClick={onPane}
        />
      </div>
      {menuAt && (
        <GridMenu
          label={say("gridTools:file")}
          groups={groups}
          at={menuAt}
          onRun={(command) => {
            setMenuAt(null);
            backToMenu();
            command.run();
          }}
          onClose={() => {
            setMenuAt(null);
            backToMenu();
          }}
        />
      )}
      {isDeleting && (
        <DeleteWorkbook
          name={entry.name}
          onDelete={() => {
            void storage?.remove(entry.id).finally(() => {
              file.onOpen(null);
            });
          }}
          onKeep={() => {
            setDeleting(false);
            backToMenu();
          }}
        />
      )}
      <Notices notices={notices} />
      {opener({ input, onBack: backToMenu })}
    </section>
  );
}

/** Whether this browser keeps the workbook as it stands now. */
function SavedState({ saving: { notice, savedAt } }: { readonly saving: SavingStatus }) {
  const { say, language } = useTranslator();
  const words = notice
    ? say("grid:notSaved")
    : savedAt === null
      ? say("grid:saving")
      : say("grid:saved", { time: timeText(savedAt, WRITING[language].time) });
  return (
    <span
      className={notice ? "app-saved bad" : "app-saved"}
      data-tip={`${words}. ${notice ? "" : say("grid:kept")}`}
    >
      <Icon name={notice ? "close" : "saved"} isSmall />
      <span className="app-saved-words">{words}</span>
      {!notice && <span className="only-heard">{say("grid:kept")}</span>}
    </span>
  );
}

/** "14.05" of the minute 845 of the day. */
function timeText(minute: number, point: string): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}${point}${two(minute % 60)}`;
}

interface DeleteWorkbookProps {
  readonly name: string;
  readonly onDelete: () => void;
  readonly onKeep: () => void;
}

/** Asks a second time whether the workbook is to be deleted from the browser. */
function DeleteWorkbook({ name, onDelete, onKeep }: DeleteWorkbookProps) {
  const { say } = useTranslator();
  return (
    <div
      role="group"
      className="app-asks"
      aria-label={say("grid:deleteSure", { name })}
      onKeyDown={({ key }) => {
        if (key === "Escape") onKeep();
      }}
    >
      {say("grid:deleteSure", { name })}{" "}
      <button type="button" className="tool" onClick={onDelete}>
        {say("grid:deleteYes")}
      </button>{" "}
      <button type="button" className="tool" autoFocus onClick={onKeep}>
        {say("grid:deleteNo")}
      </button>
    </div>
  );
}

/** The other workbooks that this browser keeps. @param isAsked looked for each time that this becomes true */
function useOtherWorkbooks(
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

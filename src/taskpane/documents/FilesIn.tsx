import { useCallback, useRef, useState, type ChangeEvent, type DragEvent, type ReactNode } from "react";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { message } from "../../messages/message.ts";
import { ChooseFilesContext, type ChooseFiles } from "../contexts.ts";
import { news } from "../say/notice.ts";
import {
  chosenFiles,
  droppedFiles,
  filesOfFolder,
  MOST_FILES,
  type DroppedFiles,
} from "../state/droppedFiles.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { usePasteAnywhere } from "./PasteIn.tsx";

/** Files that are held over the pane. */
interface DraggedOver {
  readonly count: number;
  /** By the types that the system gives them; empty where one of them has none that is known. */
  readonly kinds: string;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/pdf$/u, "PDF"],
  [/spreadsheetml|ms-excel/u, "Excel"],
  [/wordprocessingml/u, "Word"],
  [/html$/u, "HTML"],
  [/csv$/u, "CSV"],
  [/json$/u, "JSON"],
];

function overOf({ items = [] }: { readonly items?: ArrayLike<DataTransferItem> }): DraggedOver {
  const files = Array.from(items).filter(({ kind }) => kind === "file");
  const kinds = files.flatMap(({ type }) => KINDS.find(([known]) => known.test(type))?.[1] ?? []);
  return { count: files.length, kinds: kinds.length === files.length ? kinds.join(", ") : "" };
}

/** Takes files and folders that are dropped anywhere on what is in it, chosen by its buttons or pasted into the page. */
export function FilesIn({ model, children }: { readonly model: PaneModel; readonly children: ReactNode }) {
  const { say } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState<DraggedOver | null>(null);
  const { read } = model;
  const disabled = model.state.reading !== null;
  usePasteAnywhere(disabled ? null : model.readPasted);

  const onFiles = ({ files, more }: DroppedFiles): void => {
    void read(files, more ? [news(message("pane:tooManyFiles", { most: MOST_FILES }))] : []);
  };
  const allow = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    // Which files they are is told only once they are dropped: until then how many, and of which kinds.
    setOver((was) => (disabled ? null : (was ?? overOf(event.dataTransfer))));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(null);
    if (!disabled) void droppedFiles(event.dataTransfer).then(onFiles);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(null);
  };
  const choose: ChooseFiles = useCallback((what) => {
    if (!input.current) return;
    input.current.webkitdirectory = what === "folder";
    input.current.click();
  }, []);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    // Emptied, so that the same file can be chosen again.
    target.value = "";
    onFiles(target.webkitdirectory ? filesOfFolder(files) : { files: chosenFiles(files), more: false });
  };

  return (
    <ChooseFilesContext value={choose}>
      <div className="drop" onDragEnter={allow} onDragOver={allow} onDragLeave={leave} onDrop={drop}>
        {/* Files are told apart by their content: the picker narrows nothing down. */}
        <input ref={input} type="file" multiple hidden onChange={chosen} />
        {children}
        {over && (
          <div className="drop-over" aria-hidden="true">
            <DocumentAdd20Regular />
            <p>{say("pane:dropHere")}</p>
            {over.count > 0 && (
              <p className="drop-count">
                {say("pane:dropCount", { count: over.count })}
                {over.kinds !== "" && `: ${over.kinds}`}
              </p>
            )}
          </div>
        )}
      </div>
    </ChooseFilesContext>
  );
}

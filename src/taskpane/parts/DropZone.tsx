import { useRef, useState, type ChangeEvent, type DragEvent, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { CHOOSE_FILES } from "../headings.ts";
import { chosenFiles, droppedFiles, filesOfFolder, type DroppedFiles } from "../state/droppedFiles.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface DropZoneProps {
  readonly disabled: boolean;
  /** Whether documents are there already. */
  readonly more: boolean;
  readonly onFiles: (dropped: DroppedFiles) => void;
  /** What stands beside the buttons. */
  readonly children?: ReactNode;
}

/** Where files and folders are dropped; the buttons do the same for the keyboard. */
export function DropZone({ disabled, more, onFiles, children }: DropZoneProps) {
  const { say } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const allow = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) void droppedFiles(event.dataTransfer).then(onFiles);
  };
  const choose = (what: "files" | "folder") => {
    if (!input.current) return;
    input.current.webkitdirectory = what === "folder";
    input.current.click();
  };
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    // Emptied, so that the same file can be chosen again.
    target.value = "";
    onFiles(target.webkitdirectory ? filesOfFolder(files) : { files: chosenFiles(files), more: false });
  };

  return (
    <div
      className={over ? "drop drop-over" : "drop"}
      onDragEnter={allow}
      onDragOver={allow}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <p className="drop-words" aria-hidden="true">
        {say("pane:dropHere")} {say("pane:dropOr")}
      </p>
      <div className="buttons">
        <Button
          id={CHOOSE_FILES}
          appearance={more ? "secondary" : "primary"}
          disabled={disabled}
          onClick={() => {
            choose("files");
          }}
        >
          {more ? say("pane:chooseMore") : say("pane:chooseFiles")}
        </Button>
        <Button
          disabled={disabled}
          onClick={() => {
            choose("folder");
          }}
        >
          {say("pane:chooseFolder")}
        </Button>
        {children}
      </div>
      {/* Files are told apart by their content: the picker narrows nothing down. */}
      <input ref={input} type="file" multiple hidden onChange={chosen} />
    </div>
  );
}

import { useRef, useState, type DragEvent, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { OfferedFile } from "../state/usePane.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface DropZoneProps {
  readonly disabled: boolean;
  /** Whether documents are there already. */
  readonly more: boolean;
  readonly onFiles: (files: readonly OfferedFile[]) => void;
  /** What stands beside the button. */
  readonly children?: ReactNode;
}

function offered(files: Iterable<File>): readonly OfferedFile[] {
  return [...files].map((file) => ({
    name: file.name,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}

/** The button that chooses files: where the ribbon's Import leads. */
export const CHOOSE_FILES = "choose-files";

/** Where files are dropped; the button does the same for the keyboard. */
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
    if (!disabled) onFiles(offered(event.dataTransfer.files));
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
          onClick={() => input.current?.click()}
        >
          {more ? say("pane:chooseMore") : say("pane:chooseFiles")}
        </Button>
        {children}
      </div>
      <input
        ref={input}
        type="file"
        accept=".pdf,.json,application/pdf,application/json"
        multiple
        hidden
        onChange={(event) => {
          const files = offered(event.target.files ?? []);
          // Emptied, so that the same file can be chosen again.
          event.target.value = "";
          onFiles(files);
        }}
      />
    </div>
  );
}

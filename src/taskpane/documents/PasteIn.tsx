import { useEffect, useId, useState } from "react";
import { Button } from "@fluentui/react-components";
import { ClipboardPaste20Regular } from "@fluentui/react-icons/svg/clipboard-paste";
import type { PastedInput } from "../../dossier/importFiles.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Way } from "../parts/Way.tsx";

type Clipboard = PastedInput["clipboard"];

interface PasteInProps {
  readonly disabled: boolean;
  readonly onPasted: (clipboard: Clipboard) => void;
}

/**
 * Cells and text of the clipboard as a document: pasted anywhere in the pane, or into the field that its row opens.
 * The field is needed where the keyboard's paste does not reach the page, and it asks the browser for no permission.
 */
export function PasteIn({ disabled, onPasted }: PasteInProps) {
  const { say } = useTranslator();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const field = useId();
  const done = (clipboard: Clipboard) => {
    setOpen(false);
    setText("");
    onPasted(clipboard);
  };
  return (
    <div>
      <Way
        icon={<ClipboardPaste20Regular />}
        label={say("pane:paste")}
        disabled={disabled}
        open={open}
        controls={field}
        onClick={() => {
          setOpen(!open);
        }}
      />
      {open && (
        <div id={field} className="paste-field">
          <label>
            {say("pane:pasteLabel")}
            <textarea
              autoFocus
              rows={4}
              value={text}
              onPaste={(event) => {
                const clipboard = clipboardOf(event.clipboardData);
                // A short piece may be one of several: the button says when all of it is there.
                if (clipboard?.html === null || !clipboard) return;
                event.preventDefault();
                done(clipboard);
              }}
              onChange={({ target }) => {
                setText(target.value);
              }}
            />
          </label>
          <Button
            disabled={disabled || text.trim() === ""}
            onClick={() => {
              done({ html: null, text });
            }}
          >
            {say("pane:pasteRead")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A paste that nobody takes is a document: neither a field nor the grid, which says so by preventing the default. */
export function usePasteAnywhere(onPasted: ((clipboard: Clipboard) => void) | null): void {
  useEffect(() => {
    if (!onPasted) return;
    const take = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const clipboard = event.clipboardData && clipboardOf(event.clipboardData);
      if (!clipboard) return;
      event.preventDefault();
      onPasted(clipboard);
    };
    document.addEventListener("paste", take);
    return () => {
      document.removeEventListener("paste", take);
    };
  }, [onPasted]);
}

/** Null where the clipboard holds no text. */
function clipboardOf(data: Pick<DataTransfer, "getData">): Clipboard | null {
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  return html.trim() === "" && text.trim() === "" ? null : { html: html.trim() === "" ? null : html, text };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

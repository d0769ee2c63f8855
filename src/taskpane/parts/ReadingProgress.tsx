import { Button, ProgressBar } from "@fluentui/react-components";
import type { Reading } from "../state/paneState.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface ReadingProgressProps {
  readonly reading: Reading;
  readonly onCancel: () => void;
  readonly onSlow: (answer: "wait" | "giveUp") => void;
}

/** How far reading has come, file by file and page by page, and the way to stop it. */
export function ReadingProgress({ reading, onCancel, onSlow }: ReadingProgressProps) {
  const { say } = useTranslator();
  const { at, names, file, slow } = reading;
  const document = names[file] ?? "";
  const ofFile = at
    ? say("pane:readingPage", { document: at.document, page: at.page, pages: at.pages })
    : say("pane:readingOf", { document });
  const text =
    names.length > 1 ? say("pane:readingFile", { file: file + 1, files: names.length, ofFile }) : ofFile;
  // Of several files, each counts the same: their pages are not known before they are opened.
  const done = at ? at.page / Math.max(at.pages, 1) : 0;
  const isKnown = at !== null || file > 0;
  return (
    <div className="reading">
      <p className="reading-text">{text}</p>
      <ProgressBar
        aria-label={say("pane:readingLabel")}
        aria-valuetext={text}
        max={names.length}
        {...(isKnown ? { value: file + done } : {})}
      />
      {slow && (
        <div className="notice" role="alert">
          <p>{say("pane:readingSlow", { document: slow.document, seconds: slow.seconds })}</p>
          <div className="buttons">
            <Button onClick={() => onSlow("wait")}>{say("pane:waitOn")}</Button>
            <Button onClick={() => onSlow("giveUp")}>{say("pane:giveUp")}</Button>
          </div>
        </div>
      )}
      {/* The button that began this is out of use meanwhile: the focus goes to the one thing that can be done. */}
      <Button autoFocus onClick={onCancel}>
        {names.length > 1 ? say("pane:cancelAll") : say("pane:cancel")}
      </Button>
    </div>
  );
}

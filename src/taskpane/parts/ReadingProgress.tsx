import { Button, ProgressBar } from "@fluentui/react-components";
import type { Reading } from "../state/paneState.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** How far reading has come, page by page, and the way to stop it. */
export function ReadingProgress({
  reading,
  onCancel,
}: {
  readonly reading: Reading;
  readonly onCancel: () => void;
}) {
  const { say } = useTranslator();
  const { at } = reading;
  const text = at
    ? say("pane:readingPage", { document: at.document, page: at.page, pages: at.pages })
    : say("pane:readingOf", { document: reading.names.join(", ") });
  return (
    <div className="reading">
      <p className="reading-text">{text}</p>
      <ProgressBar
        aria-label={say("pane:readingLabel")}
        aria-valuetext={text}
        max={at?.pages ?? 1}
        {...(at ? { value: at.page } : {})}
      />
      {/* The button that began this is out of use meanwhile: the focus goes to the one thing that can be done. */}
      <Button autoFocus onClick={onCancel}>
        {say("pane:cancel")}
      </Button>
    </div>
  );
}

import { Button } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import type { Reading } from "../state/paneState.ts";
import { secondsLeft } from "../state/secondsLeft.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface ReadingFootProps {
  readonly reading: Reading;
  readonly onCancel: () => void;
}

/** The foot of the pane while files are read. Its words change all the time: the pages are announced apart, at each quarter. */
export function ReadingFoot({ reading, onCancel }: ReadingFootProps) {
  const { say } = useTranslator();
  const ends = [...reading.ends.values()];
  const leftOut = ends.filter(({ kind }) => kind === "leftOut").length;
  const count = reading.names.length - leftOut;
  const file = Math.min(ends.length - leftOut + 1, count);
  const left = secondsLeft(reading);
  return (
    <footer className="pane-foot" tabIndex={-1}>
      <p className="foot-state">
        <ArrowSync20Regular />
        <span>
          {say("pane:readingAt", { file, count })}
          {left !== null && `, ${say("pane:secondsLeft", { count: left })}`}
        </span>
      </p>
      <div className="foot-acts">
        {/* The button that began this is out of use meanwhile: the focus goes to the one thing that can be done. */}
        <Button autoFocus onClick={onCancel}>
          {say("pane:cancel")}
        </Button>
      </div>
    </footer>
  );
}

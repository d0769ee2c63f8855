import { Button } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import type { Reading } from "../state/paneState.ts";
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

/** What is read in less time than this says nothing of what is to come. */
const TOO_SOON = 1000;
/** The first pages take as long as starting to read: before so large a part is read, all the rest would count as slow. */
const TOO_LITTLE = 20;

/** Seconds until all files are read, by the bytes of those that were; null while that would be a guess. */
export function secondsLeft({ sizes, names, file, ends, at, elapsed }: Reading): number | null {
  if (elapsed < TOO_SOON || sizes.length < names.length) return null;
  let done = 0;
  let all = 0;
  for (const [index, size] of sizes.entries()) {
    if (ends.get(index)?.kind === "leftOut") continue;
    if (size === undefined) return null;
    all += size;
    if (ends.has(index)) done += size;
    else if (index === file && at) done += (size * at.page) / Math.max(at.pages, 1);
  }
  if (done * TOO_LITTLE < all) return null;
  const left = done > 0 ? Math.round((elapsed * (all - done)) / done / 1000) : 0;
  return left > 0 ? left : null;
}

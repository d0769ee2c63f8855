import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslator } from "../TranslatorContext.ts";

const KEY = "otplata.paneShare";
const [LEAST, MOST, FIRST, STEP] = [20, 80, 38, 2];

/** The pane's share of the page's width in percent, remembered. */
export function usePaneShare(storage: Storage | null): readonly [number, (share: number) => void] {
  const [share, setShare] = useState(() => {
    const stored = Number(attempt(() => storage?.getItem(KEY)) ?? FIRST);
    return stored >= LEAST && stored <= MOST ? stored : FIRST;
  });
  const set = (wanted: number): void => {
    const next = Math.round(Math.min(MOST, Math.max(LEAST, wanted)));
    setShare(next);
    attempt(() => storage?.setItem(KEY, String(next)));
  };
  return [share, set];
}

/** Storage may be forbidden: then the choice lasts as long as the page. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

interface SplitterProps {
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/** The line between pane and workbook: dragged, or moved with the arrow keys. */
export function Splitter({ share, onShare }: SplitterProps) {
  const { say } = useTranslator();
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onShare((event.clientX / window.innerWidth) * 100);
  };
  const press = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowLeft") onShare(share - STEP);
    if (key === "ArrowRight") onShare(share + STEP);
    if (key === "Home") onShare(LEAST);
    if (key === "End") onShare(MOST);
  };
  return (
    <div
      role="separator"
      className="splitter"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say("grid:splitter")}
      aria-valuenow={share}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    />
  );
}

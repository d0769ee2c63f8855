import type { KeyboardEvent, PointerEvent } from "react";
import { useTranslator } from "../TranslatorContext.ts";
import { LEAST_SHARE, MOST_SHARE } from "./usePaneSide.ts";

const STEP = 2;

interface SplitterProps {
  /** The pane's part of the page's width, in percent. */
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/** The line between workbook and pane: dragged, or moved with the arrow keys. */
export function Splitter({ share, onShare }: SplitterProps) {
  const { say } = useTranslator();
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onShare((1 - event.clientX / window.innerWidth) * 100);
  };
  const press = (event: KeyboardEvent): void => {
    const to = {
      // The pane stands at the right: the line goes the way of the arrow.
      ArrowLeft: share + STEP,
      ArrowRight: share - STEP,
      Home: LEAST_SHARE,
      End: MOST_SHARE,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onShare(to);
  };
  return (
    <div
      role="separator"
      className="splitter"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say("grid:splitter")}
      aria-valuenow={share}
      aria-valuemin={LEAST_SHARE}
      aria-valuemax={MOST_SHARE}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    />
  );
}

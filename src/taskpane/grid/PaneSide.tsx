import type { ReactNode, KeyboardEvent, PointerEvent } from "react";
import { useTranslator } from "../TranslatorContext.ts";
import { Icon } from "../parts/Icon.tsx";
import { type PaneSideState, LEAST_SHARE, MOST_SHARE } from "./usePaneSide.ts";

interface PaneSideProps {
  readonly side: PaneSideState;
  /** Whether a workbook stands there: without one the pane is the whole page. */
  readonly isBeside: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The pane at the right of the workbook; in a narrow window over it, until Escape, a click beside it or its cross. */
export function PaneSide({ side, isBeside, onClose, children }: PaneSideProps) {
  const { say } = useTranslator();
  const isOver = isBeside && side.isOver;
  return (
    <div
      className={isOver ? "bench-side bench-over" : "bench-side"}
      hidden={isBeside && !side.isShown}
      {...(isOver ? { role: "dialog", "aria-modal": true, "aria-label": "Otplata" } : {})}
      onKeyDown={({ key, target, currentTarget, defaultPrevented }) => {
        // What the pane opens in a place of its own, a dialogue, closes by itself.
        const isInside = target instanceof Node && currentTarget.contains(target);
        if (isOver && key === "Escape" && isInside && !defaultPrevented) onClose();
      }}
    >
      {isBeside && !isOver && <Splitter share={side.share} onShare={side.onShare} />}
      {isOver && (
        <>
          <div className="bench-backdrop" onClick={onClose} />
          <button
            type="button"
            className="icon-button bench-close"
            aria-label={say("grid:hidePane")}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </>
      )}
      <div key="pane" className="bench-pane" tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}

const STEP = 2;

interface SplitterProps {
  /** The pane's part of the page's width, in percent. */
  readonly share: number;
  readonly onShare: (share: number) => void;
}

/** The line between workbook and pane: dragged, or moved with the arrow keys. */
function Splitter({ share, onShare }: SplitterProps) {
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

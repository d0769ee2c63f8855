import type { ReactNode } from "react";
import { useTranslator } from "../TranslatorContext.ts";
import { Icon } from "../parts/Icon.tsx";
import { Splitter } from "./Splitter.tsx";
import type { PaneSideState } from "./usePaneSide.ts";

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

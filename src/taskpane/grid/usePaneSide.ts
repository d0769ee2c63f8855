import { useEffect, useState } from "react";
import { readStored, writeStored } from "../browserStorage.ts";

const SHARE = "otplata.paneShare";
const SHOWN = "otplata.paneShown";
/** The pane's part of the page's width, in percent. */
export const [LEAST_SHARE, MOST_SHARE] = [20, 60];
const FIRST_SHARE = 27;
/** Below this width there is no room for both, and the pane lies over the cells. */
const NARROW = "(max-width: 999px)";

/** How the pane stands beside the workbook. */
export interface PaneSideState {
  /** Its part of the page's width where it stands beside the cells, in percent. */
  readonly share: number;
  readonly onShare: (share: number) => void;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  /** Whether it lies over the cells, which cannot be used meanwhile. */
  readonly isOver: boolean;
}

/**
 * Where the pane is wide enough to stand beside the cells, its width and whether it is shown are remembered.
 * @param isFirst whether it is shown in a narrow window too: there, the workbook appears while the pane is being used
 */
export function usePaneSide(storage: Storage | null, isFirst: boolean): PaneSideState {
  const [share, setShare] = useState(() => inRange(Number(readStored(storage, SHARE) ?? FIRST_SHARE)));
  const [isBeside, setBeside] = useState(() => readStored(storage, SHOWN) !== "no");
  const [isOver, setOver] = useState(isFirst);
  const isNarrow = useNarrow(() => {
    setOver(false);
  });
  return {
    share,
    onShare: (wanted) => {
      setShare(inRange(wanted));
      writeStored(storage, SHARE, String(inRange(wanted)));
    },
    isShown: isNarrow ? isOver : isBeside,
    onShow: (isShown) => {
      if (isNarrow) {
        setOver(isShown);
        return;
      }
      setBeside(isShown);
      writeStored(storage, SHOWN, isShown ? "yes" : "no");
    },
    isOver: isNarrow && isOver,
  };
}

function inRange(share: number): number {
  if (!Number.isFinite(share)) return FIRST_SHARE;
  return Math.round(Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share)));
}

/** Whether the window is narrow. @param onCross is called when it becomes narrow, or wide again */
function useNarrow(onCross: () => void): boolean {
  const [isNarrow, setNarrow] = useState(
    () => typeof matchMedia === "function" && matchMedia(NARROW).matches,
  );
  const [crossed] = useState(() => onCross);
  useEffect(() => {
    if (typeof matchMedia !== "function") return;
    const query = matchMedia(NARROW);
    const look = (): void => {
      crossed();
      setNarrow(query.matches);
    };
    query.addEventListener("change", look);
    return () => {
      query.removeEventListener("change", look);
    };
  }, [crossed]);
  return isNarrow;
}

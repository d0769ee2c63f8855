import { useEffect, useLayoutEffect, useRef, useState } from "react";

/** How long something is pointed at before its name appears, in milliseconds. */
const PATIENCE = 400;
/** How long the name stays when the pointer has left: time enough to go to it. */
const LEAVE = 150;
const GAP = 4;

interface Tip {
  readonly text: string;
  readonly of: DOMRect;
  /** Whether what stands below is to stay in sight. */
  readonly isAbove: boolean;
}

/** Shows the name of what is pointed at, or has the keyboard, below it; Escape takes it away. Heard is it as a name already. */
export function Tips() {
  const [tip, setTip] = useState<Tip | null>(null);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (what: Tip | null, wait: number): void => {
      clearTimeout(timer);
      if (wait === 0) {
        setTip(what);
        return;
      }
      timer = setTimeout(() => {
        setTip(what);
      }, wait);
    };
    const onPoint = ({ target, pointerType }: PointerEvent): void => {
      if (pointerType !== "mouse" || !(target instanceof Element)) return;
      if (shown.current?.contains(target)) clearTimeout(timer);
      else later(tipOf(target), tipOf(target) ? PATIENCE : LEAVE);
    };
    const onFocus = ({ target }: FocusEvent): void => {
      const isByKey = target instanceof Element && target.matches(":focus-visible");
      later(isByKey ? tipOf(target) : null, 0);
    };
    const gone = (): void => {
      later(null, 0);
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") gone();
    };
    document.addEventListener("pointerover", onPoint);
    document.addEventListener("pointerdown", gone);
    document.addEventListener("focusin", onFocus);
    document.addEventListener("focusout", gone);
    document.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerover", onPoint);
      document.removeEventListener("pointerdown", gone);
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("focusout", gone);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  useLayoutEffect(() => {
    if (!tip || !shown.current) return;
    const { width, height } = shown.current.getBoundingClientRect();
    const { left, top, bottom, width: wide } = tip.of;
    const at = Math.max(GAP, Math.min(left + (wide - width) / 2, window.innerWidth - width - GAP));
    const isRoomBelow = bottom + GAP + height <= window.innerHeight;
    const isBelow = tip.isAbove ? top - GAP - height < 0 : isRoomBelow;
    shown.current.style.left = `${at}px`;
    shown.current.style.top = `${isBelow ? bottom + GAP : top - GAP - height}px`;
  }, [tip]);
  return (
    tip && (
      <div ref={shown} aria-hidden className="tip">
        {tip.text}
      </div>
    )
  );
}

function tipOf(target: Element): Tip | null {
  const owner = target.closest<HTMLElement>("[data-tip]");
  if (!owner) return null;
  const { tip = "", tipAbove } = owner.dataset;
  return { text: tip, of: owner.getBoundingClientRect(), isAbove: tipAbove !== undefined };
}

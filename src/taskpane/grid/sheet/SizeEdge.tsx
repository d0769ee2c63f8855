import type { PointerEvent } from "react";

interface SizeEdgeProps {
  readonly axis: "row" | "column";
  /** In pixels of the sheet. */
  readonly size: number;
  /** In percent: how much larger the sheet is drawn. */
  readonly zoom: number;
  /** @param size that it was dragged to, in pixels of the sheet */
  readonly onSize: (size: number) => void;
  readonly onFit?: () => void;
}

const LEAST = 8;

/** The edge of a heading, which is dragged to make its row or column larger; clicked twice, it fits what stands there. */
export function SizeEdge({ axis, size, zoom, onSize, onFit }: SizeEdgeProps) {
  const isColumn = axis === "column";
  const placeOf = ({ clientX, clientY }: PointerEvent): number => (isColumn ? clientX : clientY);
  const sizeAt = (event: PointerEvent<HTMLDivElement>): number => {
    const moved = placeOf(event) - Number(event.currentTarget.dataset["from"]);
    return Math.max(LEAST, Math.round(size + (moved * 100) / zoom));
  };
  const show = (head: HTMLElement | null, pixels: number): void => {
    head?.style.setProperty(isColumn ? "width" : "height", `${pixels}px`);
  };
  return (
    <div
      className={`sheet-edge sheet-edge-${axis}`}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.dataset["from"] = String(placeOf(event));
      }}
      onPointerMove={(event) => {
        // Until it is let go, only the heading shows how large it will be.
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          show(event.currentTarget.parentElement, sizeAt(event));
      }}
      onPointerUp={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        event.currentTarget.releasePointerCapture(event.pointerId);
        const wanted = sizeAt(event);
        show(event.currentTarget.parentElement, size);
        if (wanted !== size) onSize(wanted);
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onFit?.();
      }}
    />
  );
}

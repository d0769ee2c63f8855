import type { Block } from "../../../workbook/plan.ts";
import { useState, type PointerEvent } from "react";
import type { SheetLayout } from "./sheetLayout.ts";

interface FillHandleProps {
  readonly block: Block;
  readonly layout: SheetLayout;
  /** @param to the block with the cells that it is copied into */
  readonly onExtend: (to: Block) => void;
}

/** The corner of what is chosen: dragged, it copies the cells into those that it is dragged over. By keyboard Ctrl+D and Ctrl+R do. */
export function FillHandle({ block, layout, onExtend }: FillHandleProps) {
  const [to, setTo] = useState<Block | null>(null);
  const { lefts, tops } = layout;
  const shown = to ?? block;
  const box = {
    top: tops[shown.row] ?? 0,
    left: lefts[shown.column] ?? 0,
    bottom: tops[shown.row + shown.rows] ?? 0,
    right: lefts[shown.column + shown.columns] ?? 0,
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const cell = document
      .elementsFromPoint(event.clientX, event.clientY)
      .find((one) => one instanceof HTMLElement && one.dataset["row"] !== undefined);
    if (!(cell instanceof HTMLElement)) return;
    setTo(extended(block, { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) }));
  };
  return (
    <>
      {to && (
        <div
          className="sheet-taken"
          style={{ top: box.top, left: box.left, width: box.right - box.left, height: box.bottom - box.top }}
        />
      )}
      <div
        className="fill-handle"
        style={{
          top: (tops[block.row + block.rows] ?? 0) - 4,
          left: (lefts[block.column + block.columns] ?? 0) - 4,
        }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
        onPointerUp={(event) => {
          event.stopPropagation();
          event.currentTarget.releasePointerCapture(event.pointerId);
          setTo(null);
          if (to && (to.rows > block.rows || to.columns > block.columns)) onExtend(to);
        }}
        onPointerCancel={() => {
          setTo(null);
        }}
      />
    </>
  );
}

/** The block with the rows, or the columns, up to the cell: whichever of them are more. */
export function extended(
  { row, column, rows, columns }: Block,
  far: { readonly row: number; readonly column: number },
): Block {
  const down = beyond(row, rows, far.row);
  const right = beyond(column, columns, far.column);
  if (down === 0 && right === 0) return { row, column, rows, columns };
  if (Math.abs(down) >= Math.abs(right))
    return { row: Math.min(row, row + down), column, rows: rows + Math.abs(down), columns };
  return { row, column: Math.min(column, column + right), rows, columns: columns + Math.abs(right) };
}

/** How far a place lies after the last (above nought) or before the first; nought within. */
function beyond(first: number, count: number, place: number): number {
  const last = first + count - 1;
  return place > last ? place - last : Math.min(0, place - first);
}

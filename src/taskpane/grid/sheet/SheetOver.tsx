import type { Block } from "../../../workbook/plan.ts";
import type { ReactNode } from "react";
import type { GridSelection, GridSheet, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { FillHandle } from "./FillHandle.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { SheetCharts } from "./SheetCharts.tsx";
import { sizeAt, type SheetLayout } from "./sheetLayout.ts";
import { HEAD_HEIGHT, HEAD_WIDTH, type Frozen, type SheetWindow } from "./sheetView.ts";
import { chosenLines } from "../keys/wholeLines.ts";

interface SheetOverProps {
  readonly book: GridWorkbook;
  readonly sheet: GridSheet;
  readonly layout: SheetLayout;
  readonly selection: GridSelection;
  readonly freeze: Frozen;
  readonly seen: SheetWindow;
  /** Cells of this sheet that were copied or cut. */
  readonly taken: Block | null;
  readonly editor: ReactNode;
  /** Whether the selected cell is in sight. */
  readonly isDrawn: boolean;
  readonly onExtend: ((to: Block) => void) | null;
  readonly onList: (() => void) | null;
}

/** What lies over the cells of a sheet: charts, the edge of what was copied, the corner to be dragged, the editor. */
export function SheetOver(props: SheetOverProps) {
  const { book, sheet, layout, selection, freeze, seen, taken, editor, isDrawn, onExtend, onList } = props;
  const { tops, lefts } = layout;
  const { block } = selection;
  // What lies over a frozen cell stays where the cell stays.
  const over = shiftOf(selection, freeze, seen);
  // A merged cell is copied by command alone: its corner is not that of the block.
  const isMerged = sheet.merges.some(
    ({ row, column }) => row === selection.row && column === selection.column,
  );
  return (
    <div className="sheet-over" style={{ top: HEAD_HEIGHT, left: HEAD_WIDTH }}>
      <SheetCharts book={book} charts={sheet.charts} layout={layout} />
      {taken && (
        <div
          className="sheet-taken"
          style={{
            top: tops[taken.row],
            left: lefts[taken.column],
            width: (lefts[taken.column + taken.columns] ?? 0) - (lefts[taken.column] ?? 0),
            height: (tops[taken.row + taken.rows] ?? 0) - (tops[taken.row] ?? 0),
          }}
        />
      )}
      {!editor && onExtend && !isMerged && chosenLines(sheet, selection) === null && (
        <Corner block={block} layout={layout} freeze={freeze} seen={seen} onExtend={onExtend} />
      )}
      {!editor && onList && isDrawn && (
        <ListArrow
          top={(tops[selection.row] ?? 0) + over.top}
          left={(lefts[selection.column + 1] ?? 0) + over.left}
          height={sizeAt(tops, selection.row)}
          onList={onList}
        />
      )}
      {editor && (
        <div
          className="sheet-editor"
          style={{
            top: (tops[selection.row] ?? 0) + over.top,
            left: (lefts[selection.column] ?? 0) + over.left,
            minWidth: sizeAt(lefts, selection.column),
            minHeight: sizeAt(tops, selection.row),
          }}
        >
          {editor}
        </div>
      )}
    </div>
  );
}

/** How far a cell that is frozen stands from its place on the sheet, in pixels. */
function shiftOf(
  { row, column }: { readonly row: number; readonly column: number },
  freeze: Frozen,
  seen: SheetWindow,
): { readonly top: number; readonly left: number } {
  return { top: row < freeze.rows ? seen.top : 0, left: column < freeze.columns ? seen.left : 0 };
}

interface CornerProps {
  readonly block: Block;
  readonly layout: SheetLayout;
  readonly freeze: Frozen;
  readonly seen: SheetWindow;
  readonly onExtend: (to: Block) => void;
}

/** The corner of what is chosen, where its last cell is in sight. */
function Corner({ block, layout, freeze, seen, onExtend }: CornerProps) {
  const { tops, lefts } = layout;
  const last = { row: block.row + block.rows - 1, column: block.column + block.columns - 1 };
  const shift = shiftOf(last, freeze, seen);
  const [isRowFrozen, isColumnFrozen] = [last.row < freeze.rows, last.column < freeze.columns];
  const end = { top: tops[last.row + 1] ?? 0, left: lefts[last.column + 1] ?? 0 };
  // Below what is frozen it would stand on cells that are not its own.
  const isHidden =
    (!isRowFrozen && end.top <= seen.top + (tops[freeze.rows] ?? 0)) ||
    (!isColumnFrozen && end.left <= seen.left + (lefts[freeze.columns] ?? 0));
  if (isHidden) return null;
  return (
    <div
      className={isRowFrozen || isColumnFrozen ? "sheet-over sheet-over-frozen" : "sheet-over"}
      style={shift}
    >
      <FillHandle block={block} layout={layout} onExtend={onExtend} />
    </div>
  );
}

interface ListArrowProps {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly onList: () => void;
}

/** Beside a cell that takes one of a few values: opens them, as Alt and the arrow down do. */
function ListArrow({ top, left, height, onList }: ListArrowProps) {
  const { say } = useTranslator();
  const label = say("gridTools:choices");
  return (
    <button
      type="button"
      className="list-arrow"
      tabIndex={-1}
      aria-label={label}
      data-tip={`${label} (Alt+↓)`}
      style={{ top, left, height }}
      onClick={onList}
    >
      <Icon name="down" isSmall />
    </button>
  );
}

import type { ClipboardEvent, KeyboardEvent, MouseEvent, PointerEvent } from "react";
import type { GridSelection, GridSheet, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { moved, withFar, type PlaceInSheet } from "./moveSelection.ts";
import type { GridActions } from "./gridActions.ts";
import { actionFor, commandFor, linesFor } from "./keyCommands.ts";
import { allCells, chosenLines, wholeColumns, wholeRows } from "./wholeLines.ts";

/** What keyboard, mouse and clipboard do in the grid. */
export interface GridKeys {
  readonly isEditing: boolean;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onDoubleClick: (event: MouseEvent) => void;
    readonly onContextMenu: (event: MouseEvent) => void;
    readonly onCopy: (event: ClipboardEvent) => void;
    readonly onCut: (event: ClipboardEvent) => void;
    readonly onPaste: (event: ClipboardEvent) => void;
  };
}

/** Keys as spreadsheets have them; Tab leaves the grid, so that nobody is held in it. */
export function gridKeys(
  book: GridWorkbook,
  sheet: GridSheet,
  selection: GridSelection,
  isEditing: boolean,
  actions: GridActions,
): GridKeys {
  const choose = (next: GridSelection): void => {
    book.choose(next);
  };
  /** @returns whether the key means something together with Alt */
  const withAlt = ({ key, code }: KeyboardEvent): boolean => {
    if (key === "ArrowDown") return actions.list();
    if (code !== "KeyZ" && key.toLowerCase() !== "z") return false;
    actions.why();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isEditing || event.nativeEvent.isComposing) return;
    const { key, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey && !command && withAlt(event)) {
      event.preventDefault();
      return;
    }
    const lines = linesFor(event, sheet, selection);
    const next =
      lines ??
      moved(
        selection,
        sheet,
        key,
        command,
        shiftKey,
        (row, column) => book.cell(sheet.id, row, column).value,
      );
    const done = (): void => {
      event.preventDefault();
    };
    if (next) {
      done();
      choose(next);
      return;
    }
    if (key === "ContextMenu" || (key === "F10" && shiftKey)) {
      done();
      const cell = event.currentTarget.querySelector(".sheet-active") ?? event.currentTarget;
      const { left, bottom } = cell.getBoundingClientRect();
      actions.menu({ x: left, y: bottom });
      return;
    }
    const act = command
      ? commandFor(key, shiftKey, book, actions)
      : event.altKey
        ? null
        : actionFor(key, selection, actions);
    if (!act) return;
    done();
    act();
  };
  const lineOf = (target: EventTarget): { readonly axis: string; readonly index: number } | null => {
    const head = target instanceof Element ? target.closest<HTMLElement>("[data-head]") : null;
    return head ? { axis: head.dataset["head"] ?? "", index: Number(head.dataset["index"]) } : null;
  };
  const chooseLine = (event: PointerEvent, further: boolean): void => {
    const line = lineOf(event.target);
    if (!line) return;
    if (line.axis === "all") choose(allCells(sheet, { ...selection, row: -1, column: -1 }));
    else if (line.axis === "row") choose(wholeRows(sheet, further ? selection.row : line.index, line.index));
    else choose(wholeColumns(sheet, further ? selection.column : line.index, line.index));
  };
  const placeOf = (target: EventTarget): { readonly row: number; readonly column: number } | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    return cell ? { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) } : null;
  };
  return {
    isEditing,
    handlers: {
      onKeyDown,
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        const place = placeOf(event.target);
        if (isEditing && (place || lineOf(event.target))) actions.commit();
        if (!place) {
          chooseLine(event, event.shiftKey);
          return;
        }
        choose(
          event.shiftKey
            ? withFar(selection, place)
            : { sheetId: sheet.id, ...place, block: { ...place, rows: 1, columns: 1 } },
        );
      },
      onPointerMove: (event) => {
        const place =
          event.buttons === 1 && event.pointerType === "mouse" && !isEditing ? placeOf(event.target) : null;
        if (place && chosenLines(sheet, selection) === null) choose(withFar(selection, place));
        else if (event.buttons === 1 && !isEditing) chooseLine(event, true);
      },
      onDoubleClick: (event) => {
        const place = placeOf(event.target);
        if (place && !isEditing && !actions.follow(place.row, place.column)) actions.edit(null);
      },
      onContextMenu: (event) => {
        const place = placeOf(event.target);
        if (isEditing || (!place && !lineOf(event.target))) return;
        event.preventDefault();
        if (place && !isWithin(selection.block, place))
          choose({ sheetId: sheet.id, ...place, block: { ...place, rows: 1, columns: 1 } });
        actions.menu({ x: event.clientX, y: event.clientY });
      },
      onCopy: (event) => {
        if (isEditing) return;
        event.preventDefault();
        event.clipboardData.setData("text/plain", actions.take(false));
      },
      onCut: (event) => {
        if (isEditing) return;
        event.preventDefault();
        event.clipboardData.setData("text/plain", actions.take(true));
      },
      onPaste: (event) => {
        if (isEditing) return;
        event.preventDefault();
        actions.paste(event.clipboardData.getData("text/plain"));
      },
    },
  };
}

function isWithin({ row, column, rows, columns }: GridSelection["block"], at: PlaceInSheet): boolean {
  return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
}

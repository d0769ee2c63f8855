import type { KeyboardEvent } from "react";
import type { GridSelection, GridSheet, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import type { GridActions } from "./gridActions.ts";
import { allCells, wholeColumns, wholeRows } from "./wholeLines.ts";

/** Whole rows, columns or all of it, by the keys that spreadsheets have for them; null for any other key. */
export function linesFor(
  { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  sheet: GridSheet,
  selection: GridSelection,
): GridSelection | null {
  const { row, column, block } = selection;
  const command = ctrlKey || metaKey;
  if (command && !shiftKey && key.toLowerCase() === "a") return allCells(sheet, selection);
  if (key !== " " || command === shiftKey) return null;
  const lines = shiftKey
    ? wholeRows(sheet, block.row, block.row + block.rows - 1)
    : wholeColumns(sheet, block.column, block.column + block.columns - 1);
  return { ...lines, row, column };
}

/** What a key does together with Ctrl or Cmd; null for nothing. */
export function commandFor(
  key: string,
  shift: boolean,
  book: GridWorkbook,
  actions: GridActions,
): (() => void) | null {
  switch (key.toLowerCase()) {
    case "z":
      return () => {
        if (shift) book.redo();
        else book.undo();
      };
    case "y":
      return () => {
        book.redo();
      };
    case "d":
      return () => {
        actions.fill("down");
      };
    case "r":
      return () => {
        actions.fill("right");
      };
    case "f":
      return actions.find;
    case "+":
    case "=":
      return () => {
        actions.shift(1);
      };
    case "-":
      return () => {
        actions.shift(-1);
      };
    case "pageup":
      return () => {
        actions.turn(-1);
      };
    case "pagedown":
      return () => {
        actions.turn(1);
      };
    default:
      return null;
  }
}

/** What a key does by itself; any letter begins to edit. */
export function actionFor(
  key: string,
  { row, column }: GridSelection,
  actions: GridActions,
): (() => void) | null {
  switch (key) {
    case "F2":
      return () => {
        actions.edit(null);
      };
    case "Enter":
      return () => {
        if (!actions.follow(row, column)) actions.edit(null);
      };
    case "Escape":
      return actions.forget;
    case "Delete":
    case "Backspace":
      return actions.clear;
    default:
      return key.length === 1
        ? () => {
            actions.edit(key);
          }
        : null;
  }
}

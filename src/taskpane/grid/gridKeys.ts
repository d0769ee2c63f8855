import type { ClipboardEvent, KeyboardEvent, MouseEvent, PointerEvent } from "react";
import type { GridSelection, GridSheet, GridWorkbook } from "../../writers/gridWorkbook.ts";
import { moved, withFar } from "./moveSelection.ts";

/** What keyboard, mouse and clipboard do in the grid. */
export interface GridKeys {
  readonly isEditing: boolean;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onDoubleClick: (event: MouseEvent) => void;
    readonly onCopy: (event: ClipboardEvent) => void;
    readonly onPaste: (event: ClipboardEvent) => void;
  };
}

export interface GridActions {
  /** @param first what was typed to begin with; null for what the cell holds */
  readonly edit: (first: string | null) => void;
  /** Takes what is being typed. */
  readonly commit: () => void;
  readonly clear: () => void;
  readonly copied: () => string;
  readonly paste: (text: string) => void;
  /** To the sheet before (-1) or after (1) this one. */
  readonly turn: (by: number) => void;
  readonly follow: (row: number, column: number) => boolean;
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
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isEditing || event.nativeEvent.isComposing) return;
    const { key, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const next = moved(
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
    const act = command
      ? commandFor(key, shiftKey, book, actions)
      : event.altKey
        ? null
        : actionFor(key, selection, actions);
    if (!act) return;
    done();
    act();
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
        const place = event.button === 0 ? placeOf(event.target) : null;
        if (!place) return;
        if (isEditing) actions.commit();
        choose(
          event.shiftKey
            ? withFar(selection, place)
            : { sheetId: sheet.id, ...place, block: { ...place, rows: 1, columns: 1 } },
        );
      },
      onPointerMove: (event) => {
        const place =
          event.buttons === 1 && event.pointerType === "mouse" && !isEditing ? placeOf(event.target) : null;
        if (place) choose(withFar(selection, place));
      },
      onDoubleClick: (event) => {
        const place = placeOf(event.target);
        if (place && !isEditing && !actions.follow(place.row, place.column)) actions.edit(null);
      },
      onCopy: (event) => {
        if (isEditing) return;
        event.preventDefault();
        event.clipboardData.setData("text/plain", actions.copied());
      },
      onPaste: (event) => {
        if (isEditing) return;
        event.preventDefault();
        actions.paste(event.clipboardData.getData("text/plain"));
      },
    },
  };
}

function commandFor(
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

function actionFor(key: string, { row, column }: GridSelection, actions: GridActions): (() => void) | null {
  switch (key) {
    case "F2":
      return () => {
        actions.edit(null);
      };
    case "Enter":
      return () => {
        if (!actions.follow(row, column)) actions.edit(null);
      };
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

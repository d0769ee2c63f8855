import type { Message } from "../../messages/message.ts";
import type { GridSelection, GridSheet, GridView, GridWorkbook } from "../../writers/gridWorkbook.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Calculating } from "./Calculating.tsx";
import { tableAround } from "./gridCommands.ts";
import { tried } from "./gridEditing.ts";

interface GridToolsProps {
  readonly book: GridWorkbook;
  readonly view: GridView;
  readonly sheet: GridSheet;
  readonly selection: GridSelection;
  readonly asTable: boolean;
  readonly onAsTable: (asTable: boolean) => void;
  readonly onRefused: (why: Message | null) => void;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly onFind: () => void;
}

/** What can be done with the selected cell, its row and its table. */
export function GridTools(props: GridToolsProps) {
  const { book, view, sheet, selection, asTable, onAsTable, onRefused, onMenu, onFind } = props;
  const { say } = useTranslator();
  const { row, column } = selection;
  const table = tableAround(sheet, row, column);
  const index = table ? row - table.block.row - 1 : -1;
  const act = (work: () => void) => (): void => {
    onRefused(
      tried(() => {
        work();
        return null;
      }),
    );
  };
  const insert = act(() => {
    if (table) book.insertTableRow(table.name, index + (index < 0 ? 1 : 0));
    else book.shiftRows(sheet.id, row, 1);
  });
  const remove = act(() => {
    if (table && index >= 0) book.deleteTableRow(table.name, index);
    else book.shiftRows(sheet.id, row, -1);
  });
  return (
    <div className="grid-tools" role="toolbar" aria-label={say("grid:tools")}>
      <button type="button" className="tool" aria-disabled={!view.canUndo} onClick={act(() => book.undo())}>
        {say("grid:undo")}
      </button>
      <button type="button" className="tool" aria-disabled={!view.canRedo} onClick={act(() => book.redo())}>
        {say("grid:redo")}
      </button>
      <button type="button" className="tool" onClick={insert}>
        {say(table ? "grid:insertTableRow" : "grid:insertRow")}
      </button>
      <button type="button" className="tool" onClick={remove}>
        {say(table && index >= 0 ? "grid:deleteTableRow" : "grid:deleteRow")}
      </button>
      <button
        type="button"
        className="tool"
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          onMenu({ x: left, y: bottom });
        }}
      >
        {say("gridTools:more")}
      </button>
      <button type="button" className="tool" onClick={onFind}>
        {say("gridTools:find")}
      </button>
      <button
        type="button"
        className="tool"
        aria-pressed={asTable}
        onClick={() => {
          onAsTable(!asTable);
        }}
      >
        {say("grid:asTable")}
      </button>
      <Calculating view={view} />
    </div>
  );
}

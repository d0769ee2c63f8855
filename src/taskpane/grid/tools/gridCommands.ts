import type { GridSelection, GridSheet, GridTable, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import type { Message, MessageKey } from "../../../messages/message.ts";
import type { IconName } from "../../parts/Icon.tsx";

/** Something that can be done with what is chosen, or with the workbook. */
export interface GridCommand {
  readonly label: MessageKey;
  readonly params?: Message["params"];
  readonly icon?: IconName;
  /** As it stands on keyboards: the same in all languages. */
  readonly keys?: string;
  /** Of something that is switched on and off: whether it is on. */
  readonly isOn?: boolean;
  /** Whether there is nothing that it could do now. */
  readonly isOff?: boolean;
  readonly run: () => void;
}

/** What of the commands the grid itself does. */
interface GridOwnCommands {
  readonly cut: () => void;
  readonly copy: () => void;
  readonly paste: () => void;
  readonly clear: () => void;
  readonly find: () => void;
  readonly askSize: (of: "width" | "height") => void;
  readonly sort: (table: GridTable, column: number, ascending: boolean) => void;
  /** Tells in the pane why the cell shows what it does. */
  readonly why: () => void;
}

/** The commands for what is chosen, by name. Those that change the workbook may throw a Problem. */
type GridCommands = Readonly<Record<CommandName, GridCommand>> &
  Readonly<Record<TableCommandName, GridCommand | null>>;

type CommandName =
  | "undo"
  | "redo"
  | "cut"
  | "copy"
  | "paste"
  | "clear"
  | "fillDown"
  | "fillRight"
  | "insertRows"
  | "deleteRows"
  | "insertColumns"
  | "deleteColumns"
  | "width"
  | "height"
  | "freeze"
  | "find"
  | "why";
/** Null outside of tables, and on a header for a row of data. */
type TableCommandName = "insertTableRow" | "deleteTableRow" | "sortUp" | "sortDown";

export function gridCommands(
  book: GridWorkbook,
  sheet: GridSheet,
  { row, column, block }: GridSelection,
  own: GridOwnCommands,
): GridCommands {
  const { id, freeze } = sheet;
  const cells = { sheetId: id, block };
  const [rows, columns] = [{ count: block.rows }, { count: block.columns }];
  const { canUndo, canRedo } = book.view();
  return {
    undo: { label: "views:undo", icon: "undo", keys: "Ctrl+Z", isOff: !canUndo, run: () => book.undo() },
    redo: { label: "grid:redo", icon: "redo", keys: "Ctrl+Y", isOff: !canRedo, run: () => book.redo() },
    cut: { label: "gridTools:cut", icon: "cut", keys: "Ctrl+X", run: own.cut },
    copy: { label: "gridTools:copy", icon: "copy", keys: "Ctrl+C", run: own.copy },
    paste: { label: "gridTools:paste", icon: "paste", keys: "Ctrl+V", run: own.paste },
    clear: { label: "gridTools:clear", icon: "close", keys: "Del", run: own.clear },
    fillDown: {
      label: "gridTools:fillDown",
      icon: "fillDown",
      keys: "Ctrl+D",
      run: () => book.fill(cells, "down"),
    },
    fillRight: {
      label: "gridTools:fillRight",
      icon: "fillRight",
      keys: "Ctrl+R",
      run: () => book.fill(cells, "right"),
    },
    insertRows: {
      label: "gridTools:insertRows",
      params: rows,
      icon: "insertRow",
      run: () => book.shiftRows(id, block.row, block.rows),
    },
    deleteRows: {
      label: "gridTools:deleteRows",
      params: rows,
      icon: "deleteRow",
      run: () => book.shiftRows(id, block.row, -block.rows),
    },
    insertColumns: {
      label: "gridTools:insertColumns",
      params: columns,
      icon: "insertColumn",
      run: () => book.shiftColumns(id, block.column, block.columns),
    },
    deleteColumns: {
      label: "gridTools:deleteColumns",
      params: columns,
      icon: "deleteColumn",
      run: () => book.shiftColumns(id, block.column, -block.columns),
    },
    width: {
      label: "gridTools:width",
      icon: "width",
      run: () => {
        own.askSize("width");
      },
    },
    height: {
      label: "gridTools:height",
      icon: "height",
      run: () => {
        own.askSize("height");
      },
    },
    freeze: {
      label: freeze ? "gridTools:unfreeze" : "gridTools:freeze",
      icon: "freeze",
      // At the first cell there is nothing before it to stay in sight.
      isOff: !freeze && row === 0 && column === 0,
      run: () => book.setFreeze(id, freeze ? null : { rows: row, columns: column }),
    },
    find: { label: "gridTools:find", icon: "find", keys: "Ctrl+F", run: own.find },
    why: { label: "views:why", icon: "why", keys: "Alt+Z", run: own.why },
    ...tableCommands(book, sheet, row, column, own),
  };
}

function tableCommands(
  book: GridWorkbook,
  sheet: GridSheet,
  row: number,
  column: number,
  own: GridOwnCommands,
): Readonly<Record<TableCommandName, GridCommand | null>> {
  const table = tableAround(sheet, row, column);
  if (!table) return { insertTableRow: null, deleteTableRow: null, sortUp: null, sortDown: null };
  const index = row - table.block.row - 1;
  const sort = (ascending: boolean) => (): void => {
    own.sort(table, column - table.block.column, ascending);
  };
  return {
    insertTableRow: {
      label: "grid:insertTableRow",
      icon: "insertRow",
      run: () => book.insertTableRow(table.name, Math.max(0, index)),
    },
    deleteTableRow:
      index < 0
        ? null
        : {
            label: "grid:deleteTableRow",
            icon: "deleteRow",
            run: () => book.deleteTableRow(table.name, index),
          },
    sortUp: { label: "grid:sortUp", icon: "sortUp", run: sort(true) },
    sortDown: { label: "grid:sortDown", icon: "sortDown", run: sort(false) },
  };
}

/** What the menu of the chosen cells offers, in groups. */
export function menuGroups(commands: GridCommands): readonly (readonly GridCommand[])[] {
  const { cut, copy, paste, why, insertTableRow, deleteTableRow, insertRows, deleteRows } = commands;
  const { insertColumns, deleteColumns, fillDown, fillRight, sortUp, sortDown, width, height, clear } =
    commands;
  return [
    [cut, copy, paste],
    [why],
    present([insertTableRow, deleteTableRow, insertRows, deleteRows, insertColumns, deleteColumns]),
    present([fillDown, fillRight, sortUp, sortDown, clear]),
    [width, height],
  ];
}

/** What stands in the line of tools, in groups. In a table, rows are the table's. */
export function toolGroups(commands: GridCommands): readonly (readonly GridCommand[])[] {
  const { undo, redo, cut, copy, paste, insertColumns, deleteColumns, fillDown, freeze, find } = commands;
  const { insertTableRow, deleteTableRow, sortUp, sortDown } = commands;
  return [
    [undo, redo],
    [cut, copy, paste],
    [
      insertTableRow ?? commands.insertRows,
      deleteTableRow ?? commands.deleteRows,
      insertColumns,
      deleteColumns,
    ],
    present([fillDown, sortUp, sortDown, freeze]),
    [find],
  ];
}

function present(commands: readonly (GridCommand | null)[]): GridCommand[] {
  return commands.filter((command) => command !== null);
}

export function tableAround(sheet: GridSheet, row: number, column: number): GridTable | undefined {
  return sheet.tables.find(
    ({ block }) =>
      row >= block.row &&
      row < block.row + block.rows &&
      column >= block.column &&
      column < block.column + block.columns,
  );
}

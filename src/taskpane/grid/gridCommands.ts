import type { GridSelection, GridSheet, GridTable, GridWorkbook } from "../../writers/gridWorkbook.ts";
import type { MessageKey } from "../../messages/translator.ts";

/** Something that can be done with what is chosen. */
export interface GridCommand {
  readonly label: MessageKey;
  readonly count?: number;
  /** As it stands on keyboards: the same in all languages. */
  readonly keys?: string;
  readonly run: () => void;
}

/** What of the menu the grid itself does. */
export interface GridOwnCommands {
  readonly cut: () => void;
  readonly copy: () => void;
  readonly paste: () => void;
  readonly clear: () => void;
  readonly find: () => void;
  readonly askWidth: () => void;
  readonly sort: (table: GridTable, column: number, ascending: boolean) => void;
}

/** The commands for what is chosen, in groups. Those that change the workbook may throw a Problem. */
export function gridCommands(
  book: GridWorkbook,
  sheet: GridSheet,
  { row, column, block }: GridSelection,
  own: GridOwnCommands,
): readonly (readonly GridCommand[])[] {
  const table = tableAround(sheet, row, column);
  const index = table ? row - table.block.row - 1 : -1;
  const { id } = sheet;
  const cells = { sheetId: id, block };
  const [rows, columns] = [block.rows, block.columns];
  return [
    [
      { label: "gridTools:cut", keys: "Ctrl+X", run: own.cut },
      { label: "gridTools:copy", keys: "Ctrl+C", run: own.copy },
      { label: "gridTools:paste", keys: "Ctrl+V", run: own.paste },
      { label: "gridTools:clear", keys: "Del", run: own.clear },
      { label: "gridTools:fillDown", keys: "Ctrl+D", run: () => book.fill(cells, "down") },
      { label: "gridTools:fillRight", keys: "Ctrl+R", run: () => book.fill(cells, "right") },
    ],
    table
      ? [
          {
            label: "grid:insertTableRow",
            run: () => book.insertTableRow(table.name, Math.max(0, index)),
          },
          ...(index < 0
            ? []
            : [
                {
                  label: "grid:deleteTableRow",
                  run: () => book.deleteTableRow(table.name, index),
                } as const,
              ]),
          { label: "grid:sortUp", run: () => own.sort(table, column - table.block.column, true) },
          { label: "grid:sortDown", run: () => own.sort(table, column - table.block.column, false) },
        ]
      : [],
    [
      { label: "gridTools:insertRows", count: rows, run: () => book.shiftRows(id, block.row, rows) },
      { label: "gridTools:deleteRows", count: rows, run: () => book.shiftRows(id, block.row, -rows) },
      {
        label: "gridTools:insertColumns",
        count: columns,
        run: () => book.shiftColumns(id, block.column, columns),
      },
      {
        label: "gridTools:deleteColumns",
        count: columns,
        run: () => book.shiftColumns(id, block.column, -columns),
      },
      { label: "gridTools:width", run: own.askWidth },
    ],
    [{ label: "gridTools:find", keys: "Ctrl+F", run: own.find }],
  ];
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

import { Problem } from "../../../../src/messages/message.ts";
import type { LiveWorkbook } from "../../../../src/writers/live/liveWorkbook.ts";
import type { Edit, Pick } from "./edits.ts";
import { blockIn, contentFor, oneOf } from "./found.ts";

/**
 * The engine has fallen over: cells that go round in a long circle run its stack out. The page says so and asks
 * to undo; here nothing can be calculated any more.
 */
export class EngineLost extends Error {}

/** Does it. @returns it in words; with the key of the reason where the workbook refuses it */
export function apply(book: LiveWorkbook, edit: Edit): string {
  const [words, work] = resolved(book, edit);
  const before = book.content();
  try {
    work();
    return words;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw new EngineLost(words, { cause: error });
    if (!(error instanceof Problem)) throw new Error(`${words}: ${String(error)}`, { cause: error });
    if (book.content() !== before) throw new Error(`${words}: refused, and yet something was changed`);
    return `${words} (refused: ${error.message})`;
  }
}

function resolved(book: LiveWorkbook, edit: Edit): readonly [string, () => void] {
  const { sheets } = book.content().state;
  const shown = sheets.filter(({ hidden }) => !hidden);
  const tables = shown.flatMap((sheet) =>
    sheet.tables.map(({ name, headers, block: at }) => ({ name, headers, at })),
  );
  const table = (number: Pick) => oneOf(tables, number);
  switch (edit.do) {
    case "type": {
      const { sheet, block: at, say } = blockIn(shown, edit.at);
      const entry = contentFor(shown, edit.what, edit.of, sheet);
      const text = entry.kind === "formula" ? `=${entry.formula}` : JSON.stringify(entry.value);
      return [
        `type ${text} into ${say}`,
        () => {
          book.enter(sheet.id, [{ row: at.row, column: at.column, content: entry }]);
        },
      ];
    }
    case "copy":
    case "cut": {
      const from = blockIn(shown, edit.at);
      const to = blockIn(shown, edit.to);
      return [
        `${edit.do} ${from.say} to ${to.say}`,
        () => {
          book.paste(
            { sheetId: from.sheet.id, block: from.block },
            { sheetId: to.sheet.id, block: to.block },
            edit.do === "cut",
          );
        },
      ];
    }
    case "fill": {
      const { sheet, block: at, say } = blockIn(shown, edit.at);
      return [
        `fill ${say} ${edit.to}`,
        () => {
          book.fill({ sheetId: sheet.id, block: at }, edit.to);
        },
      ];
    }
    case "rows":
    case "columns": {
      const { sheet, block: at, say } = blockIn(shown, edit.at);
      return [
        `${edit.count} ${edit.do} before ${say}`,
        () => {
          if (edit.do === "rows") book.shiftRows(sheet.id, at.row, edit.count);
          else book.shiftColumns(sheet.id, at.column, edit.count);
        },
      ];
    }
    case "tableRow": {
      const of = table(edit.table);
      if (!of) return NOTHING_TO_DO;
      const index = edit.row % (of.at.rows - 1 + (edit.count > 0 ? 1 : 0));
      return [
        `${edit.count} row of ${of.name} at ${index}`,
        () => {
          if (edit.count > 0) book.insertTableRow(of.name, index);
          else book.deleteTableRow(of.name, index);
        },
      ];
    }
    case "sort": {
      const of = table(edit.table);
      if (!of) return NOTHING_TO_DO;
      const column = edit.column % of.headers.length;
      return [
        `sort ${of.name} by ${of.headers[column] ?? ""}${edit.ascending ? "" : ", downwards"}`,
        () => {
          book.sortTable(of.name, column, edit.ascending);
        },
      ];
    }
    case "rename":
    case "move":
    case "add": {
      const sheet = oneOf(shown, edit.sheet);
      if (!sheet) return NOTHING_TO_DO;
      const name = oneOf(NAMES, edit.to) ?? "";
      return [
        `${edit.do} sheet ${sheet.name} to ${edit.do === "move" ? edit.to % shown.length : name}`,
        () => {
          if (edit.do === "rename") book.renameSheet(sheet.id, name);
          else if (edit.do === "move") book.moveSheet(sheet.id, edit.to % shown.length);
          else book.addSheet(name);
        },
      ];
    }
    case "width": {
      const { sheet, block: at, say } = blockIn(shown, edit.at);
      return [
        `make ${say} ${edit.width} wide`,
        () => {
          book.setWidth(sheet.id, at.column, at.columns, edit.width);
        },
      ];
    }
    case "undo":
    case "redo":
      return [
        `${edit.do} ${edit.times} times`,
        () => {
          for (let time = 0; time < edit.times; time += 1) book[edit.do]();
        },
      ];
  }
}

const NOTHING_TO_DO = ["nothing", () => undefined] as const;

/** Some that no program takes, too, and one that must stand in apostrophes. */
const NAMES = ["Moje 2026", "It's mine", "B2", "Збир", "a/b", "Moje", "Beleške"];

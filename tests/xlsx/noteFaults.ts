import { parseAddress } from "../../src/workbook/address.ts";
import { bookOf, related, resolved, type BookSheet } from "./book.ts";
import { repeated, type Parts } from "./packageFaults.ts";
import { childNamed, childrenNamed, everyElement, type Element } from "./xmlTree.ts";

const LONGEST = 32_767;

/** Notes of cells: one a cell, each with its author, and with a shape for it in the drawing that Excel shows it with. */
export function noteFaults(parts: Parts): string[] {
  return bookOf(parts).sheets.flatMap((sheet) =>
    faultsOf(parts, sheet).map((fault) => `${sheet.path}: ${fault}`),
  );
}

function faultsOf(parts: Parts, { path, root }: BookSheet): string[] {
  const relations = childrenNamed(parts.get(path.replace(/([^/]*)$/, "_rels/$1.rels")), "Relationship");
  const comments = relations.find(({ attributes }) => attributes["Type"]?.endsWith("/comments"));
  const drawing = childNamed(root, "legacyDrawing");
  if (!comments && !drawing) return [];
  if (!comments || !drawing) return ["notes without their drawing, or a drawing without notes"];
  const list = parts.get(resolved(path, comments.attributes["Target"] ?? ""));
  const authors = childrenNamed(childNamed(list, "authors"), "author").length;
  const notes = childrenNamed(childNamed(list, "commentList"), "comment");
  const cells = notes.map(({ attributes }) => attributes["ref"] ?? "");
  const shapes = shapedCells(parts.get(related(parts, path, drawing.attributes["r:id"])));
  return [
    ...repeated(cells).map((cell) => `two notes at ${cell}`),
    ...cells.filter((cell) => !parseAddress(cell)).map((cell) => `note at ${cell}`),
    ...cells.filter((cell) => !shapes.includes(cell)).map((cell) => `note at ${cell} without a shape`),
    ...shapes.filter((cell) => !cells.includes(cell)).map((cell) => `shape at ${cell} without a note`),
    ...notes.flatMap((note) => {
      const text = everyElement(note).filter(({ name }) => name === "t").map((one) => one.text).join(""); // prettier-ignore
      return [
        ...(Number(note.attributes["authorId"]) < authors ? [] : [`author of ${note.attributes["ref"]}`]),
        ...(text.length > LONGEST ? [`long note at ${note.attributes["ref"]}`] : []),
      ];
    }),
  ];
}

function shapedCells(drawing: Element | undefined): string[] {
  if (!drawing) return [];
  const data = everyElement(drawing).filter(
    ({ name, attributes }) => name === "x:ClientData" && attributes["ObjectType"] === "Note",
  );
  return data.map((one) => {
    const [row, column] = ["x:Row", "x:Column"].map((name) => Number(childNamed(one, name)?.text));
    return address(row ?? 0, column ?? 0);
  });
}

/** The address of a cell, row and column from 0. */
function address(row: number, column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

import { cellAddress } from "../../workbook/address.ts";
import type { GridSelection, GridSheet, GridWorkbook } from "../../writers/gridWorkbook.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { CellNoteText } from "./sheet/CellNoteText.tsx";
import { cellText } from "./sheet/cellText.ts";

const MOST_PRECEDENTS = 12;

/** A cell that is selected. */
interface SelectedProps {
  readonly book: GridWorkbook;
  readonly sheet: GridSheet;
  readonly selection: GridSelection;
}

/** What a cell shows, what may be put into it, and what it is calculated from. */
export function CellFacts({
  book,
  sheet,
  selection: { row, column },
  language,
}: SelectedProps & { readonly language: Parameters<typeof cellText>[2] }) {
  const { say } = useTranslator();
  const cell = book.cell(sheet.id, row, column);
  const name = say("excel:cell", { sheet: sheet.name, cell: cellAddress(row, column) });
  const text = cellText(cell.value, cell.drawn.numberFormat, language);
  const validation = book.validationAt(sheet.id, row, column);
  const precedents = book.precedents(sheet.id, row, column);
  return (
    <>
      <p aria-live="polite">
        {text === ""
          ? say("grid:cellEmpty", { cell: name })
          : say("grid:cellShows", { cell: name, value: text })}
      </p>
      {cell.note && <CellNoteText note={cell.note} />}
      {cell.isFormer && <p className="hint">{say("gridTools:former")}</p>}
      {cell.input && <p className="hint">{say("grid:cellInput")}</p>}
      {validation && (validation.title !== "" || validation.text !== "") && (
        <p className="hint">{[validation.title, validation.text].filter((part) => part !== "").join(": ")}</p>
      )}
      {cell.formula !== null && (
        <>
          <p>
            {say("grid:cellFormula")} <code className="breakable">={cell.formula}</code>
          </p>
          <ul className="precedents">
            {precedents.slice(0, MOST_PRECEDENTS).map((one) => (
              <li key={one.text} className="breakable">
                <button
                  type="button"
                  className="precedent"
                  onClick={() => void book.select(one.sheet, cellAddress(one.block.row, one.block.column))}
                >
                  {precedentText(book, one, say, language)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function precedentText(
  book: GridWorkbook,
  { text, sheet, block }: ReturnType<GridWorkbook["precedents"]>[number],
  say: ReturnType<typeof useTranslator>["say"],
  language: Parameters<typeof cellText>[2],
): string {
  const count = block.rows * block.columns;
  const id = book.view().sheets.find(({ name }) => name === sheet)?.id;
  if (count > 1 || id === undefined) return say("grid:cellFromBlock", { reference: text, count });
  const { value, drawn } = book.cell(id, block.row, block.column);
  return say("grid:cellFrom", {
    reference: text,
    value: cellText(value, drawn.numberFormat, language) || "–",
  });
}

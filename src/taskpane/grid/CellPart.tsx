import { useMemo } from "react";
import { excelSerial } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { cellAddress } from "../../workbook/address.ts";
import type { GridSelection, GridSheet, GridWorkbook } from "../../writers/gridWorkbook.ts";
import type { Chain } from "../chain.ts";
import { RowReasons } from "../parts/RowReasons.tsx";
import { focusSchedule } from "../parts/scheduleAnchor.ts";
import { attempt } from "../state/outcome.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { CellNoteText } from "./CellNoteText.tsx";
import { cellText } from "./cellText.ts";
import { dueInRow, loanOfSheet } from "./scheduleRows.ts";
import { useGrid } from "./useGrid.ts";

interface CellPartProps {
  readonly book: GridWorkbook;
  readonly chain: Chain | null;
  /** What the workbook was made from. */
  readonly dossier: Dossier | null;
}

const MOST_PRECEDENTS = 12;

/** The selected cell: what it shows, what it is calculated from, and in a schedule why its row is as it is. */
export function CellPart({ book, chain, dossier }: CellPartProps) {
  const { say, language } = useTranslator();
  const { sheets, selection } = useGrid(book);
  const sheet = sheets.find(({ id }) => id === selection?.sheetId);
  return (
    <section aria-labelledby="cell-heading" className="cell-part">
      <h2 id="cell-heading" tabIndex={-1}>
        {say("grid:cellHeading")}
      </h2>
      {selection && sheet ? (
        <>
          <CellFacts book={book} sheet={sheet} selection={selection} language={language} />
          {chain && dossier && (
            <RowOfSchedule book={book} sheet={sheet} selection={selection} chain={chain} dossier={dossier} />
          )}
          <button
            type="button"
            className="tool"
            onClick={() => {
              document.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
            }}
          >
            {say("grid:toGrid")}
          </button>
        </>
      ) : (
        <p className="hint">{say("grid:cellNone")}</p>
      )}
    </section>
  );
}

interface SelectedProps {
  readonly book: GridWorkbook;
  readonly sheet: GridSheet;
  readonly selection: GridSelection;
}

function CellFacts({
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

/** Where the cell stands in a loan's schedule: the engine's own reasons for the row. */
function RowOfSchedule({
  book,
  sheet,
  selection,
  chain,
  dossier,
}: SelectedProps & { readonly chain: Chain; readonly dossier: Dossier }) {
  const { say } = useTranslator();
  const id = loanOfSheet(sheet);
  const terms = dossier.loans.find((loan) => loan.terms.id === id)?.terms ?? null;
  const schedule = useMemo(() => (terms ? attempt(() => chain.buildSchedule(terms)) : null), [chain, terms]);
  const due = dueInRow(book, sheet, selection.row);
  const row = schedule?.ok ? schedule.value.rows.find((one) => excelSerial(one.due) === due) : undefined;
  if (!terms || !row) return null;
  return (
    <>
      <p>{say("grid:cellRow")}</p>
      <RowReasons
        row={row}
        explain={(one) => chain.explainRow(terms, one)}
        inputs={(one) => chain.rowInputs(terms, one)}
      />
      <button
        type="button"
        className="tool"
        onClick={() => {
          focusSchedule(terms.id, row.due);
        }}
      >
        {say("grid:showRow")}
      </button>
    </>
  );
}

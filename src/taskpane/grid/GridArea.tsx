import { useState, useSyncExternalStore } from "react";
import { message, type Message } from "../../messages/message.ts";
import { blockAddress, cellAddress, parseAddress } from "../../workbook/address.ts";
import type { GridSelection, GridSheet, GridWorkbook } from "../../writers/gridWorkbook.ts";
import { createStore } from "../state/store.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { CellEditor } from "./CellEditor.tsx";
import { editText } from "./cellText.ts";
import { gridClipboard } from "./gridClipboard.ts";
import { clearCells, isRefusedSoFar, tried, typeInto } from "./gridEditing.ts";
import { GridOver, NOTHING_OPEN, type GridOpen } from "./GridOver.tsx";
import { GridTools } from "./GridTools.tsx";
import { moved } from "./moveSelection.ts";
import { SheetGrid } from "./SheetGrid.tsx";
import { SheetTable } from "./SheetTable.tsx";
import { SheetTabs } from "./SheetTabs.tsx";
import { FormulaBar } from "./FormulaBar.tsx";
import { useGrid } from "./useGrid.ts";
import { usePrinting } from "./usePrinting.ts";
import { gridKeys } from "./gridKeys.ts";
import "./gridTools.css";
import { chosenLines } from "./wholeLines.ts";

/** The workbook of the page: tools, formula, sheet, tabs. */
export function GridArea({ book }: { readonly book: GridWorkbook }) {
  const view = useGrid(book);
  const { say, sayMessage, language } = useTranslator();
  const [typed, setTyped] = useState<string | null>(null);
  /** The cell that is edited: wherever the selection goes meanwhile, what is typed goes there, once. */
  const [edited] = useState(() => createStore<GridSelection | null>(null));
  const [refused, setRefused] = useState<Message | null>(null);
  const [asTable, setAsTable] = useState(false);
  const [open, setOpen] = useState<GridOpen>(NOTHING_OPEN);
  const [clipboard] = useState(gridClipboard);
  const taken = useSyncExternalStore(clipboard.taken.subscribe, clipboard.taken.get);
  const isPrinting = usePrinting();
  const first = view.sheets[0];
  const sheet = view.sheets.find(({ id }) => id === view.selection?.sheetId) ?? first;
  if (!sheet) return <p className="grid-empty">{say("grid:empty")}</p>;
  const selection = view.selection?.sheetId === sheet.id ? view.selection : topOf(sheet);
  const { row, column } = selection;
  const cell = book.cell(sheet.id, row, column);
  const address = cellAddress(row, column);

  const show = (id: string): void => {
    const next = view.sheets.find((one) => one.id === id);
    if (next) book.choose(topOf(next));
    setRefused(null);
  };
  const edit = (text: string | null): void => {
    if (view.selection?.sheetId !== sheet.id) book.choose(selection);
    edited.set(() => selection);
    setTyped(text ?? editText(cell, language));
  };
  const finish = (then: "down" | "up" | "right" | "left" | "stay"): void => {
    const place = edited.get();
    if (typed === null || place === null) return;
    const isSame = typed === editText(book.cell(place.sheetId, place.row, place.column), language);
    const why = isSame ? null : typeInto(book, sheet, place, typed, language);
    setRefused(why);
    // What cannot be taken stays in the editor, unless the user has gone elsewhere.
    if (why && then !== "stay") return;
    edited.set(() => null);
    setTyped(null);
    const next =
      then === "stay" ? null : moved(oneCell(selection), sheet, ARROW_OF[then], false, false, () => null);
    if (next) book.choose(next);
    if (then !== "stay") focusGrid();
  };
  const act = (work: () => void): void => {
    setRefused(
      tried(() => {
        work();
        return null;
      }),
    );
  };
  const clear = (): void => {
    setRefused(clearCells(book, selection));
  };
  const find = (): void => {
    setOpen({ menu: null, bar: "find" });
  };
  const keys = gridKeys(book, sheet, selection, typed !== null, {
    edit,
    commit: () => {
      finish("stay");
    },
    clear,
    take: (isCut) => clipboard.take(book, selection, isCut, language),
    paste: (text) => {
      setRefused(clipboard.paste(book, selection, text, language));
    },
    fill: (to) => {
      act(() => {
        book.fill(selection, to);
      });
    },
    find,
    forget: clipboard.forget,
    menu: (at) => {
      if (view.selection?.sheetId !== sheet.id) book.choose(selection);
      setOpen({ menu: at, bar: null });
    },
    shift: (by) => {
      const { block } = selection;
      act(() => {
        if (chosenLines(sheet, selection) === "column")
          book.shiftColumns(sheet.id, block.column, by * block.columns);
        else book.shiftRows(sheet.id, block.row, by * block.rows);
      });
    },
    turn: (by) => {
      const next = view.sheets[view.sheets.indexOf(sheet) + by];
      if (next) show(next.id);
    },
    follow: (atRow, atColumn) => {
      const { link } = book.cell(sheet.id, atRow, atColumn);
      if (!link) return false;
      void book.select(link.sheet, link.cell);
      return true;
    },
  });
  const editor = typed !== null && (
    <CellEditor
      label={address}
      text={typed}
      validation={book.validationAt(sheet.id, row, column)}
      isRefused={refused !== null || isRefusedSoFar(book, sheet, edited.get() ?? selection, typed, language)}
      onText={setTyped}
      onDone={finish}
      onCancel={() => {
        edited.set(() => null);
        setTyped(null);
        setRefused(null);
        focusGrid();
      }}
    />
  );
  return (
    <div className="grid-area" {...(view.calculating ? { "data-calculating": "" } : {})}>
      <GridTools
        book={book}
        view={view}
        sheet={sheet}
        selection={selection}
        asTable={asTable}
        onAsTable={setAsTable}
        onRefused={setRefused}
        onMenu={(menu) => {
          setOpen({ menu, bar: null });
        }}
        onFind={find}
      />
      <GridOver
        book={book}
        sheet={sheet}
        selection={selection}
        open={open}
        onOpen={setOpen}
        onRefused={setRefused}
        onBack={focusGrid}
        own={{
          cut: () => {
            toMachine(clipboard.take(book, selection, true, language));
          },
          copy: () => {
            toMachine(clipboard.take(book, selection, false, language));
          },
          paste: () => {
            const isHere = clipboard.taken.get() !== null;
            setRefused(
              isHere ? clipboard.paste(book, selection, null, language) : message("gridTools:pasteKeys"),
            );
          },
          clear,
        }}
      />
      <p role="status" className="only-heard">
        {taken &&
          say(taken.isCut ? "gridTools:takenCut" : "gridTools:takenCopied", {
            cells: blockAddress(taken.block),
          })}
      </p>
      <FormulaBar
        key={`${sheet.id} ${address}`}
        address={address}
        text={typed ?? editText(cell, language)}
        onGo={(to) => {
          const place = parseAddress(to);
          if (place) book.choose({ sheetId: sheet.id, ...place, block: { ...place, rows: 1, columns: 1 } });
          focusGrid();
        }}
        onEdit={() => {
          edit(null);
        }}
      />
      <p role="alert" className={refused ? "grid-refused" : "only-heard"}>
        {refused && sayMessage(refused)}
      </p>
      {asTable || isPrinting ? (
        <SheetTable book={book} sheet={sheet} isPrinting={isPrinting} />
      ) : (
        <SheetGrid
          book={book}
          sheet={sheet}
          selection={selection}
          keys={keys}
          taken={taken?.sheetId === sheet.id ? taken.block : null}
          editor={editor}
        />
      )}
      <SheetTabs
        sheets={view.sheets}
        current={sheet.id}
        onShow={show}
        onRename={(id, name) => {
          setRefused(
            tried(() => {
              book.renameSheet(id, name);
              return null;
            }),
          );
        }}
        onMove={(id, position) => {
          book.moveSheet(id, position);
        }}
        onAdd={() => {
          setRefused(
            tried(() => {
              book.addSheet(freeName(view.sheets, say("grid:newSheet")));
              return null;
            }),
          );
        }}
      />
    </div>
  );
}

/** For other programs, where the browser allows it; the grid itself knows what was taken. */
function toMachine(text: string): void {
  if ("clipboard" in navigator) navigator.clipboard.writeText(text).catch(() => undefined);
}

function focusGrid(): void {
  document.querySelector<HTMLElement>(".grid-area [role=grid]")?.focus({ preventScroll: true });
}

const ARROW_OF = { down: "ArrowDown", up: "ArrowUp", right: "ArrowRight", left: "ArrowLeft" } as const;

function topOf({ id }: GridSheet): GridSelection {
  return { sheetId: id, row: 0, column: 0, block: { row: 0, column: 0, rows: 1, columns: 1 } };
}

function oneCell(selection: GridSelection): GridSelection {
  const { row, column } = selection;
  return { ...selection, block: { row, column, rows: 1, columns: 1 } };
}

function freeName(sheets: readonly GridSheet[], wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`${wanted} ${number}`.toLowerCase())) number += 1;
  return `${wanted} ${number}`;
}

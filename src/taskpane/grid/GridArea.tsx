import { useState, useSyncExternalStore } from "react";
import { message, type Message } from "../../messages/message.ts";
import { blockAddress, cellAddress } from "../../workbook/address.ts";
import type { GridSelection, GridSheet, GridValidation, GridWorkbook } from "../../writers/gridWorkbook.ts";
import type { WorkbookState } from "../excel/workbookState.ts";
import { createStore } from "../state/store.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { CellEditor } from "./typing/CellEditor.tsx";
import { editText } from "./sheet/cellText.ts";
import { gridClipboard } from "./typing/gridClipboard.ts";
import { gridCommands, menuGroups, toolGroups, type GridCommand } from "./tools/gridCommands.ts";
import { clearCells, isRefusedSoFar, tried, typeInto } from "./typing/gridEditing.ts";
import { focusGrid } from "./gridFocus.ts";
import { GridOver, NOTHING_OPEN, type GridOpen } from "./tools/GridOver.tsx";
import { GridTools } from "./tools/GridTools.tsx";
import { moved } from "./keys/moveSelection.ts";
import { placeTyped } from "./typing/placeTyped.ts";
import { SheetGrid } from "./sheet/SheetGrid.tsx";
import { SheetPaper } from "./sheet/SheetPaper.tsx";
import { SheetTable } from "./sheet/SheetTable.tsx";
import { SheetTabs } from "./tools/SheetTabs.tsx";
import { shownSheet, topOf } from "./shownSheet.ts";
import { StatusBar } from "./tools/StatusBar.tsx";
import { FormulaBar } from "./tools/FormulaBar.tsx";
import { editedOver, type TypedOver } from "./tools/typedOver.ts";
import { TypedOverBar } from "./tools/TypedOverBar.tsx";
import { useGrid } from "./useGrid.ts";
import { usePrinting } from "./usePrinting.ts";
import { gridKeys } from "./keys/gridKeys.ts";
import "./tools/gridTools.css";
import { chosenLines } from "./keys/wholeLines.ts";

interface GridAreaProps {
  readonly book: GridWorkbook;
  readonly workbook: WorkbookState;
  /** What is done with the whole workbook. */
  readonly whole: readonly GridCommand[];
  readonly asTable: boolean;
  /** Tells in the pane why the selected cell shows what it does. */
  readonly onWhy: () => void;
}

/** The workbook of the page: tools, formula, sheet, tabs, and what the chosen cells come to. */
export function GridArea({ book, workbook, whole, asTable, onWhy }: GridAreaProps) {
  const view = useGrid(book);
  const { say, sayMessage, language } = useTranslator();
  const [typed, setTyped] = useState<string | null>(null);
  /** Whether it is typed into the line above the cells. */
  const [isInBar, setInBar] = useState(false);
  /** The cell that is edited: wherever the selection goes meanwhile, what is typed goes there, once. */
  const [edited] = useState(() => createStore<GridSelection | null>(null));
  const [refused, setRefused] = useState<Message | null>(null);
  const [open, setOpen] = useState<GridOpen>(NOTHING_OPEN);
  const [over, setOver] = useState<TypedOver | null>(null);
  const [zoom, setZoom] = useState(100);
  const [clipboard] = useState(gridClipboard);
  const taken = useSyncExternalStore(clipboard.taken.subscribe, clipboard.taken.get);
  const isPrinting = usePrinting();
  const shown = shownSheet(view);
  if (!shown) return <p className="grid-empty">{say("grid:empty")}</p>;
  const { sheet, tabs, hidden, selection } = shown;
  const { row, column } = selection;
  const cell = book.cell(sheet.id, row, column);
  const address = cellAddress(row, column);
  const validation = book.validationAt(sheet.id, row, column);
  const values = choicesOf(validation);

  const show = (id: string): void => {
    book.choose(topOf(id));
    setRefused(null);
  };
  const edit = (text: string | null, inBar = false): void => {
    if (view.selection?.sheetId !== sheet.id) book.choose(selection);
    edited.set(() => selection);
    setInBar(inBar);
    setTyped(text ?? editText(cell, language));
  };
  const finish = (then: "down" | "up" | "right" | "left" | "stay"): void => {
    const place = edited.get();
    if (typed === null || place === null) return;
    const isSame = typed === editText(book.cell(place.sheetId, place.row, place.column), language);
    const one = { ...place, block: { row: place.row, column: place.column, rows: 1, columns: 1 } };
    const why = isSame ? null : editOver(one, () => typeInto(book, sheet, place, typed, language));
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
  /** Edits the block, and takes note of what of the program's was there. @returns why it was not taken */
  const editOver = (
    at: Pick<GridSelection, "sheetId" | "block">,
    work: () => Message | null,
  ): Message | null => {
    let why: Message | null = null;
    setOver(
      editedOver(book, at, () => {
        why = work();
      }),
    );
    return why;
  };
  const cancel = (): void => {
    edited.set(() => null);
    setTyped(null);
    setRefused(null);
    focusGrid();
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
    setRefused(editOver(selection, () => clearCells(book, selection)));
  };
  const find = (): void => {
    setOpen({ menu: null, bar: "find" });
  };
  const list = (): boolean => {
    if (values.length === 0) return false;
    const choices = values.map((value): GridCommand => ({
      label: "gridTools:named",
      params: { name: value },
      isOn: cell.value === value,
      run: () => {
        setRefused(typeInto(book, sheet, selection, value, language));
      },
    }));
    setOpen({ menu: { label: "gridTools:choices", groups: [choices], at: belowActive() }, bar: null });
    return true;
  };
  const commands = gridCommands(book, sheet, selection, {
    cut: () => {
      toMachine(clipboard.take(book, selection, true, language));
    },
    copy: () => {
      toMachine(clipboard.take(book, selection, false, language));
    },
    paste: () => {
      const isHere = clipboard.taken.get() !== null;
      setRefused(
        isHere
          ? editOver(selection, () => clipboard.paste(book, selection, null, language))
          : message("gridTools:pasteKeys"),
      );
    },
    clear,
    find,
    why: onWhy,
    askSize: (bar) => {
      setOpen({ menu: null, bar });
    },
    sort: ({ name }, index, ascending) => {
      // Sorted by what is calculated, not by what was shown before. Where it cannot be, the grid says so.
      void book.settled().then(
        () => {
          act(() => {
            book.sortTable(name, index, ascending);
          });
        },
        () => undefined,
      );
    },
  });
  const keys = gridKeys(book, sheet, selection, typed !== null, {
    edit,
    commit: () => {
      finish("stay");
    },
    clear,
    take: (isCut) => clipboard.take(book, selection, isCut, language),
    paste: (text) => {
      setRefused(editOver(selection, () => clipboard.paste(book, selection, text, language)));
    },
    fill: (to) => {
      act(() => {
        book.fill(selection, to);
      });
    },
    find,
    why: onWhy,
    list,
    forget: clipboard.forget,
    menu: (at) => {
      if (view.selection?.sheetId !== sheet.id) book.choose(selection);
      setOpen({ menu: { label: "gridTools:menu", groups: null, at }, bar: null });
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
      const next = tabs[tabs.indexOf(sheet) + by];
      if (next) show(next.id);
    },
    follow: (atRow, atColumn) => {
      const { link } = book.cell(sheet.id, atRow, atColumn);
      if (!link) return false;
      void book.select(link.sheet, link.cell);
      return true;
    },
  });
  const run = ({ run: work }: GridCommand): void => {
    act(work);
  };
  const editor = typed !== null && (
    <CellEditor
      label={address}
      text={typed}
      validation={validation}
      isRefused={refused !== null || isRefusedSoFar(book, sheet, edited.get() ?? selection, typed, language)}
      isHere={!isInBar}
      onText={setTyped}
      onDone={finish}
      onCancel={cancel}
    />
  );
  return (
    <div className="grid-area" {...(view.calculating ? { "data-calculating": "" } : {})}>
      <div className="grid-head">
        <GridTools
          groups={toolGroups(commands)}
          whole={whole}
          onRun={run}
          onMore={(groups, at) => {
            setOpen({ menu: { label: "gridTools:more", groups, at }, bar: null });
          }}
        />
        <FormulaBar
          key={`${sheet.id} ${address}`}
          address={address}
          text={typed ?? editText(cell, language)}
          onGo={(to) => {
            const place = placeTyped(to, view.sheets, sheet);
            if (!place) {
              setRefused(message("gridTools:nowhere", { address: to }));
              return false;
            }
            setRefused(null);
            book.choose(place);
            focusGrid();
            return true;
          }}
          onEdit={() => {
            if (typed === null) edit(null, true);
          }}
          onText={setTyped}
          onDone={finish}
          onCancel={cancel}
        />
      </div>
      <GridOver
        book={book}
        sheet={sheet}
        selection={selection}
        open={open}
        menuOfCells={menuGroups(commands)}
        onOpen={setOpen}
        onRun={run}
        onAct={act}
        onBack={focusGrid}
      />
      <TypedOverBar
        book={book}
        over={over}
        onDone={() => {
          setOver(null);
          focusGrid();
        }}
      />
      <p role="status" className="only-heard">
        {taken &&
          say(taken.isCut ? "gridTools:takenCut" : "gridTools:takenCopied", {
            cells: blockAddress(taken.block),
          })}
      </p>
      <p role="alert" className={refused ? "grid-refused" : "only-heard"}>
        {refused && sayMessage(refused)}
      </p>
      {isPrinting ? (
        <SheetPaper book={book} sheet={sheet} />
      ) : asTable ? (
        <SheetTable book={book} sheet={sheet} />
      ) : (
        <SheetGrid
          book={book}
          sheet={sheet}
          selection={selection}
          keys={keys}
          taken={taken?.sheetId === sheet.id ? taken.block : null}
          editor={editor}
          zoom={zoom}
          onExtend={(to) => {
            setRefused(
              editOver({ sheetId: sheet.id, block: to }, () =>
                tried(() => {
                  book.extend(selection, to);
                  book.choose({ ...selection, block: to });
                  return null;
                }),
              ),
            );
          }}
          onList={values.length > 0 ? list : null}
        />
      )}
      <SheetTabs
        sheets={tabs}
        hidden={hidden}
        current={sheet.id}
        onShow={show}
        edits={{
          onRename: (id, name) => {
            act(() => {
              book.renameSheet(id, name);
            });
          },
          onMove: (id, position) => {
            book.moveSheet(id, position);
          },
          onAdd: () => {
            act(() => {
              book.addSheet(freeName(view.sheets, say("grid:newSheet")));
            });
          },
        }}
      />
      <StatusBar
        book={book}
        view={view}
        sheet={sheet}
        selection={selection}
        workbook={workbook}
        zoom={zoom}
        onZoom={setZoom}
      />
    </div>
  );
}

/** The values of a cell that takes one of a few. */
function choicesOf(validation: GridValidation | null): readonly string[] {
  return validation?.rule.kind === "list" ? validation.rule.values : [];
}

/** Below the selected cell, in the window's pixels. */
function belowActive(): { readonly x: number; readonly y: number } {
  const box = document.querySelector(".sheet-active")?.getBoundingClientRect();
  return { x: box?.left ?? 0, y: box?.bottom ?? 0 };
}

/** For other programs, where the browser allows it; the grid itself knows what was taken. */
function toMachine(text: string): void {
  if ("clipboard" in navigator) navigator.clipboard.writeText(text).catch(() => undefined);
}

const ARROW_OF = { down: "ArrowDown", up: "ArrowUp", right: "ArrowRight", left: "ArrowLeft" } as const;

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

import { useCallback } from "react";
import type { MessageKey } from "../../../messages/message.ts";
import type { GridSelection, GridSheet, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { findCell } from "./findCell.ts";
import { FindBar, SizeBar } from "./GridBars.tsx";
import type { GridCommand } from "./gridCommands.ts";
import { GridMenu } from "./GridMenu.tsx";
import { PLAIN_WIDTH, pointsOf } from "../sheet/sheetLayout.ts";

/** What is open beside the cells. */
export interface GridOpen {
  readonly menu: {
    readonly label: MessageKey;
    /** Null for what can be done with the chosen cells. */
    readonly groups: readonly (readonly GridCommand[])[] | null;
    readonly at: { readonly x: number; readonly y: number };
  } | null;
  readonly bar: "find" | "width" | "height" | null;
}

export const NOTHING_OPEN: GridOpen = { menu: null, bar: null };

interface GridOverProps {
  readonly book: GridWorkbook;
  readonly sheet: GridSheet;
  readonly selection: GridSelection;
  readonly open: GridOpen;
  readonly menuOfCells: readonly (readonly GridCommand[])[];
  readonly onOpen: (open: GridOpen) => void;
  readonly onRun: (command: GridCommand) => void;
  readonly onAct: (work: () => void) => void;
  /** The cells have the keyboard again. */
  readonly onBack: () => void;
}

/** The menu that is open, and the bars that ask for a text to find or a size. */
export function GridOver(props: GridOverProps) {
  const { book, sheet, selection, open, menuOfCells, onOpen, onRun, onAct, onBack } = props;
  const { say, language } = useTranslator();
  const close = useCallback((): void => {
    onOpen(NOTHING_OPEN);
    onBack();
  }, [onOpen, onBack]);
  const { block } = selection;
  return (
    <>
      {open.menu && (
        <GridMenu
          label={say(open.menu.label)}
          groups={open.menu.groups ?? menuOfCells}
          at={open.menu.at}
          onClose={close}
          onRun={(command) => {
            close();
            onRun(command);
          }}
        />
      )}
      {open.bar === "find" && (
        <FindBar
          onClose={close}
          onFind={(text, by) => {
            const found = findCell(book, selection, text, by, language);
            if (found) book.choose(found);
            return found !== null;
          }}
        />
      )}
      {open.bar === "width" && (
        <SizeBar
          label={say("gridTools:widthIn")}
          limits={say("gridTools:widthLimits")}
          most={255}
          size={Math.round(sheet.widths.get(block.column) ?? PLAIN_WIDTH)}
          onClose={close}
          onSize={(width) => {
            onAct(() => {
              book.setWidth(sheet.id, block.column, block.columns, width);
            });
            close();
          }}
        />
      )}
      {open.bar === "height" && (
        <SizeBar
          label={say("gridTools:heightIn")}
          limits={say("gridTools:heightLimits")}
          most={409}
          size={Math.round(sheet.heights.get(block.row) ?? pointsOf(null))}
          onClose={close}
          onSize={(height) => {
            onAct(() => {
              book.setHeight(sheet.id, block.row, block.rows, height);
            });
            close();
          }}
        />
      )}
    </>
  );
}

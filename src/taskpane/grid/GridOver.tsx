import { useCallback } from "react";
import type { Message } from "../../messages/message.ts";
import type { GridSelection, GridSheet, GridWorkbook } from "../../writers/gridWorkbook.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { findCell } from "./findCell.ts";
import { FindBar, WidthBar } from "./GridBars.tsx";
import { gridCommands, type GridOwnCommands } from "./gridCommands.ts";
import { tried } from "./gridEditing.ts";
import { GridMenu } from "./GridMenu.tsx";
import { PLAIN_WIDTH } from "./sheetLayout.ts";

/** What is open beside the cells. */
export interface GridOpen {
  readonly menu: { readonly x: number; readonly y: number } | null;
  readonly bar: "find" | "width" | null;
}

export const NOTHING_OPEN: GridOpen = { menu: null, bar: null };

interface GridOverProps {
  readonly book: GridWorkbook;
  readonly sheet: GridSheet;
  readonly selection: GridSelection;
  readonly open: GridOpen;
  readonly own: Omit<GridOwnCommands, "find" | "askWidth" | "sort">;
  readonly onOpen: (open: GridOpen) => void;
  readonly onRefused: (why: Message | null) => void;
  /** The cells have the keyboard again. */
  readonly onBack: () => void;
}

/** The menu of what is chosen, and the bars that ask for a text to find or a width. */
export function GridOver(props: GridOverProps) {
  const { book, sheet, selection, open, own, onOpen, onRefused, onBack } = props;
  const { language } = useTranslator();
  const close = useCallback((): void => {
    onOpen(NOTHING_OPEN);
    onBack();
  }, [onOpen, onBack]);
  const act = (work: () => void): void => {
    onRefused(
      tried(() => {
        work();
        return null;
      }),
    );
  };
  const { block } = selection;
  const groups = gridCommands(book, sheet, selection, {
    ...own,
    find: () => {
      onOpen({ menu: null, bar: "find" });
    },
    askWidth: () => {
      onOpen({ menu: null, bar: "width" });
    },
    sort: ({ name }, column, ascending) => {
      // Sorted by what is calculated, not by what was shown before. Where it cannot be, the grid says so.
      void book.settled().then(
        () => {
          act(() => {
            book.sortTable(name, column, ascending);
          });
        },
        () => undefined,
      );
    },
  });
  return (
    <>
      {open.menu && (
        <GridMenu
          groups={groups}
          at={open.menu}
          onClose={close}
          onRun={(command) => {
            close();
            act(command.run);
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
        <WidthBar
          width={Math.round(sheet.widths.get(block.column) ?? PLAIN_WIDTH)}
          onClose={close}
          onWidth={(width) => {
            act(() => {
              book.setWidth(sheet.id, block.column, block.columns, width);
            });
            close();
          }}
        />
      )}
    </>
  );
}

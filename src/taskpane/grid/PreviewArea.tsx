import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Calculating } from "./tools/Calculating.tsx";
import { copiedText } from "./typing/gridEditing.ts";
import { gridKeys } from "./keys/gridKeys.ts";
import { SheetGrid } from "./sheet/SheetGrid.tsx";
import { SheetTabs } from "./tools/SheetTabs.tsx";
import { shownSheet, topOf } from "./shownSheet.ts";
import { useGrid } from "./useGrid.ts";

/** A workbook from a file while it is calculated: its figures as the file has them, to be looked at and copied. */
export function PreviewArea({ book }: { readonly book: GridWorkbook }) {
  const view = useGrid(book);
  const { say, language } = useTranslator();
  const shown = shownSheet(view);
  if (!shown) return null;
  const { sheet, tabs, hidden, selection } = shown;
  const nothing = (): void => undefined;
  const keys = gridKeys(book, sheet, selection, false, {
    edit: nothing,
    commit: nothing,
    clear: nothing,
    paste: nothing,
    fill: nothing,
    find: nothing,
    why: nothing,
    forget: nothing,
    menu: nothing,
    shift: nothing,
    list: () => false,
    take: () => copiedText(book, selection, language),
    turn: (by) => {
      const next = tabs[tabs.indexOf(sheet) + by];
      if (next) book.choose(topOf(next.id));
    },
    follow: (row, column) => {
      const { link } = book.cell(sheet.id, row, column);
      if (!link) return false;
      void book.select(link.sheet, link.cell);
      return true;
    },
  });
  return (
    <section className="bench-grid" aria-label={say("grid:heading")}>
      <div className="grid-area">
        <p role="status" className="preview-line">
          {say("opening:preview")}
        </p>
        <SheetGrid
          book={book}
          sheet={sheet}
          selection={selection}
          keys={keys}
          taken={null}
          editor={null}
          zoom={100}
          onExtend={null}
          onList={null}
        />
        <SheetTabs
          sheets={tabs}
          hidden={hidden}
          current={sheet.id}
          onShow={(id) => {
            book.choose(topOf(id));
          }}
          edits={null}
        />
        <div className="status-bar">
          <Calculating view={view} />
        </div>
      </div>
    </section>
  );
}

import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import type { GridSheet } from "../../../writers/gridWorkbook.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { GridMenu } from "./GridMenu.tsx";
import { IconButton } from "../../parts/IconButton.tsx";

interface SheetTabsProps {
  /** Those with a tab. */
  readonly sheets: readonly GridSheet[];
  readonly hidden: readonly GridSheet[];
  readonly current: string;
  readonly onShow: (sheetId: string) => void;
  /** Null where the workbook is only looked at. */
  readonly edits: SheetEdits | null;
}

interface SheetEdits {
  readonly onRename: (sheetId: string, name: string) => void;
  readonly onMove: (sheetId: string, position: number) => void;
  readonly onAdd: () => void;
}

/** The sheets of the workbook. Arrow keys turn over, F2 renames, Ctrl and Shift with an arrow moves the sheet; the list of all has the hidden ones too. */
export function SheetTabs({ sheets, hidden, current, onShow, edits }: SheetTabsProps) {
  const { say } = useTranslator();
  const [renaming, setRenaming] = useState(false);
  const [listAt, setListAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const all = useRef<HTMLButtonElement>(null);
  const at = sheets.findIndex(({ id }) => id === current);
  useLayoutEffect(() => {
    list.current
      ?.querySelector("[aria-selected=true]")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  const press = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (event.key === "F2") setRenaming(edits !== null);
    const next = sheets[at + by];
    if (by === 0 || !next) return;
    event.preventDefault();
    if (event.ctrlKey && event.shiftKey) {
      edits?.onMove(current, at + by);
      return;
    }
    onShow(next.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[at + by]?.focus();
  };
  const scroll = (by: 1 | -1): void => {
    list.current?.scrollBy({ left: by * list.current.clientWidth * 0.7 });
  };
  const closeList = (): void => {
    setListAt(null);
    all.current?.focus();
  };
  return (
    <div className="sheet-tabs">
      <IconButton
        ref={all}
        icon="list"
        label={say("gridTools:allSheets")}
        menu={listAt !== null}
        onClick={({ currentTarget }) => {
          const { left, top } = currentTarget.getBoundingClientRect();
          setListAt({ x: left, y: top });
        }}
      />
      <IconButton
        icon="left"
        isSmall
        label={say("gridTools:sheetsLeft")}
        className="tabs-arrow"
        onClick={() => {
          scroll(-1);
        }}
      />
      <IconButton
        icon="right"
        isSmall
        label={say("gridTools:sheetsRight")}
        className="tabs-arrow"
        onClick={() => {
          scroll(1);
        }}
      />
      <div ref={list} role="tablist" aria-label={say("grid:sheets")} className="tab-list">
        {sheets.map(({ id, name, tabColour }) => {
          const isCurrent = id === current;
          return isCurrent && renaming ? (
            <TabName
              key={id}
              name={name}
              onName={(to) => {
                setRenaming(false);
                if (to !== null) edits?.onRename(id, to);
              }}
            />
          ) : (
            <button
              key={id}
              type="button"
              role="tab"
              aria-selected={isCurrent}
              tabIndex={isCurrent ? 0 : -1}
              className="tab"
              {...(tabColour === null ? {} : { style: { borderBottomColor: `#${tabColour}` } })}
              onClick={() => {
                onShow(id);
              }}
              onDoubleClick={() => {
                setRenaming(edits !== null);
              }}
              onKeyDown={press}
            >
              {name}
            </button>
          );
        })}
      </div>
      {edits && <IconButton icon="plus" isSmall label={say("grid:addSheet")} onClick={edits.onAdd} />}
      {listAt && (
        <GridMenu
          label={say("gridTools:allSheets")}
          at={listAt}
          groups={[
            sheets.map(({ id, name }) => ({
              label: "gridTools:named",
              params: { name },
              isOn: id === current,
              run: () => {
                onShow(id);
              },
            })),
            hidden.map(({ id, name }) => ({
              label: "gridTools:hiddenSheet",
              params: { name },
              run: () => {
                onShow(id);
              },
            })),
          ]}
          onRun={(command) => {
            closeList();
            command.run();
          }}
          onClose={closeList}
        />
      )}
    </div>
  );
}

function TabName({ name, onName }: { readonly name: string; readonly onName: (to: string | null) => void }) {
  const { say } = useTranslator();
  const [text, setText] = useState(name);
  return (
    <input
      className="tab tab-name"
      aria-label={say("grid:sheetName")}
      value={text}
      autoFocus
      onChange={(event) => {
        setText(event.target.value);
      }}
      onFocus={(event) => {
        event.target.select();
      }}
      onBlur={() => {
        onName(text.trim() === name ? null : text);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") onName(text.trim() === name ? null : text);
        if (event.key === "Escape") onName(null);
      }}
    />
  );
}

import { useMemo } from "react";
import type { GridSelection, GridSheet, GridView, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import type { WorkbookState } from "../../excel/workbookState.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { Calculating } from "./Calculating.tsx";
import { numberText } from "../sheet/cellText.ts";
import { Icon } from "../../parts/Icon.tsx";
import { IconButton } from "../../parts/IconButton.tsx";
import { selectionSums } from "./selectionSums.ts";

/** In percent. */
export const [LEAST_ZOOM, MOST_ZOOM] = [50, 200];
const STEP = 10;

interface StatusBarProps {
  readonly book: GridWorkbook;
  readonly view: GridView;
  readonly sheet: GridSheet;
  readonly selection: GridSelection;
  readonly workbook: WorkbookState;
  /** In percent. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** The last line: whether the cells are as the engine has them, what the chosen ones come to, and their size. */
export function StatusBar({ book, view, sheet, selection, workbook, zoom, onZoom }: StatusBarProps) {
  const { say } = useTranslator();
  const zoomTo = (wanted: number): void => {
    onZoom(Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, wanted)));
  };
  return (
    <div className="status-bar">
      <Checked workbook={workbook} />
      <Calculating view={view} />
      <span className="app-gap" />
      <Sums book={book} sheet={sheet} selection={selection} />
      <span className="status-zoom">
        <IconButton
          icon="minus"
          isSmall
          label={say("gridTools:zoomOut")}
          onClick={() => {
            zoomTo(zoom - STEP);
          }}
        />
        <input
          type="range"
          min={LEAST_ZOOM}
          max={MOST_ZOOM}
          step={STEP}
          value={zoom}
          aria-label={say("gridTools:zoom")}
          aria-valuetext={`${zoom} %`}
          onChange={({ target }) => {
            zoomTo(Number(target.value));
          }}
        />
        <IconButton
          icon="plus"
          isSmall
          label={say("gridTools:zoomIn")}
          onClick={() => {
            zoomTo(zoom + STEP);
          }}
        />
        <span className="status-percent">{`${zoom}\u00a0%`}</span>
      </span>
    </div>
  );
}

/** What came of the last comparison, which the session keeps only as long as it is true. */
function Checked({ workbook: { status, result } }: { readonly workbook: WorkbookState }) {
  const { say } = useTranslator();
  const comparison = result?.kind === "done" ? result.comparison : null;
  if (!comparison || status.kind !== "ours") return null;
  const differ = comparison.differ.length;
  return (
    <span className={differ > 0 ? "status-checked bad" : "status-checked good"}>
      <Icon name={differ > 0 ? "why" : "good"} isSmall />
      {differ > 0
        ? say("gridTools:checkedDiffer", { count: differ })
        : say("gridTools:checked", { count: comparison.agree })}
    </span>
  );
}

function Sums({ book, sheet, selection }: Pick<StatusBarProps, "book" | "sheet" | "selection">) {
  const { say, language } = useTranslator();
  // A sheet is another object whenever something of it has changed.
  const sums = useMemo(() => selectionSums(book, sheet, selection), [book, sheet, selection]);
  if (!sums) return null;
  const { count, sum, average, format, mixed } = sums;
  return (
    <span role="status" className="status-sums">
      {average && (
        <span className="status-less">
          {say("gridTools:average")} <b>{numberText(average, format, language)}</b>
        </span>
      )}
      <span>
        {say("gridTools:count")} <b>{numberText({ digits: BigInt(count), scale: 0 }, "#,##0", language)}</b>
      </span>
      {sum && (
        <span>
          {say("gridTools:sum")} <b>{numberText(sum, format, language)}</b>
        </span>
      )}
      {mixed.length > 0 && (
        <span className="status-mixed" data-tip={say("gridTools:mixedHint")}>
          {say("gridTools:mixed", { currencies: mixed.join(", ") })}
        </span>
      )}
    </span>
  );
}

import { Checkbox } from "@fluentui/react-components";
import type { Translator } from "../../../messages/translator.ts";
import type { InTheWay, SheetUpdate } from "../../../writers/update/update.ts";
import { cellsOfSheet } from "../../../writers/cellsOfSheet.ts";
import { NoticeLine } from "../../parts/Notices.tsx";
import { message, type MessageKey } from "../../../messages/message.ts";
import { news } from "../../say/notice.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { contentWords } from "../cellWords.ts";
import { isFirstWriting, shownSheets } from "../plannedWriting.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import type { Preview } from "../workbookState.ts";
import { CellLink } from "./CellLink.tsx";
import { LongList } from "./LongList.tsx";
import { useFocusOn } from "./useFocusOn.ts";
import { useReturnedFocus } from "./useReturnedFocus.ts";

const WHY: Readonly<Record<InTheWay["why"], MessageKey>> = {
  written: "excel:wayWritten",
  "formula-replaced": "excel:wayFormula",
  "row-gone": "excel:wayRowGone",
  "input-differs": "excel:wayInput",
};

/** What will be done to the workbook, before it is done. */
export function PreviewPart({
  session,
  preview,
}: {
  readonly session: WorkbookSession;
  readonly preview: Preview;
}) {
  const translator = useTranslator();
  const { say } = translator;
  const heading = useFocusOn<HTMLHeadingElement>(preview.update);
  const part = useReturnedFocus<HTMLDivElement>();
  const { update, again } = preview;
  const { inTheWay, namesTaken, releasedTables, left } = update;
  const shown = shownSheets(update);
  const changing = shown.filter(({ action }) => action !== "same");
  const same = shown.filter(({ action }) => action === "same");
  const isFirst = isFirstWriting(update);
  const laidOutAnew = changing.filter(({ action, layout }) => action === "changed" && layout);
  return (
    <div ref={part} className="preview" role="group" aria-label={say("excel:previewHeading")}>
      <h2 id="preview-heading" ref={heading} tabIndex={-1}>
        {headOf(changing, isFirst, translator)}
      </h2>
      {again && <NoticeLine notice={news(message("excel:previewAgain"))} />}
      {isFirst && (
        <p>
          {say("alterations:addedCells", {
            cells: say("alterations:foreseenCells", { count: cellsOf(changing) }),
            count: formulasOf(changing),
          })}
        </p>
      )}
      <SheetList sheets={changing} isFirst={isFirst} />
      {same.length > 0 && (
        <p className="hint breakable">
          {say("excel:sheetsSame", { sheets: same.map(({ plan }) => plan.name).join(", ") })}
        </p>
      )}
      {laidOutAnew.length > 0 && (
        <p className="hint breakable">
          {say("excel:looksReplaced", { sheets: laidOutAnew.map(({ plan }) => plan.name).join(", ") })}
        </p>
      )}
      <p className="hint">{say("excel:othersUntouched")}</p>
      {left.map(({ sheetId, name }) => (
        <NoticeLine key={sheetId} notice={news(message("excel:sheetLeft", { sheet: name }))} />
      ))}
      {namesTaken.map(({ name, instead }) => (
        <NoticeLine key={name} notice={news(message("excel:nameTaken", { name, instead }))} />
      ))}
      {releasedTables.map((table) => (
        <NoticeLine key={table} notice={news(message("excel:tableReleased", { table }))} />
      ))}
      {inTheWay.length > 0 && (
        <div className="in-the-way">
          <h3>{say("excel:inTheWay", { count: inTheWay.length })}</h3>
          <LongList
            items={inTheWay.map(({ sheet, cell, content, why }) => (
              <>
                <CellLink session={session} sheet={sheet} cell={cell} />:{" "}
                <span className="breakable">
                  {say(WHY[why], { content: contentWords(content, translator) })}
                </span>
              </>
            ))}
          />
          <p className="hint">{say("excel:inTheWayHint")}</p>
          <Checkbox
            label={say("excel:writeOver", { count: inTheWay.length })}
            checked={preview.mayOverwrite}
            onChange={(_event, { checked }) => {
              session.allowOverwriting(checked === true);
            }}
          />
        </div>
      )}
    </div>
  );
}

function headOf(changing: readonly SheetUpdate[], isFirst: boolean, translator: Translator): string {
  if (isFirst) return translator.say("alterations:added", { count: changing.length });
  if (changing.length === 0) return translator.say("excel:nothingChanges");
  // Only their look may change.
  return cellsOf(changing) > 0 ? foreseenWords(changing, translator) : translator.say("excel:previewHeading");
}

/** "84 cells on 3 sheets will be written". */
export function foreseenWords(sheets: readonly SheetUpdate[], { say }: Translator): string {
  return say("alterations:foreseen", {
    cells: say("alterations:foreseenCells", { count: cellsOf(sheets) }),
    sheets: say("alterations:foreseenSheets", { count: sheets.length }),
  });
}

function cellsOf(sheets: readonly SheetUpdate[]): number {
  return sheets.reduce((sum, { cells }) => sum + cells, 0);
}

/** How many of their cells are formulas, which are compared afterwards. */
function formulasOf(sheets: readonly SheetUpdate[]): number {
  return sheets
    .flatMap(({ plan }) => [...cellsOfSheet(plan)])
    .filter(({ cell }) => cell.formula !== undefined).length;
}

/** What the sheets that come first are for, by what their keys begin with. */
const PURPOSES: readonly (readonly [key: string, purpose: MessageKey])[] = [
  ["summary", "alterations:toPrint"],
  ["schedule:", "alterations:schedule"],
  ["loans", "alterations:inputs"],
];

/** The sheets that will be written: what each is for where all are new to the user, else how many of its cells change. */
export function SheetList({
  sheets,
  isFirst = false,
}: {
  readonly sheets: readonly SheetUpdate[];
  readonly isFirst?: boolean;
}) {
  const { say } = useTranslator();
  const what = ({ plan, action, cells }: SheetUpdate): string => {
    const purpose = isFirst && PURPOSES.find(([key]) => plan.key.startsWith(key));
    if (purpose) return say(purpose[1]);
    if (cells === 0) return say("alterations:onlyLook");
    const count = say("alterations:foreseenCells", { count: cells });
    return action === "made" && !isFirst ? say("alterations:newSheet", { cells: count }) : count;
  };
  return (
    <div className="sheet-list">
      <LongList
        items={sheets.map((sheet) => (
          <span key={sheet.plan.key} className="sheet-line">
            <span className="breakable">
              {sheet.plan.name}
              {sheet.renamedFrom !== null && (
                <span className="under">{say("excel:sheetRenamed", { before: sheet.renamedFrom })}</span>
              )}
            </span>{" "}
            <span className="hint">{what(sheet)}</span>
          </span>
        ))}
      />
    </div>
  );
}

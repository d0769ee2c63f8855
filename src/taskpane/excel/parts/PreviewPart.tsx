import { useState } from "react";
import { Button, Checkbox } from "@fluentui/react-components";
import type { MessageKey } from "../../../messages/translator.ts";
import type { InTheWay, SheetUpdate } from "../../../writers/update/update.ts";
import { cellsOfSheet } from "../../../writers/everyCell.ts";
import { NoticeLine } from "../../parts/Notices.tsx";
import { message } from "../../../messages/message.ts";
import { news } from "../../say/notice.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { contentWords } from "../cellWords.ts";
import { shownSheets } from "../plannedWriting.ts";
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
  const [over, setOver] = useState(false);
  const heading = useFocusOn<HTMLHeadingElement>(preview);
  const part = useReturnedFocus<HTMLDivElement>();
  const { update, again } = preview;
  const { inTheWay, namesTaken, releasedTables, left } = update;
  const changing = shownSheets(update).filter(({ action }) => action !== "same");
  const laidOutAnew = changing.filter(({ action, layout }) => action === "changed" && layout);
  const same = shownSheets(update).filter(({ action }) => action === "same");
  return (
    <div ref={part} className="card" role="group" aria-labelledby="preview-heading">
      <h3 id="preview-heading" ref={heading} tabIndex={-1}>
        {say("excel:previewHeading")}
      </h3>
      {again && <NoticeLine notice={news(message("excel:previewAgain"))} />}
      {changing.length > 0 && changing.every(({ action }) => action === "made") && same.length === 0 && (
        <p>
          <b>{say("alterations:added", { count: changing.length })}</b>{" "}
          {say("alterations:addedCells", {
            cells: say("alterations:foreseenCells", { count: cellsOf(changing) }),
            count: formulasOf(changing),
          })}
        </p>
      )}
      {changing.length === 0 && <p>{say("excel:nothingChanges")}</p>}
      <LongList
        items={changing.map((sheet) => (
          <SheetLine key={sheet.plan.key} sheet={sheet} />
        ))}
      />
      {same.length > 0 && (
        <p className="breakable">
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
          <h4>{say("excel:inTheWay", { count: inTheWay.length })}</h4>
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
            checked={over}
            onChange={(_event, { checked }) => {
              setOver(checked === true);
            }}
          />
        </div>
      )}
      <div className="buttons preview-buttons">
        <Button
          appearance="primary"
          disabledFocusable={inTheWay.length > 0 && !over}
          onClick={() => void session.confirm()}
        >
          {say("excel:writeNow")}
        </Button>
        <Button onClick={session.dismiss}>{say("excel:dismiss")}</Button>
      </div>
    </div>
  );
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

/** One sheet: made or changed, how many cells, and its new name. */
export function SheetLine({ sheet }: { readonly sheet: SheetUpdate }) {
  const { say } = useTranslator();
  const { plan, action, cells, renamedFrom } = sheet;
  const params = { sheet: plan.name, count: cells };
  const what =
    action === "made"
      ? say("excel:sheetMade", params)
      : cells > 0
        ? say("excel:sheetChanged", params)
        : say("excel:sheetLook", { sheet: plan.name });
  return (
    <span className="breakable">
      {what}
      {renamedFrom !== null && ` ${say("excel:sheetRenamed", { before: renamedFrom })}`}
    </span>
  );
}

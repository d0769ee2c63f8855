import type { MessageKey } from "../../../messages/translator.ts";
import type { Alterations, Gone } from "../../../writers/update/alterations.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { contentWords } from "../cellWords.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import { CellLink } from "./CellLink.tsx";
import { LongList } from "./LongList.tsx";

const WORDS: Readonly<Record<Gone["kind"], MessageKey>> = {
  sheet: "alterations:goneSheet",
  table: "alterations:goneTable",
  column: "alterations:goneColumn",
  row: "alterations:goneRow",
};

/** What of our sheets is not as it was written: each cell with what it holds and what was written into it. */
export function AlterationsPart({
  session,
  alterations: { cells, gone },
}: {
  readonly session: WorkbookSession;
  readonly alterations: Alterations;
}) {
  const translator = useTranslator();
  const { say } = translator;
  return (
    <>
      {cells.length > 0 && <p className="bad">{say("alterations:cells", { count: cells.length })}</p>}
      {cells.length + gone.length > 0 && (
        <LongList
          items={[
            ...gone.map(({ kind, sheet, name }) => say(WORDS[kind], { sheet, name })),
            ...cells.map(({ sheet, cell, stands, meant }) => (
              <>
                <CellLink session={session} sheet={sheet} cell={cell} />:{" "}
                <span className="breakable">
                  {say("alterations:cell", {
                    stands: contentWords(stands, translator),
                    meant: contentWords(meant, translator),
                  })}
                </span>
              </>
            )),
          ]}
        />
      )}
    </>
  );
}

import { useTranslator } from "../../TranslatorContext.ts";
import { engineWords, shownWords, contentWords } from "../cellWords.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import type { Result } from "../workbookState.ts";
import { CellLink } from "./CellLink.tsx";
import { LongList } from "./LongList.tsx";
import { useFocusOn } from "./useFocusOn.ts";
import { useReturnedFocus } from "./useReturnedFocus.ts";
import { NoticeLine } from "../../parts/Notices.tsx";
import { message } from "../../../messages/message.ts";
import { news } from "../../say/notice.ts";

interface ComparisonPartProps {
  readonly session: WorkbookSession;
  readonly result: Extract<Result, { readonly kind: "done" }>;
}

/** What was written, and whether the cells show what the engine computed. */
export function ComparisonPart({ session, result }: ComparisonPartProps) {
  const translator = useTranslator();
  const { say } = translator;
  const { written, comparison } = result;
  const heading = useFocusOn<HTMLHeadingElement>(result.answer);
  const part = useReturnedFocus<HTMLDivElement>();
  return (
    <div ref={part} className="result" role="group" aria-labelledby="result-heading">
      <h2 id="result-heading" ref={heading} className="only-heard" tabIndex={-1}>
        {say(written ? "excel:writtenHeading" : "excel:checkHeading")}
      </h2>
      {written && <p>{say("excel:written", { count: written.cells, sheets: written.sheets })}</p>}
      {written && <AlteredPart session={session} written={written} />}
      {comparison && comparison.agree > 0 && (
        <p className={comparison.differ.length === 0 ? "good" : undefined}>
          {say("excel:agree", { count: comparison.agree })}
        </p>
      )}
      {comparison && comparison.agree + comparison.differ.length === 0 && (
        <p>{say("excel:nothingToCompare")}</p>
      )}
      {comparison && comparison.differ.length > 0 && (
        <>
          <p className="bad">{say("excel:differ", { count: comparison.differ.length })}</p>
          <div className="differing">
            <p className="hint" aria-hidden>
              <span />
              <span>{say("excel:columnEngine")}</span>
              <span>{say("excel:columnShown")}</span>
            </p>
            <LongList
              items={comparison.differ.map((one) => {
                const engine = engineWords(one.engine, translator);
                const shown = shownWords(one, translator);
                return (
                  <div key={`${one.sheet} ${one.cell}`}>
                    <CellLink session={session} sheet={one.sheet} cell={one.cell} />
                    <span aria-hidden>{engine}</span>
                    <b aria-hidden>{shown}</b>
                    <span className="only-heard">{say("excel:differs", { shown, engine })}</span>
                  </div>
                );
              })}
            />
          </div>
        </>
      )}
    </div>
  );
}

interface AlteredPartProps {
  readonly session: WorkbookSession;
  readonly written: NonNullable<Extract<Result, { readonly kind: "done" }>["written"]>;
}

/** What Excel has made otherwise than it was told, also when told again, and what it has refused. */
function AlteredPart({ session, written: { altered, grown, unfurnished } }: AlteredPartProps) {
  const translator = useTranslator();
  const { say } = translator;
  return (
    <>
      {altered.length > 0 && (
        <>
          <p className="bad">{say("excel:altered", { count: altered.length })}</p>
          <LongList
            items={altered.map(({ sheet, cell, meant, now }) => (
              <>
                <CellLink session={session} sheet={sheet} cell={cell} />:{" "}
                <span className="breakable">
                  {say("excel:alteredCell", {
                    stands: contentWords(now, translator),
                    meant: contentWords(meant, translator),
                  })}
                </span>
              </>
            ))}
          />
        </>
      )}
      {grown.map((one) => (
        <NoticeLine key={one.table} notice={news(message("excel:grown", { ...one }))} />
      ))}
      {unfurnished.length > 0 && (
        <NoticeLine notice={news(message("excel:unfurnished", { sheets: unfurnished.join(", ") }))} />
      )}
    </>
  );
}

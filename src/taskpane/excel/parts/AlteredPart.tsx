import { NoticeLine } from "../../parts/Notices.tsx";
import { message } from "../../../messages/message.ts";
import { news } from "../../say/notice.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { contentWords } from "../cellWords.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import type { Result } from "../workbookState.ts";
import { CellLink } from "./CellLink.tsx";
import { LongList } from "./LongList.tsx";

interface AlteredPartProps {
  readonly session: WorkbookSession;
  readonly written: NonNullable<Extract<Result, { readonly kind: "done" }>["written"]>;
}

/** What Excel has made otherwise than it was told, also when told again. */
export function AlteredPart({ session, written: { altered, grown } }: AlteredPartProps) {
  const translator = useTranslator();
  const { say } = translator;
  return (
    <>
      {altered.length > 0 && (
        <>
          <p className="bad">{say("excel:altered", { count: altered.length })}</p>
          <LongList
            items={altered.map(({ sheet, cell, meant, stands }) => (
              <>
                <CellLink session={session} sheet={sheet} cell={cell} />:{" "}
                <span className="breakable">
                  {say("excel:alteredCell", {
                    stands: contentWords(stands, translator),
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
    </>
  );
}

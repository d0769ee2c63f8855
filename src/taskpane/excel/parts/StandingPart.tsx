import { NoticeLine, Notices } from "../../parts/Notices.tsx";
import { Warnings } from "../../parts/Warnings.tsx";
import { news } from "../../say/notice.ts";
import { message } from "../../../messages/message.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { VERSION } from "../../../version.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import type { Standing } from "../workbookState.ts";
import { CellLink } from "./CellLink.tsx";
import { LongList } from "./LongList.tsx";

const WORDS = {
  current: "excel:current",
  changed: "excel:changed",
  interrupted: "excel:interrupted",
} as const;

/** How the open workbook stands. What changes is said to those who can't see it, politely. */
export function StandingPart({
  session,
  standing,
}: {
  readonly session: WorkbookSession;
  readonly standing: Standing;
}) {
  const { say, sayMessage } = useTranslator();
  switch (standing.kind) {
    case "looking":
      return <p role="status">{say("excel:looking")}</p>;
    case "none":
      return <p role="status">{say("excel:none")}</p>;
    case "unread":
      return <Notices notices={[standing.notice]} />;
    case "unreadable":
      return <Notices notices={[{ kind: "problem", text: standing.reason, place: null }]} />;
    case "faults": {
      const { faults } = standing;
      return (
        <>
          <div className="notices" role="status">
            <NoticeLine
              notice={{
                kind: "problem",
                text: message("excel:faults", { count: faults.length }),
                place: null,
              }}
            />
          </div>
          <LongList
            items={faults.map(({ sheet, cell, message: sentence }) => (
              <>
                <CellLink session={session} sheet={sheet} cell={cell} />: {sayMessage(sentence)}
              </>
            ))}
          />
        </>
      );
    }
    case "ours":
      return (
        <>
          <p role="status" className={standing.state === "current" ? "good" : "stale"}>
            {say(WORDS[standing.state])}
          </p>
          {standing.otherVersion !== null && (
            <NoticeLine
              notice={news(message("excel:otherVersion", { version: standing.otherVersion, own: VERSION }))}
            />
          )}
          <Warnings warnings={standing.warnings} />
        </>
      );
  }
}

import { NoticeLine, Notices } from "../../parts/Notices.tsx";
import { Warnings } from "../../parts/Warnings.tsx";
import { news } from "../../say/notice.ts";
import { message, type Message } from "../../../messages/message.ts";
import type { MessageKey } from "../../../messages/translator.ts";
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

type Ours = Extract<Standing, { readonly kind: "ours" }>;

/** Whether something of ours is known not to stand as it was written. */
export function isAltered({ alterations }: Ours): boolean {
  return alterations !== null && alterations.cells.length + alterations.gone.length > 0;
}

/** Where the inputs are as they were: green only where the cells are too. */
function classOf(standing: Ours): "good" | "hint" | "stale" {
  if (isAltered(standing)) return "stale";
  return standing.alterations ? "good" : "hint";
}

function wordsOf(standing: Ours): MessageKey {
  if (isAltered(standing)) return "alterations:notAsWritten";
  if (standing.alterations) return WORDS.current;
  // What another version wrote cannot be checked by this one.
  return standing.otherVersion === null ? "alterations:notLookedAt" : "alterations:sameInputs";
}

/** Whether something of ours stands in the workbook. */
export function isOurs({ kind }: Standing): boolean {
  return kind === "ours" || kind === "faults";
}

/** How the open workbook stands, in a sentence. */
export function standingWords(standing: Exclude<Standing, { readonly kind: "none" }>): Message {
  switch (standing.kind) {
    case "looking":
      return message("excel:looking");
    case "unread":
      return standing.notice.text;
    case "unreadable":
      return standing.reason;
    case "faults":
      return message("excel:faults", { count: standing.faults.length });
    case "ours":
      return message(standing.state === "current" ? wordsOf(standing) : WORDS[standing.state]);
  }
}

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
                text: standingWords(standing),
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
          <p role="status" className={standing.state === "current" ? classOf(standing) : "stale"}>
            {sayMessage(standingWords(standing))}
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

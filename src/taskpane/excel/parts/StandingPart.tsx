import { NoticeLine, Notices } from "../../parts/Notices.tsx";
import { Warnings } from "../../parts/Warnings.tsx";
import { news } from "../../say/notice.ts";
import { message, type Message } from "../../../messages/message.ts";
import type { MessageKey } from "../../../messages/translator.ts";
import { VERSION } from "../../../version.ts";
import { isAltered, type OurStanding, type Standing } from "../workbookState.ts";

const WORDS = {
  current: "excel:current",
  changed: "excel:changed",
  interrupted: "excel:interrupted",
} as const;

function wordsOf(standing: OurStanding): MessageKey {
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

/** What there is to know of how the open workbook stands, besides the sentence in the foot. */
export function StandingPart({ standing }: { readonly standing: Standing }) {
  switch (standing.kind) {
    case "looking":
    case "none":
    case "faults":
      return null;
    case "unread":
      return <Notices notices={[standing.notice]} />;
    case "unreadable":
      return <Notices notices={[{ kind: "problem", text: standing.reason, place: null }]} />;
    case "ours": {
      const { otherVersion, warnings } = standing;
      return (
        (otherVersion !== null || warnings.length > 0) && (
          <div>
            {otherVersion !== null && (
              <NoticeLine
                notice={news(message("excel:otherVersion", { version: otherVersion, own: VERSION }))}
              />
            )}
            <Warnings warnings={warnings} />
          </div>
        )
      );
    }
  }
}

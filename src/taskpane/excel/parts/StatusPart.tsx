import { NoticeLine, Notices } from "../../parts/Notices.tsx";
import { Warnings } from "../../parts/Warnings.tsx";
import { news } from "../../say/notice.ts";
import { message, type Message, type MessageKey } from "../../../messages/message.ts";
import { VERSION } from "../../../version.ts";
import { isAltered, type OurStatus, type WorkbookStatus } from "../workbookState.ts";

const WORDS = {
  current: "excel:current",
  changed: "excel:changed",
  interrupted: "excel:interrupted",
} as const;

function wordsOf(status: OurStatus): MessageKey {
  if (isAltered(status)) return "alterations:notAsWritten";
  if (status.alterations) return WORDS.current;
  // What another version wrote cannot be checked by this one.
  return status.otherVersion === null ? "alterations:notLookedAt" : "alterations:sameInputs";
}

/** Whether something of ours stands in the workbook. */
export function isOurs({ kind }: WorkbookStatus): boolean {
  return kind === "ours" || kind === "faults";
}

/** How the open workbook stands, in a sentence. */
export function statusWords(status: Exclude<WorkbookStatus, { readonly kind: "none" }>): Message {
  switch (status.kind) {
    case "looking":
      return message("excel:looking");
    case "unread":
      return status.notice.text;
    case "unreadable":
      return status.reason;
    case "faults":
      return message("excel:faults", { count: status.faults.length });
    case "ours":
      return message(status.state === "current" ? wordsOf(status) : WORDS[status.state]);
  }
}

/** What there is to know of how the open workbook stands, besides the sentence in the foot. */
export function StatusPart({ status }: { readonly status: WorkbookStatus }) {
  switch (status.kind) {
    case "looking":
    case "none":
    case "faults":
      return null;
    case "unread":
      return <Notices notices={[status.notice]} />;
    case "unreadable":
      return <Notices notices={[{ kind: "problem", text: status.reason, place: null }]} />;
    case "ours": {
      const { otherVersion, warnings } = status;
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

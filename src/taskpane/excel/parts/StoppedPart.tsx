import { Button } from "@fluentui/react-components";
import { NoticeLine } from "../../parts/Notices.tsx";
import { noticeOf } from "../../say/notice.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import type { Intent, Stopped } from "../workbookState.ts";
import { CopyDetails } from "./CopyDetails.tsx";
import { useFocusOn } from "./useFocusOn.ts";

interface StoppedPartProps {
  readonly session: WorkbookSession;
  readonly stopped: Stopped;
  readonly intent: Intent;
}

/** A writing that did not come to its end: what stands in the workbook now, and how to go on. */
export function StoppedPart({ session, stopped, intent }: StoppedPartProps) {
  const { say } = useTranslator();
  const heading = useFocusOn<HTMLHeadingElement>(stopped);
  const { kind, problem, untouched, complete, incomplete, details } = stopped;
  return (
    <div role="group" aria-labelledby="result-heading">
      <h2 id="result-heading" ref={heading} tabIndex={-1}>
        {say(kind === "cancelled" ? "excel:cancelled" : "excel:failed")}
      </h2>
      {problem && <NoticeLine notice={noticeOf(problem)} />}
      {untouched ? (
        <p>{say("excel:untouched")}</p>
      ) : (
        <>
          {complete.length > 0 && (
            <p className="breakable">{say("excel:complete", { sheets: complete.join(", ") })}</p>
          )}
          {incomplete.length > 0 && (
            <p className="breakable">{say("excel:incomplete", { sheets: incomplete.join(", ") })}</p>
          )}
          <p>{say("excel:finishHint")}</p>
        </>
      )}
      <div className="buttons">
        <Button onClick={() => void session.write(intent)}>
          {say(untouched ? "excel:again" : "excel:finish")}
        </Button>
        {details !== "" && <CopyDetails details={details} />}
      </div>
    </div>
  );
}

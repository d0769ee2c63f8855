import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { NoticeLine } from "../../parts/Notices.tsx";
import { noticeOf } from "../../say/notice.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import type { Intent, Stopped } from "../workbookState.ts";
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

/** What Excel said, for whoever looks for the cause. Shown where the clipboard is out of reach, as it may be in Excel. */
function CopyDetails({ details }: { readonly details: string }) {
  const { say } = useTranslator();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(details);
      setCopied("yes");
    } catch {
      setCopied("refused");
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>{say("excel:copyDetails")}</Button>
      <p role="status" className={copied === "no" ? "only-heard" : undefined}>
        {copied === "yes" && say("excel:copied")}
        {copied === "refused" && say("excel:copyRefused")}
      </p>
      {copied === "refused" && <pre className="details breakable">{details}</pre>}
    </>
  );
}

import { Button } from "@fluentui/react-components";
import { useContext, useState } from "react";
import { KeepPaneInputsContext } from "../contexts.ts";
import type { Notice } from "../say/notice.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** Problems and news, one after another. Takes the focus when something went wrong, so it is a place of its own. */
export function Notices({ notices, id }: { readonly notices: readonly Notice[]; readonly id?: string }) {
  if (notices.length === 0) return null;
  return (
    <div className="notices" id={id} tabIndex={-1} role="alert">
      {notices.map((notice, index) => (
        <NoticeLine key={index} notice={notice} />
      ))}
    </div>
  );
}

/** Sentences that ask for the page to be loaded again. */
const OF_VERSION: readonly string[] = ["pane:newVersion", "pane:newerThere"];

/** One sentence; its kind stands in words, not in colour alone. */
export function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { say, sayMessage } = useTranslator();
  return (
    <>
      <p className={`notice notice-${notice.kind}`}>
        <strong>{notice.kind === "problem" ? say("pane:problem") : say("pane:note")}</strong>{" "}
        {sayMessage(notice.text)}
        {notice.place && <span className="place"> ({sayMessage(notice.place)})</span>}
      </p>
      {OF_VERSION.includes(notice.text.key) && <ReloadPage />}
    </>
  );
}

/** Loads the page again with what the pane holds; where that cannot be kept, says so and asks. */
function ReloadPage() {
  const { say } = useTranslator();
  const keep = useContext(KeepPaneInputsContext);
  const [isLost, setLost] = useState(false);
  const reload = (): void => {
    location.reload();
  };
  if (isLost) {
    return (
      <div role="alert">
        <p className="notice notice-problem">{say("pane:reloadNotKept")}</p>
        <Button onClick={reload}>{say("pane:reloadAnyway")}</Button>
      </div>
    );
  }
  return (
    <Button
      onClick={() => {
        if (keep()) reload();
        else setLost(true);
      }}
    >
      {say("pane:reloadKept")}
    </Button>
  );
}

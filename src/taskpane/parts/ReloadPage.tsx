import { useContext, useState } from "react";
import { Button } from "@fluentui/react-components";
import { KeepPaneInputsContext } from "../KeepPaneInputsContext.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** Loads the page again with what the pane holds; where that cannot be kept, says so and asks. */
export function ReloadPage() {
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

import { Button } from "@fluentui/react-components";
import type { Dossier } from "../../dossier/dossier.ts";
import type { PaneModel } from "../state/usePane.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Notices } from "./Notices.tsx";

/** Last step: the workbook. */
export function SaveStep({ model, dossier }: { readonly model: PaneModel; readonly dossier: Dossier }) {
  const { say } = useTranslator();
  const { saving, saveProblem } = model.state;
  const working = saving.kind === "working";
  return (
    <section aria-labelledby="save-heading">
      <h2 id="save-heading">{say("pane:saveHeading")}</h2>
      <p className="hint">{say("pane:saveHint")}</p>
      <Button
        appearance="primary"
        // Stays focusable while it works: a disabled button would drop the focus.
        disabledFocusable={working}
        onClick={() => void model.save(dossier)}
      >
        {working ? say("pane:downloading") : say("pane:download")}
      </Button>
      {saving.kind === "written" && (
        <p className="good breakable">{say("pane:saved", { name: saving.name })}</p>
      )}
      <Notices notices={saveProblem ? [saveProblem] : []} />
    </section>
  );
}

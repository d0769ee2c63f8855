import { Button } from "@fluentui/react-components";
import type { Dossier } from "../../dossier/dossier.ts";
import { OLDEST_EXCEL } from "../../writers/oldestExcel.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Notices } from "./Notices.tsx";

/** Last step: the workbook. */
export function SaveStep({ model, dossier }: { readonly model: PaneModel; readonly dossier: Dossier }) {
  const { say } = useTranslator();
  const { saving, saveProblem } = model.state;
  const working = saving.kind === "working";
  return (
    <section aria-labelledby="save-heading" className={saveProblem ? "save" : "save save-at-hand"}>
      <h2 id="save-heading" className="only-heard">
        {say("pane:saveHeading")}
      </h2>
      <Button
        appearance="primary"
        // Stays focusable while it works: a disabled button would drop the focus.
        disabledFocusable={working}
        onClick={() => void model.save(dossier)}
      >
        {working ? say("pane:downloading") : say("pane:download")}
      </Button>
      <p className={saving.kind === "written" ? "save-hint good breakable" : "save-hint hint"}>
        {saving.kind === "written"
          ? say("pane:saved", { name: saving.name })
          : say("pane:saveHint", { version: OLDEST_EXCEL })}
      </p>
      <Notices notices={saveProblem ? [saveProblem] : []} />
    </section>
  );
}

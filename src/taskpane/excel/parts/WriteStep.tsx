import { Button } from "@fluentui/react-components";
import type { Dossier } from "../../../dossier/dossier.ts";
import { Notices } from "../../parts/Notices.tsx";
import { isUnwritten } from "../../state/stand.ts";
import type { PaneModel } from "../../state/paneModel.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import type { WorkbookState } from "../workbookState.ts";

interface WriteStepProps {
  readonly session: WorkbookSession;
  readonly workbook: WorkbookState;
  readonly model: PaneModel;
  readonly dossier: Dossier;
}

/** Last step: into the open workbook, or into a file. */
export function WriteStep({ session, workbook, model, dossier }: WriteStepProps) {
  const { say } = useTranslator();
  const { saving, saveProblem } = model.state;
  const isSaving = saving.kind === "working";
  const hint =
    saving.kind === "written"
      ? say("pane:saved", { name: saving.name })
      : say(isUnwritten(model.state) ? "excel:unwritten" : "excel:writeHint");
  return (
    <section aria-labelledby="save-heading" className={saveProblem ? "save" : "save save-at-hand"}>
      <h2 id="save-heading" className="only-heard">
        {say("pane:saveHeading")}
      </h2>
      <Button
        appearance="primary"
        disabledFocusable={workbook.work !== null}
        onClick={() => void session.write("write")}
      >
        {say("excel:write")}
      </Button>
      <Button disabledFocusable={isSaving} onClick={() => void model.save(dossier)}>
        {isSaving ? say("pane:downloading") : say("pane:download")}
      </Button>
      <p className={saving.kind === "written" ? "save-hint good breakable" : "save-hint hint"}>{hint}</p>
      <Notices notices={saveProblem ? [saveProblem] : []} />
    </section>
  );
}

import { Button } from "@fluentui/react-components";
import { ShieldCheckmark16Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import type { Dossier } from "../../dossier/dossier.ts";
import { OLDEST_EXCEL } from "../../writers/oldestExcel.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { largeWorkbook } from "../say/largeWorkbook.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { FootLine } from "./FootLine.tsx";
import { Notices } from "./Notices.tsx";

interface SaveStepProps {
  readonly model: PaneModel;
  /** Null while there is nothing to write. */
  readonly dossier: Dossier | null;
}

/** The foot of the pane where the workbook is a file to download. */
export function SaveStep({ model, dossier }: SaveStepProps) {
  const { say, sayMessage } = useTranslator();
  const { saving, saveProblem } = model.state;
  if (!dossier) return <FootLine icon={<ShieldCheckmark16Regular />} state={say("pane:staysHere")} />;
  const large = largeWorkbook(dossier.loans.length);
  const working = saving.kind === "working";
  const isSaved = saving.kind === "written";
  const state = isSaved
    ? say("pane:saved", { name: saving.name })
    : large
      ? sayMessage(large)
      : say("pane:saveHint", { version: OLDEST_EXCEL });
  return (
    <>
      <Notices notices={saveProblem ? [saveProblem] : []} />
      <FootLine state={state} tone={isSaved ? "good" : "plain"}>
        <Button
          appearance="primary"
          // Stays focusable while it works: a disabled button would drop the focus.
          disabledFocusable={working}
          onClick={() => void model.save(dossier)}
        >
          {working ? say("pane:downloading") : say("pane:download")}
        </Button>
      </FootLine>
    </>
  );
}

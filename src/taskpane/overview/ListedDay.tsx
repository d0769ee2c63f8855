import { Button } from "@fluentui/react-components";
import type { Dossier } from "../../dossier/dossier.ts";
import { typedForm } from "../state/asOfField.ts";
import { listDays } from "../state/listDays.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** Leads to the last day for which a list of debts was published; nothing where there is none, or it is that day. */
export function ListedDay({ dossier, model }: { readonly dossier: Dossier; readonly model: PaneModel }) {
  const { say, language } = useTranslator();
  const [newest] = listDays(dossier);
  if (newest === undefined || newest === dossier.settings.asOf) return null;
  return (
    <Button
      size="small"
      className="offer"
      onClick={() => {
        model.dispatch({ type: "asOfTyped", text: typedForm(newest, language) });
      }}
    >
      {say("views:otherDay", { day: { day: newest } })}
    </Button>
  );
}

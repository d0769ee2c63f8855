import { useContext } from "react";
import { Button } from "@fluentui/react-components";
import { OpenWorkbookContext } from "../contexts.ts";
import type { OfferedFile } from "../state/offered.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { ToDecide } from "./ToDecide.tsx";

/** Files among the documents that this program has made: the user is asked what they are to be. */
export function OtplataWorkbooks({ model }: { readonly model: PaneModel }) {
  return model.state.otplataWorkbooks.map((file) => (
    <OtplataWorkbook key={file.name} model={model} file={file} />
  ));
}

function OtplataWorkbook({ model, file }: { readonly model: PaneModel; readonly file: OfferedFile }) {
  const { say } = useTranslator();
  const open = useContext(OpenWorkbookContext);
  const { name } = file;
  const busy = model.state.reading !== null;
  const settle = (): void => {
    model.dispatch({ type: "ownWorkbookSettled", name });
  };
  return (
    <ToDecide>
      <p className="breakable" role="alert">
        {say(open ? "opening:ownWorkbook" : "opening:ownWorkbookElsewhere", { name })}
      </p>
      <div className="buttons">
        {open && (
          <Button
            disabled={busy}
            onClick={() => {
              settle();
              open(file);
            }}
          >
            {say("opening:openIt")}
          </Button>
        )}
        <Button
          disabled={busy}
          onClick={() => {
            settle();
            void model.read([{ ...file, asDocument: true }]);
          }}
        >
          {say("opening:readAnyway")}
        </Button>
        <Button onClick={settle}>{say("opening:leaveOut")}</Button>
      </div>
    </ToDecide>
  );
}

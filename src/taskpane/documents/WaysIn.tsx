import { useContext, type ReactNode } from "react";
import { Folder20Regular } from "@fluentui/react-icons/svg/folder";
import { ChooseFilesContext } from "../contexts.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { PasteIn } from "./PasteIn.tsx";
import { Way } from "../parts/Way.tsx";

interface WaysInProps {
  readonly model: PaneModel;
  /** Those that the place where the pane runs has beside them. */
  readonly more?: ReactNode;
}

/** Ways to hand in documents beside choosing files. */
export function WaysIn({ model, more }: WaysInProps) {
  const { say } = useTranslator();
  const choose = useContext(ChooseFilesContext);
  const busy = model.state.reading !== null;
  return (
    <>
      <Way
        icon={<Folder20Regular />}
        label={say("pane:chooseFolder")}
        disabled={busy}
        onClick={() => {
          choose("folder");
        }}
      />
      {more}
      <PasteIn disabled={busy} onPasted={model.readPasted} />
    </>
  );
}

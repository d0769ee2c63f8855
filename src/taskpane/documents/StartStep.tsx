import { useContext, useEffect, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { Lightbulb20Regular } from "@fluentui/react-icons/svg/lightbulb";
import { ChooseFilesContext } from "../contexts.ts";
import { CHOOSE_FILES, IMPORT_NOTICES, VIEW_HEADING } from "../headings.ts";
import { offeredSample, SAMPLES, sampleYear } from "../samples.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { HelpLink } from "../parts/HelpLink.tsx";
import { Notices } from "../parts/Notices.tsx";
import { Way } from "../parts/Way.tsx";
import { WaysIn } from "./WaysIn.tsx";

interface StartStepProps {
  readonly model: PaneModel;
  readonly waysIn?: ReactNode;
  /** Asked about files of the program's own; absent until that can be shown. */
  readonly asked?: ReactNode;
}

/** All of the pane while nothing was handed in: what it is for, and the ways to begin. */
export function StartStep({ model, waysIn, asked }: StartStepProps) {
  const { say } = useTranslator();
  const choose = useContext(ChooseFilesContext);
  usePrepared(model.prepare);
  return (
    <section className="start" aria-label={say("pane:documentsHeading")}>
      <Notices notices={model.state.importNotices} id={IMPORT_NOTICES} />
      {asked}
      <StartDrawing />
      <h1 className={VIEW_HEADING} tabIndex={-1}>
        {say("pane:startHeading")}
      </h1>
      <p className="start-text">{say("pane:startText")}</p>
      <Button
        id={CHOOSE_FILES}
        appearance="primary"
        size="large"
        icon={<DocumentAdd20Regular />}
        onClick={() => {
          choose("files");
        }}
      >
        {say("pane:chooseFiles")}
      </Button>
      <p className="under start-drop">{say("pane:dropHint")}</p>
      <p className="rule">{say("pane:otherWays")}</p>
      <div className="ways">
        {SAMPLES.map(({ name, debts }) => (
          <Way
            key={name}
            icon={<Lightbulb20Regular />}
            label={say("pane:useSample", { year: sampleYear(name) })}
            hint={say("pane:sampleHolds", { count: debts })}
            onClick={() => void model.read([offeredSample(name)])}
          />
        ))}
        <WaysIn model={model} more={waysIn} />
        <HelpLink />
      </div>
    </section>
  );
}

/** While the user looks for a document, what reads it is fetched: as soon as there is nothing else to do. */
function usePrepared(prepare: PaneModel["prepare"]): void {
  useEffect(() => {
    // Safari has none: there all is fetched with the first document.
    if (!("requestIdleCallback" in window)) return;
    const asked = requestIdleCallback(() => {
      // What fails to load is asked for again by the document that needs it, and reported there.
      prepare().catch(() => undefined);
    });
    return () => {
      cancelIdleCallback(asked);
    };
  }, [prepare]);
}

/** A law, and the balance that steps down to nothing. */
function StartDrawing() {
  return (
    <svg className="start-drawing" viewBox="0 0 132 88" aria-hidden>
      <path className="paper" d="M8 12a6 6 0 0 1 6-6h28l14 14v56a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6Z" />
      <rect className="wash" x="15" y="38" width="34" height="11" rx="2" />
      <path className="line" d="M42 6v14h14M18 30h20M18 43.5h26M18 56h26M18 66h16M66 44h9m0 0-4-4m4 4-4 4" />
      <path className="wash" d="M84 14h8v10h8v11h8v11h8v11h8v15H84Z" />
      <path className="line" d="M84 6v70h42" />
      <path className="steps" d="M84 14h8v10h8v11h8v11h8v11h8v15" />
    </svg>
  );
}

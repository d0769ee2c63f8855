import { lazy, Suspense, useState } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Chain } from "../chain.ts";
import { useTranslator } from "../TranslatorContext.ts";

const StoryView = lazy(() => import("./StoryView.tsx"));

export interface StoryProps {
  readonly dossier: Dossier;
  /** Id of the loan. */
  readonly loan: string;
  readonly name: string;
  readonly chain: Chain;
}

/** A loan's history, folded; nothing of it is loaded before it is opened. */
export function StoryPart(props: StoryProps) {
  const { say } = useTranslator();
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className="story"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpened(true);
      }}
    >
      <summary aria-label={say("story:paneHeadingOf", { loan: props.name })}>
        {say("story:paneHeading")}
      </summary>
      {wasOpened && (
        <Suspense fallback={<p>{say("story:paneLoading")}</p>}>
          <StoryView {...props} />
        </Suspense>
      )}
    </details>
  );
}

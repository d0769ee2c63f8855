import { lazy, Suspense, useState } from "react";
import { useTranslator } from "../TranslatorContext.ts";
import type { StoryProps } from "./StoryView.tsx";

const StoryView = lazy(() => import("./StoryView.tsx"));

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

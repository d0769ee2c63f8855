import { Button, ProgressBar } from "@fluentui/react-components";
import { useTranslator } from "../../TranslatorContext.ts";
import type { Work } from "../workbookState.ts";
import { useReturnedFocus } from "./useReturnedFocus.ts";

/** What is being done, and the way to stop a writing. */
export function WorkPart({ work, onCancel }: { readonly work: Work; readonly onCancel: () => void }) {
  const { say } = useTranslator();
  if (work.kind === "writing") return <Writing done={work.done} onCancel={onCancel} />;
  const text = say(work.kind === "reading" ? "excel:reading" : "excel:comparing");
  return (
    <div className="reading">
      <p>{text}</p>
      <ProgressBar aria-label={text} />
    </div>
  );
}

interface WritingProps {
  readonly done: Extract<Work, { readonly kind: "writing" }>["done"];
  readonly onCancel: () => void;
}

function Writing({ done, onCancel }: WritingProps) {
  const { say } = useTranslator();
  const part = useReturnedFocus<HTMLDivElement>();
  const text = done ? say("excel:writingSheets", { done: done.sheets, of: done.of }) : say("excel:writing");
  return (
    <div ref={part} className="reading">
      <p className="reading-text">{text}</p>
      <ProgressBar
        aria-label={say("excel:writing")}
        aria-valuetext={text}
        max={done?.of ?? 1}
        {...(done ? { value: done.sheets } : {})}
      />
      {/* The button that began this is gone: the focus goes to the one thing that can be done. */}
      <Button autoFocus onClick={onCancel}>
        {say("excel:stopWriting")}
      </Button>
    </div>
  );
}

import type { Message } from "../../messages/message.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** What is doubtful; nothing when there is nothing. */
export function Warnings({ warnings }: { readonly warnings: readonly Message[] }) {
  const { say, sayMessage } = useTranslator();
  if (warnings.length === 0) return null;
  return (
    <details className="warnings" open={warnings.length <= 3}>
      <summary>{say("pane:warnings", { count: warnings.length })}</summary>
      <ul>
        {warnings.map((warning, index) => (
          <li key={index}>{sayMessage(warning)}</li>
        ))}
      </ul>
    </details>
  );
}

import type { DocumentRecord } from "../../dossier/dossier.ts";
import type { Message } from "../../messages/message.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { MoreList } from "./MoreList.tsx";
import { PageLink, pageIn } from "./PageLink.tsx";

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

interface DocumentWarningsProps {
  readonly document: DocumentRecord;
  /** What many of its lines have in common. */
  readonly common: readonly Message[];
}

/** What is doubtful in a document; a sentence that names a page leads there. */
export function DocumentWarnings({ document, common }: DocumentWarningsProps) {
  const { sayMessage } = useTranslator();
  return (
    <MoreList items={[...document.warnings, ...common]} atOnce={20}>
      {(shown) => (
        <ul>
          {shown.map((warning, index) => {
            const page = pageIn(warning);
            return (
              <li key={index}>
                {sayMessage(warning)}{" "}
                {page !== null && <PageLink document={document} page={page} about={warning} />}
              </li>
            );
          })}
        </ul>
      )}
    </MoreList>
  );
}

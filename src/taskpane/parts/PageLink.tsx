import type { DocumentRecord } from "../../dossier/dossier.ts";
import type { Message } from "../../messages/message.ts";
import { useShow } from "../state/shown.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface PageLinkProps {
  readonly document: Pick<DocumentRecord, "name" | "kind">;
  readonly page: number;
  readonly about: Message;
}

/** Leads to the picture of a page that a sentence is about; nothing where a document has no pages. */
export function PageLink({ document, page, about }: PageLinkProps) {
  const { say } = useTranslator();
  const show = useShow();
  if (document.kind !== "pdf") return null;
  return (
    <button
      type="button"
      className="see"
      onClick={() => {
        show({ kind: "page", document: document.name, page, about });
      }}
    >
      {say("importing:showPage", { page })}
    </button>
  );
}

/** The page that a sentence names; null where it names none. */
export function pageIn({ params }: Message): number | null {
  const { page } = params;
  return typeof page === "number" ? page : null;
}

import { figuresShare, isHeadline } from "../../budget/figures/figuresMessages.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** What share of a document's amounts is accounted for; above it, what of a law's own figures was not read. */
export function DocumentFigures({ document }: { readonly document: DocumentRecord }) {
  const { sayMessage } = useTranslator();
  const share = figuresShare(document.figures);
  return (
    <>
      {document.warnings.filter(isHeadline).map((headline, index) => (
        <p key={index} className="notice notice-problem">
          {sayMessage(headline)}
        </p>
      ))}
      {share && <p>{sayMessage(share)}</p>}
    </>
  );
}

import { figuresShare, isHeadline } from "../../budget/figures/figuresMessages.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface DocumentFiguresProps {
  readonly document: DocumentRecord;
}

/** What of a law's own figures was not read. */
export function NotRead({ document }: DocumentFiguresProps) {
  const { sayMessage } = useTranslator();
  return document.warnings.filter(isHeadline).map((headline, index) => (
    <p key={index} className="notice notice-problem">
      {sayMessage(headline)}
    </p>
  ));
}

/** What share of a document's amounts is accounted for. */
export function FiguresShare({ document }: DocumentFiguresProps) {
  const { sayMessage } = useTranslator();
  const share = figuresShare(document.figures);
  return share && <p className="under">{sayMessage(share)}</p>;
}

import { Button } from "@fluentui/react-components";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DecodingForm } from "./DecodingForm.tsx";
import { ListDayField } from "./ListDayField.tsx";
import { MarkWord } from "./MarkWord.tsx";
import { PrintedTotals } from "./PrintedTotals.tsx";
import { DocumentFigures } from "./DocumentFigures.tsx";
import { DocumentSums } from "./DocumentSums.tsx";
import { DoubtfulLines } from "./DoubtfulLines.tsx";
import { DocumentWarnings } from "./Warnings.tsx";
import { KIND_WORDS, OtherLineTable } from "./OtherLineTable.tsx";
import { UnknownTables } from "./UnknownTables.tsx";
import type { DocumentKind } from "../../documents/document.ts";
import type { OtherLine } from "../../budget/otherLines.ts";
import type { MessageKey } from "../../messages/translator.ts";
import type { AnyLine } from "../picture/shown.ts";

const OTHER_KINDS = Object.keys(KIND_WORDS) as readonly OtherLine["kind"][];

const KIND_NAMES: Readonly<Record<DocumentKind, MessageKey>> = {
  pdf: "importing:kindPdf",
  xlsx: "importing:kindXlsx",
  xls: "importing:kindXls",
  "xml-2003": "importing:kindXml2003",
  csv: "importing:kindCsv",
  docx: "importing:kindDocx",
  html: "importing:kindHtml",
  "rates-xml": "importing:kindRatesXml",
  text: "importing:kindText",
  cells: "importing:kindCells",
};

interface DocumentItemProps {
  readonly document: DocumentRecord;
  readonly model: PaneModel;
}

/** A document: what it is, how its printed totals compare, what is doubtful in it. */
export function DocumentItem({ document, model }: DocumentItemProps) {
  const { say } = useTranslator();
  const { state, dispatch } = model;
  const disabled = state.reading !== null;
  const isHere = ({ source }: AnyLine): boolean => source.document === document.name;
  const debts = state.imported?.lines.filter(isHere) ?? [];
  const others = state.imported?.others.filter(isHere) ?? [];
  const { asOf, statedDay } = document;
  const day = statedDay ?? asOf;
  const isWorkbook = document.kind === "xlsx" || document.kind === "xls" || document.kind === "xml-2003";
  const facts = [
    say(KIND_NAMES[document.kind]),
    ...(document.kind === "pdf" ? [say("pane:pages", { count: document.pages })] : []),
    ...(isWorkbook ? [say("importing:sheets", { count: document.pages })] : []),
    say("pane:debts", { count: debts.length }),
    ...(debts.length === 0
      ? []
      : [day === null ? say("pane:balancesUndated") : say("pane:balancesOn", { day: { day } })]),
  ];
  return (
    <li className="card">
      <div className="card-head">
        <h2 className="breakable">{document.name}</h2>
        <Button
          size="small"
          disabled={disabled}
          aria-label={say("pane:removeDocument", { document: document.name })}
          onClick={() => {
            dispatch({ type: "documentRemoved", name: document.name });
          }}
        >
          {say("pane:remove")}
        </Button>
      </div>
      <p>
        {facts.join(", ")} {statedDay !== undefined && <MarkWord mark="entered" />}
      </p>
      {debts.length > 0 && (asOf === null || statedDay !== undefined) && (
        <ListDayField document={document} dispatch={dispatch} />
      )}
      {document.decoding && <DecodingForm document={document} decoding={document.decoding} model={model} />}
      <DocumentFigures document={document} />
      {(debts.length > 0 || document.totals.length > 0) && <PrintedTotals document={document} />}
      <DocumentSums document={document} />
      {OTHER_KINDS.map((kind) => {
        const lines = others.filter((line) => line.kind === kind);
        return lines.length > 0 && <OtherLineTable key={kind} kind={kind} lines={lines} />;
      })}
      <UnknownTables document={document} model={model} />
      <DocumentWarnings document={document} />
      <DoubtfulLines lines={[...debts, ...others]} />
    </li>
  );
}

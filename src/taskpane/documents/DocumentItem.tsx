import { Document20Regular } from "@fluentui/react-icons/svg/document";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import { groupWarnings } from "../../budget/commonWarnings.ts";
import type { DocumentKind } from "../../documents/document.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { message, type Message, type MessageKey } from "../../messages/message.ts";
import { useShow, type AnyLine } from "../state/shown.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DecodingForm } from "./DecodingForm.tsx";
import { NotRead } from "./DocumentFigures.tsx";
import { FileName } from "./FileName.tsx";
import { MarkWord } from "../parts/MarkWord.tsx";
import { MenuButton } from "../parts/MenuButton.tsx";
import { MoreList } from "../parts/MoreList.tsx";
import { LineButton } from "./LineButton.tsx";
import { PrintedTotals } from "./PrintedTotals.tsx";
import { Unfold } from "../parts/Unfold.tsx";
import { DocumentWarnings } from "../parts/Warnings.tsx";
import { WhatWasRead } from "./WhatWasRead.tsx";

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

/** A document: what it is, how its printed totals compare, what is doubtful in it, and what was read. */
export function DocumentItem({ document, model }: DocumentItemProps) {
  const { say } = useTranslator();
  const show = useShow();
  const { state, dispatch } = model;
  const { name, kind, pages, statedDay } = document;
  const isHere = ({ source }: AnyLine): boolean => source.document === name;
  const debts = state.imported?.lines.filter(isHere) ?? [];
  const lines: readonly AnyLine[] = [...debts, ...(state.imported?.others.filter(isHere) ?? [])];
  return (
    <li className="document">
      <div className="drawn-line">
        <Document20Regular className="soft" />
        <div>
          <h2 aria-label={name}>
            <FileName name={name} />
          </h2>
          <p className="under">
            {useFacts(document, debts.length > 0)} {statedDay !== undefined && <MarkWord mark="entered" />}
          </p>
        </div>
        <MenuButton
          label={say("pane:moreOf", { document: name })}
          size="small"
          items={[
            ...(kind === "pdf" && pages > 0
              ? [
                  {
                    label: say("importing:showPage", { page: 1 }),
                    disabled: false,
                    act: () => {
                      show({
                        kind: "page",
                        document: name,
                        page: 1,
                        about: message("importing:value", { value: name }),
                      });
                    },
                  },
                ]
              : []),
            {
              label: say("pane:remove"),
              disabled: state.reading !== null,
              act: () => {
                dispatch({ type: "documentRemoved", name });
              },
            },
          ]}
        />
      </div>
      <NotRead document={document} />
      <PrintedTotals document={document} hasDebts={debts.length > 0} />
      <Doubts document={document} lines={lines} />
      {document.decoding && <DecodingForm document={document} decoding={document.decoding} model={model} />}
      <WhatWasRead document={document} lines={lines} model={model} />
    </li>
  );
}

/** What kind of document it is, how long, and of which day its balances are. */
function useFacts({ kind, pages, asOf, statedDay }: DocumentRecord, hasDebts: boolean): string {
  const { say } = useTranslator();
  const day = statedDay ?? asOf;
  const isWorkbook = kind === "xlsx" || kind === "xls" || kind === "xml-2003";
  return [
    ...(kind === "pdf" ? [say("pane:pages", { count: pages })] : [say(KIND_NAMES[kind])]),
    ...(isWorkbook ? [say("importing:sheets", { count: pages })] : []),
    ...(!hasDebts
      ? []
      : [day === null ? say("pane:balancesUndated") : say("pane:balancesOn", { day: { day } })]),
  ].join(" · ");
}

/** How much is doubtful in a document, which unfolds each of it. */
function Doubts({
  document,
  lines,
}: {
  readonly document: DocumentRecord;
  readonly lines: readonly AnyLine[];
}) {
  const { say, sayMessage } = useTranslator();
  const grouped = groupWarnings(lines);
  const doubtful = lines.filter((line) => grouped.at(line).length > 0);
  const warnings = document.warnings.length + grouped.common.length;
  const first = document.warnings[0] ?? grouped.common[0];
  if (warnings + doubtful.length === 0) return null;
  return (
    <div className="drawn-line">
      <Warning20Regular className="warn" />
      <Unfold
        className="warnings"
        summary={
          <>
            {[
              ...(warnings > 0 ? [say("pane:warnings", { count: warnings })] : []),
              ...(doubtful.length > 0 ? [say("importing:doubtful", { count: doubtful.length })] : []),
            ].join(", ")}
            {first && <span className="under clipped">{sayMessage(first)}</span>}
          </>
        }
      >
        <DocumentWarnings document={document} common={grouped.common} />
        <DoubtfulLines lines={doubtful} warningsOf={grouped.at} />
      </Unfold>
    </div>
  );
}

interface DoubtfulLinesProps {
  readonly lines: readonly AnyLine[];
  readonly warningsOf: (line: AnyLine) => readonly Message[];
}

/** The lines of a document in which something is doubtful or was not read, each leading to its place. */
function DoubtfulLines({ lines, warningsOf }: DoubtfulLinesProps) {
  const { sayMessage } = useTranslator();
  return (
    <MoreList items={lines} atOnce={20}>
      {(shown) => (
        <ul>
          {shown.map((line, index) => (
            <li key={index}>
              <LineButton line={line} />
              {warningsOf(line).map((warning, at) => (
                <span key={at} className="stacked">
                  {sayMessage(warning)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </MoreList>
  );
}

import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { formatDecimal, withMinus } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { AnyLine } from "../state/shown.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { FiguresShare } from "./DocumentFigures.tsx";
import { MoreList } from "../parts/MoreList.tsx";
import { LineButton } from "./LineButton.tsx";
import { Unfold } from "../parts/Unfold.tsx";
import { UnknownTables } from "./UnknownTables.tsx";

const AT_ONCE = 50;

type LineKind = AnyLine["kind"];

const KIND_WORDS: Readonly<Record<LineKind, MessageKey>> = {
  "debt-card": "importing:debtCards",
  appropriation: "importing:appropriations",
  financing: "importing:financingLines",
  "capital-outlay": "importing:capitalOutlays",
  "planned-loan": "importing:plannedLoans",
  "creditor-balance": "importing:creditorBalances",
  "exchange-rate": "importing:exchangeRates",
};
const KINDS = Object.keys(KIND_WORDS) as readonly LineKind[];

interface WhatWasReadProps {
  readonly document: DocumentRecord;
  readonly lines: readonly AnyLine[];
  readonly model: PaneModel;
}

/** What a document holds, by kind: how many, whether their sums agree, and each of them where it is unfolded. */
export function WhatWasRead({ document, lines, model }: WhatWasReadProps) {
  const { say } = useTranslator();
  const agreeing = kindsThatAgree(document, lines);
  return (
    <Unfold
      className="drawn-fold"
      summary={
        <>
          <ChevronRight16Regular className="fold-go" />
          {say("importing:whatWasRead")}
        </>
      }
    >
      {KINDS.map((kind) => {
        const ofKind = lines.filter((line) => line.kind === kind);
        return (
          ofKind.length > 0 && (
            <Unfold
              key={kind}
              className="kind"
              summary={
                <>
                  <ChevronRight16Regular className="fold-go" />
                  <span className="kind-name">{say(KIND_WORDS[kind])}</span>
                  <span className="amount">{ofKind.length}</span>
                  <span className="kind-state">
                    {agreeing.has(kind) && (
                      <>
                        <CheckmarkCircle16Regular className="good" />
                        <span className="only-heard">{say("importing:sumsAgree")}</span>
                      </>
                    )}
                  </span>
                </>
              }
            >
              <LineTable title={say(KIND_WORDS[kind])} lines={ofKind} />
            </Unfold>
          )
        );
      })}
      <UnknownTables document={document} model={model} />
      <FiguresShare document={document} />
    </Unfold>
  );
}

/**
 * The kinds whose printed sums all agree. A sum of another table is of the kind that stands alone on its page; one that
 * differs may be of any kind there.
 */
function kindsThatAgree({ totals, sums }: DocumentRecord, lines: readonly AnyLine[]): ReadonlySet<LineKind> {
  const onPage = new Map<number, Set<LineKind>>();
  for (const { kind, source } of lines) {
    if (kind !== "debt-card") onPage.set(source.page, (onPage.get(source.page) ?? new Set()).add(kind));
  }
  const of = new Map<LineKind, (boolean | null)[]>([["debt-card", totals.map(({ agrees }) => agrees)]]);
  for (const { page, agrees } of sums) {
    const kinds = [...(onPage.get(page) ?? [])];
    if (kinds.length > 1 && agrees !== false) continue;
    for (const kind of kinds) of.set(kind, [...(of.get(kind) ?? []), agrees]);
  }
  const agree = [...of].filter(([, all]) => all.includes(true) && !all.includes(false));
  return new Set(agree.map(([kind]) => kind));
}

/** Lines of one kind: name and amounts, each leading to its place in the document. */
function LineTable({ title, lines }: { readonly title: string; readonly lines: readonly AnyLine[] }) {
  const { say, language } = useTranslator();
  return (
    <MoreList items={lines} atOnce={AT_ONCE}>
      {(shown) => (
        <table className="schedule other-lines" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{say("importing:columnLine")}</th>
              <th scope="col" className="amount">
                {say("importing:columnAmounts")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line, index) => (
              <tr key={index}>
                <th scope="row">
                  <LineButton line={line} />
                  {line.warnings.length > 0 && (
                    <span className="under">{say("pane:warnings", { count: line.warnings.length })}</span>
                  )}
                </th>
                <td className="amount">
                  {amountsOf(line, language).map((amount, at) => (
                    <span key={at} className="stacked">
                      {amount}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </MoreList>
  );
}

function amountsOf(line: AnyLine, language: Language): readonly string[] {
  const inUnits = (amount: Parameters<typeof formatDecimal>[0], currency: string | null): string =>
    `${withMinus(formatDecimal(amount, language))}${currency === null ? "" : `\u00a0${currency}`}`;
  switch (line.kind) {
    case "debt-card":
      return [
        ...(line.balanceEur ? [inUnits(line.balanceEur, "EUR")] : []),
        ...(line.balanceRsd ? [inUnits(line.balanceRsd, "RSD")] : []),
      ];
    case "planned-loan":
      return [
        ...(line.amountRsd ? [inUnits(line.amountRsd, "RSD")] : []),
        ...line.amounts.map(({ amount, currency }) => inUnits(amount, currency)),
      ];
    case "exchange-rate":
      return [`${line.units} = ${inUnits(line.rate, "RSD")}`];
    case "creditor-balance":
      return line.amounts.flatMap(({ amount, unit }) => (amount ? [inUnits(amount, unit.currency)] : []));
    default:
      return line.amounts.flatMap(({ amount }) => (amount ? [inUnits(amount, line.unit.currency)] : []));
  }
}

import type { PrintedTotal } from "../../budget/budgetLine.ts";
import type { PrintedSum } from "../../budget/otherLines.ts";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import { formatDecimal, withMinus } from "../../messages/format.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { MoreList } from "../parts/MoreList.tsx";
import { PageLink } from "../parts/PageLink.tsx";
import { Printed } from "../parts/Printed.tsx";

interface PrintedTotalsProps {
  readonly document: DocumentRecord;
  /** Whether it lists debts: then it is said also where none of its totals can be compared. */
  readonly hasDebts: boolean;
}

/**
 * The totals that a document prints, of its debts and of its other tables, beside the sums of their rows. Green only while
 * all of them agree; those that differ stand first, unfolded.
 */
export function PrintedTotals({ document, hasDebts }: PrintedTotalsProps) {
  const { say } = useTranslator();
  const { totals, sums } = document;
  const all = [...totals, ...sums];
  if (all.length === 0) return hasDebts && <p className="under">{say("pane:totalsNone")}</p>;
  const differ = <T extends { readonly agrees: boolean | null }>(some: readonly T[]): readonly T[] =>
    some.filter(({ agrees }) => agrees === false);
  const comparable = (some: readonly { readonly agrees: boolean | null }[]): number =>
    some.filter(({ agrees }) => agrees !== null).length;
  const [ofDebts, ofOthers] = [comparable(totals), comparable(sums)];
  const compared = ofDebts + ofOthers;
  const differing = differ(all).length;
  const uncompared = all.length - compared;
  const isGood = differing === 0 && compared > 0;
  const where =
    ofDebts > 0 && ofOthers > 0 ? say("importing:totalsWhere", { debts: ofDebts, others: ofOthers }) : null;
  return (
    <div className="drawn-line">
      {isGood ? (
        <CheckmarkCircle20Regular className="good" />
      ) : (
        <Warning20Regular className={differing > 0 ? "warn" : "soft"} />
      )}
      <details open={differing > 0} className="totals">
        <summary>
          <strong>
            {compared === 0
              ? say("pane:totalsNone")
              : differing > 0
                ? say("pane:totalsDiffer", { differing, count: compared })
                : say("pane:totalsAgree", { count: compared })}
          </strong>
          {where !== null && <span className="under">{where}</span>}
          {uncompared > 0 && (
            <span className="under">{say("importing:sumsUncompared", { count: uncompared })}</span>
          )}
        </summary>
        <MoreList items={differ(sums)} atOnce={20}>
          {(shown) =>
            shown.length > 0 && (
              <ul>
                {shown.map((sum, index) => (
                  <SumLine key={index} sum={sum} document={document} />
                ))}
              </ul>
            )
          }
        </MoreList>
        <ul>
          {[...differ(totals), ...totals.filter(({ agrees }) => agrees !== false)].map((total, index) => (
            <TotalLine key={index} total={total} document={document} />
          ))}
        </ul>
      </details>
    </div>
  );
}

function TotalLine({ total, document }: { readonly total: PrintedTotal; readonly document: DocumentRecord }) {
  const { say, language } = useTranslator();
  const { eur, rsd, sumEur, sumRsd } = total;
  const words = (amount: PrintedTotal["eur"], currency: string): string[] =>
    amount === null ? [] : [`${withMinus(formatDecimal(amount, language))} ${currency}`];
  const printed = [...words(eur, "EUR"), ...words(rsd, "RSD")];
  const summed = [...words(eur && sumEur, "EUR"), ...words(rsd && sumRsd, "RSD")];
  return (
    <li>
      <Printed text={total.label} />{" "}
      {document.kind === "pdf" ? (
        <PageLink
          document={document}
          page={total.page}
          about={message("importing:value", { value: total.label })}
        />
      ) : (
        `(${say("pane:totalPage", { page: total.page })})`
      )}
      :{" "}
      {total.agrees === null ? (
        <strong>{say("pane:totalNotComparable")}</strong>
      ) : (
        <strong className={total.agrees ? "good" : "bad"}>
          {total.agrees ? say("pane:totalAgrees") : say("pane:totalDiffers")}
        </strong>
      )}
      <br />
      {say("pane:totalPrinted")}: <span className="amount">{printed.join("; ")}</span>
      {total.agrees === false && (
        <>
          <br />
          {say("pane:totalSum")}: <span className="amount">{summed.join("; ")}</span>
        </>
      )}
    </li>
  );
}

function SumLine({ sum, document }: { readonly sum: PrintedSum; readonly document: DocumentRecord }) {
  const { say, language } = useTranslator();
  const { label, column, printed, unit, page } = sum;
  const words = (amount: PrintedSum["printed"]): string =>
    `${withMinus(formatDecimal(amount, language))}${unit.currency === null ? "" : `\u00a0${unit.currency}`}`;
  return (
    <li>
      <Printed text={column === "" ? label : `${label} (${column})`} />
      <br />
      {say("pane:totalPrinted")}: <span className="amount">{words(printed)}</span>
      <br />
      {say("pane:totalSum")}:{" "}
      <span className="amount">{sum.sum === null ? say("importing:notRead") : words(sum.sum)}</span>{" "}
      <PageLink document={document} page={page} about={message("importing:value", { value: label })} />
    </li>
  );
}

import type { PrintedTotal } from "../../budget/budgetLine.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import { formatDecimal } from "../../messages/format.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { PageLink } from "./PageLink.tsx";
import { Printed } from "./Printed.tsx";

/** The totals that a document prints beside the sums of its debts; those that differ first, and unfolded. */
export function PrintedTotals({ document }: { readonly document: DocumentRecord }) {
  const { say } = useTranslator();
  const { totals } = document;
  if (totals.length === 0) return <p className="hint">{say("pane:totalsNone")}</p>;
  const differing = totals.filter((total) => total.agrees === false);
  const compared = totals.filter((total) => total.agrees !== null);
  return (
    <details open={differing.length > 0} className={differing.length > 0 ? "totals totals-differ" : "totals"}>
      <summary>
        {differing.length > 0
          ? say("pane:totalsDiffer", { differing: differing.length, count: compared.length })
          : compared.length > 0
            ? say("pane:totalsAgree", { count: compared.length })
            : say("pane:totalsNone")}
      </summary>
      <ul>
        {[...differing, ...totals.filter((total) => total.agrees !== false)].map((total, index) => (
          <TotalLine key={index} total={total} document={document} />
        ))}
      </ul>
    </details>
  );
}

function TotalLine({ total, document }: { readonly total: PrintedTotal; readonly document: DocumentRecord }) {
  const { say, language } = useTranslator();
  const inBoth = (eur: PrintedTotal["eur"], rsd: PrintedTotal["rsd"]) => (
    <span className="amount">
      {formatDecimal(eur, language)} EUR; {formatDecimal(rsd, language)} RSD
    </span>
  );
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
      {say("pane:totalPrinted")}: {inBoth(total.eur, total.rsd)}
      {total.agrees === false && (
        <>
          <br />
          {say("pane:totalSum")}: {inBoth(total.sumEur, total.sumRsd)}
        </>
      )}
    </li>
  );
}

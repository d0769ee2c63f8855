import { useState } from "react";
import type { OtherLine } from "../../budget/otherLines.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import type { MessageKey } from "../../messages/translator.ts";
import { lineName, useShow } from "../picture/shown.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { MoreList } from "./MoreList.tsx";
import { Printed } from "./Printed.tsx";

const AT_ONCE = 50;

export const KIND_WORDS: Readonly<Record<OtherLine["kind"], MessageKey>> = {
  appropriation: "importing:appropriations",
  "planned-loan": "importing:plannedLoans",
  financing: "importing:financingLines",
  "capital-outlay": "importing:capitalOutlays",
  "creditor-balance": "importing:creditorBalances",
  "exchange-rate": "importing:exchangeRates",
};

/** Lines of one kind beside the debts: name and amounts, each leading to its place in the document. */
export function OtherLineTable({
  kind,
  lines,
}: {
  readonly kind: OtherLine["kind"];
  readonly lines: readonly OtherLine[];
}) {
  const { say, language } = useTranslator();
  const show = useShow();
  const [open, setOpen] = useState(false);
  const title = say(KIND_WORDS[kind], { count: lines.length });
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {open && (
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
                      <button
                        type="button"
                        className="see line-name"
                        onClick={() => {
                          show({ kind: "line", line });
                        }}
                      >
                        <Printed text={lineName(line)} />
                      </button>
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
      )}
    </details>
  );
}

function amountsOf(line: OtherLine, language: Language): readonly string[] {
  const inUnits = (amount: Parameters<typeof formatDecimal>[0], currency: string | null): string =>
    currency === null
      ? formatDecimal(amount, language)
      : `${formatDecimal(amount, language)}\u00a0${currency}`;
  switch (line.kind) {
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

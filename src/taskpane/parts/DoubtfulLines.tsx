import { useState } from "react";
import { toldWarnings } from "../../budget/commonWarnings.ts";
import { lineName, useShow, type AnyLine } from "../picture/shown.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { MoreList } from "./MoreList.tsx";
import { Printed } from "./Printed.tsx";

/** The lines of a document in which something is doubtful or was not read, each leading to its place. */
export function DoubtfulLines({ lines }: { readonly lines: readonly AnyLine[] }) {
  const { say, sayMessage } = useTranslator();
  const show = useShow();
  const [open, setOpen] = useState(false);
  const told = toldWarnings(lines);
  const doubtful = lines.filter((line) => told.at(line).length > 0);
  const common = told.common.map((warning, index) => <p key={index}>{sayMessage(warning)}</p>);
  if (doubtful.length === 0) return common;
  return (
    <>
      {common}
      <details
        className="warnings"
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>{say("importing:doubtful", { count: doubtful.length })}</summary>
        {open && (
          <MoreList items={doubtful} atOnce={20}>
            {(shown) => (
              <ul>
                {shown.map((line, index) => (
                  <li key={index}>
                    <button
                      type="button"
                      className="see line-name"
                      onClick={() => {
                        show({ kind: "line", line });
                      }}
                    >
                      <Printed text={lineName(line)} />
                    </button>
                    {told.at(line).map((warning, at) => (
                      <span key={at} className="stacked">
                        {sayMessage(warning)}
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            )}
          </MoreList>
        )}
      </details>
    </>
  );
}

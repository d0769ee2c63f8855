import type { Message } from "../../messages/message.ts";
import { lineName, useShow, type AnyLine } from "../picture/shown.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { MoreList } from "./MoreList.tsx";
import { Printed } from "./Printed.tsx";

interface DoubtfulLinesProps {
  readonly lines: readonly AnyLine[];
  readonly warningsOf: (line: AnyLine) => readonly Message[];
}

/** The lines of a document in which something is doubtful or was not read, each leading to its place. */
export function DoubtfulLines({ lines, warningsOf }: DoubtfulLinesProps) {
  const { sayMessage } = useTranslator();
  const show = useShow();
  return (
    <MoreList items={lines} atOnce={20}>
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

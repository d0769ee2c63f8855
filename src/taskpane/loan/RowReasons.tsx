import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { FigureInput } from "../../loan/figures/figure.ts";
import type { OpenRow } from "../../loan/schedule.ts";
import { message, type Message } from "../../messages/message.ts";
import { MarkWord } from "../parts/MarkWord.tsx";
import { SourcePicture } from "../picture/SourcePicture.tsx";
import { attempt } from "../state/outcome.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { NoticeLine } from "../parts/Notices.tsx";

export interface RowReasonsProps {
  readonly row: OpenRow;
  readonly explain: (row: OpenRow) => readonly Message[];
  readonly inputs: (row: OpenRow) => readonly FigureInput[];
  /** Leads to the row in the workbook; absent where none stands beside the pane. */
  readonly show?: ((row: OpenRow) => void) | undefined;
  /** What was paid on the row, and the way to record it. */
  readonly payments?: ((row: OpenRow) => ReactNode) | undefined;
}

/** How a row came about in words, and the values that it was made from, each with its mark. */
export function RowReasons({ row, explain, inputs, show, payments }: RowReasonsProps) {
  const { say, sayMessage } = useTranslator();
  const outcome = attempt(() => ({ sentences: explain(row), made: inputs(row) }));
  if (!outcome.ok) return <NoticeLine notice={outcome.notice} />;
  const { sentences, made } = outcome.value;
  return (
    <>
      {payments?.(row)}
      <ul>
        {sentences.map((sentence, index) => (
          <li key={index}>{sayMessage(sentence)}</li>
        ))}
      </ul>
      <ul className="inputs">
        {made.map(({ name, value, mark }, index) => (
          <li key={index}>
            {sayMessage(message("figures:input", { name, value }))} <MarkWord mark={mark} />
          </li>
        ))}
      </ul>
      <SourcePicture inputs={made} />
      {show && (
        <Button
          size="small"
          onClick={() => {
            show(row);
          }}
        >
          {say("grid:showCell")}
        </Button>
      )}
    </>
  );
}

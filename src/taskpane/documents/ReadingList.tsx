import type { ReactNode } from "react";
import { Button, ProgressBar } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Clock20Regular } from "@fluentui/react-icons/svg/clock";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import type { Translator } from "../../messages/translator.ts";
import type { ReadFiles } from "../state/filesRead.ts";
import type { PaneModel } from "../state/paneModel.ts";
import type { Reading } from "../state/paneState.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { FileName } from "./FileName.tsx";

interface ReadingListProps {
  readonly model: PaneModel;
  readonly reading: Reading;
}

/** The files of a reading, each with how far it has come; those that are not read yet can be taken out. */
export function ReadingList({ model, reading }: ReadingListProps) {
  const { say } = useTranslator();
  const { names, ends } = reading;
  return (
    <ul className="reading-list" aria-label={say("pane:readingLabel")}>
      {names.map((name, index) => {
        const isOver = ends.has(index);
        return (
          ends.get(index)?.kind !== "leftOut" && (
            <li key={index}>
              <FileState index={index} reading={reading} onSlow={model.answerSlow} />
              {!isOver && names.length > 1 && (
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<Dismiss16Regular />}
                  aria-label={say("pane:leaveOut", { document: name })}
                  onClick={() => {
                    model.leaveOut(index);
                  }}
                />
              )}
            </li>
          )
        );
      })}
    </ul>
  );
}

interface FileStateProps {
  readonly index: number;
  readonly reading: Reading;
  readonly onSlow: PaneModel["answerSlow"];
}

/** A file's state as a drawing and in words. */
function FileState({ index, reading, onSlow }: FileStateProps) {
  const translator = useTranslator();
  const { say, sayMessage } = translator;
  const { names, file, ends, at, slow } = reading;
  const name = names[index] ?? "";
  const end = ends.get(index);
  const row = (drawing: ReactNode, words: ReactNode, more?: ReactNode) => (
    <>
      {drawing}
      <span className="reading-file">
        <span className="only-heard">{name}</span>
        <FileName name={name} />
        <span className="under breakable">{words}</span>
        {more}
      </span>
    </>
  );
  if (end?.kind === "read") {
    return row(<CheckmarkCircle20Regular className="good" />, wordsOf(end.one, translator));
  }
  if (end?.kind === "failed") {
    const { text, place } = end.notice;
    return row(
      <ErrorCircle20Regular className="bad" />,
      <>
        <strong className="bad">{say("pane:notRead")}</strong> {sayMessage(text)}
        {place && ` (${sayMessage(place)})`}
      </>,
    );
  }
  if (end) return row(<CheckmarkCircle20Regular />, say("pane:askedAfterwards"));
  if (index !== file) return row(<Clock20Regular />, say("pane:waits"));
  const words = at ? say("pane:readingPage", { page: at.page, pages: at.pages }) : say("pane:beingRead");
  return row(
    <ArrowSync20Regular />,
    words,
    <>
      <ProgressBar
        aria-label={name}
        aria-valuetext={words}
        {...(at && { max: Math.max(at.pages, 1), value: at.page })}
      />
      {slow && (
        <div className="notice" role="alert">
          <p>{say("pane:readingSlow", { document: slow.document, seconds: slow.seconds })}</p>
          <div className="buttons">
            <Button onClick={() => onSlow("wait")}>{say("pane:waitOn")}</Button>
            <Button onClick={() => onSlow("giveUp")}>{say("pane:giveUp")}</Button>
          </div>
        </div>
      )}
    </>,
  );
}

/** What came of a file, in counts. */
function wordsOf(one: ReadFiles[number], { say }: Translator): string {
  if ("loaded" in one) return say("pane:termsOf", { loan: one.loaded.terms.name });
  const { documents, lines } = one.imported;
  const pages = documents.reduce((sum, { kind, pages }) => sum + (kind === "pdf" ? pages : 0), 0);
  const agreeing = documents
    .flatMap(({ totals, sums }) => [...totals, ...sums])
    .filter(({ agrees }) => agrees === true).length;
  return [
    ...(pages > 0 ? [say("pane:pages", { count: pages })] : []),
    say("pane:debts", { count: lines.length }),
    ...(agreeing > 0 ? [say("pane:totalsThatAgree", { count: agreeing })] : []),
  ].join(" · ");
}

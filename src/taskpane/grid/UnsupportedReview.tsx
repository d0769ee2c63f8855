import { useEffect, useRef } from "react";
import { message } from "../../messages/message.ts";
import { LongList } from "../excel/parts/LongList.tsx";
import { NoticeLine } from "../parts/Notices.tsx";
import { news } from "../say/notice.ts";
import { useTranslator } from "../TranslatorContext.ts";
import type { Unsupported } from "../../writers/book/book.ts";
import type { OpenedFile } from "./readFile.ts";

interface UnsupportedReviewProps {
  readonly opened: OpenedFile;
  /** Whether another workbook is open that would be lost. */
  readonly replaces: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What of a file cannot be kept as it is there, by sheet and cell; opened is it only then. */
export function UnsupportedReview({ opened, replaces, onConfirm, onCancel }: UnsupportedReviewProps) {
  const { say } = useTranslator();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  const { name, unsupported } = opened;
  const lost = unsupported.filter(({ isInFile }) => !isInFile);
  const inFile = unsupported.filter(({ isInFile }) => isInFile);
  const summary = say("opening:review", { name, count: lost.length });
  const others = say("opening:inFile", { count: inFile.length });
  return (
    <div
      ref={place}
      role="group"
      tabIndex={-1}
      className="unsupported"
      aria-label={lost.length > 0 ? summary : inFile.length > 0 ? others : say("opening:replaces")}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel();
      }}
    >
      {replaces && <NoticeLine notice={news(message("opening:replaces"))} />}
      {lost.length > 0 && (
        <>
          <p>{summary}</p>
          <PlacedList items={lost} />
        </>
      )}
      {inFile.length > 0 && (
        <>
          <p>{others}</p>
          <PlacedList items={inFile} />
        </>
      )}
      <button type="button" className="tool" onClick={onConfirm}>
        {say("opening:confirm")}
      </button>{" "}
      <button type="button" className="tool" onClick={onCancel}>
        {say("opening:cancel")}
      </button>
    </div>
  );
}

/** Each with its sheet and cell. */
function PlacedList({ items }: { readonly items: readonly Unsupported[] }) {
  const { say, sayMessage } = useTranslator();
  return (
    <LongList
      items={items.map(({ sheet, cell, what }) => (
        <>
          <strong>{sheet === null ? say("opening:wholeBook") : cell ? `${sheet}!${cell}` : sheet}</strong>:{" "}
          {sayMessage(what)}
        </>
      ))}
    />
  );
}

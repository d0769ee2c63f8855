import { useEffect, useRef } from "react";
import { message } from "../../messages/message.ts";
import { LongList } from "../excel/parts/LongList.tsx";
import { NoticeLine } from "../parts/Notices.tsx";
import { news } from "../say/notice.ts";
import { useTranslator } from "../TranslatorContext.ts";
import type { OpenedFile } from "./readFile.ts";

interface UnkeptReviewProps {
  readonly opened: OpenedFile;
  /** Whether another workbook is open that would be lost. */
  readonly replaces: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What of a file cannot be kept as it is there, by sheet and cell; opened is it only then. */
export function UnkeptReview({ opened, replaces, onConfirm, onCancel }: UnkeptReviewProps) {
  const { say, sayMessage } = useTranslator();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  const { name, unkept } = opened;
  const summary = say("opening:review", { name, count: unkept.length });
  return (
    <div
      ref={place}
      role="group"
      tabIndex={-1}
      className="unkept"
      aria-label={unkept.length > 0 ? summary : say("opening:replaces")}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel();
      }}
    >
      {replaces && <NoticeLine notice={news(message("opening:replaces"))} />}
      {unkept.length > 0 && (
        <>
          <p>{summary}</p>
          <LongList
            items={unkept.map(({ sheet, cell, what }) => (
              <>
                <strong>
                  {sheet === null ? say("opening:wholeBook") : cell ? `${sheet}!${cell}` : sheet}
                </strong>
                : {sayMessage(what)}
              </>
            ))}
          />
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

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { message } from "../../messages/message.ts";
import { NoticeLine, Notices } from "../parts/Notices.tsx";
import { Way } from "../parts/Way.tsx";
import { news, noticeOf, type Notice } from "../say/notice.ts";
import { useTranslator } from "../TranslatorContext.ts";
import type { OfferedFile } from "../state/offered.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import type { OpenedFile, ReadFile } from "./readFile.ts";
import { UnsupportedReview } from "./UnsupportedReview.tsx";

interface OpenFileProps {
  readonly readFile: ReadFile;
  /** Whether another workbook is open that would be lost. */
  readonly replaces: boolean;
  readonly onOpened: (file: OpenedFile) => void;
  /** Hears what there is to be looked at until the file is opened; null for nothing any more. */
  readonly onPreview: (book: GridWorkbook | null) => void;
  readonly onDocument: (file: File) => void;
  /** One that was handed in among documents, and is to be opened. */
  readonly offered: OfferedFile | null;
  /** It is being opened. */
  readonly onTaken: () => void;
  /** Where something else asks for the file: without it, a button does. */
  readonly asked?: AskedElsewhere | null;
}

/** The field for a file that a command elsewhere opens, and where the focus goes back to. */
export interface AskedElsewhere {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onBack: () => void;
}

type Step =
  | { readonly kind: "idle"; readonly notice: Notice | null }
  | { readonly kind: "reading"; readonly name: string; readonly cancel: () => void }
  | { readonly kind: "review"; readonly opened: OpenedFile }
  | { readonly kind: "foreign"; readonly file: File };

const IDLE: Step = { kind: "idle", notice: null };

/** Opens a workbook from a file: what cannot be kept of it is shown before, and nothing that is open is touched until then. */
export function OpenFile(props: OpenFileProps) {
  const { readFile, replaces, onOpened, onPreview, onDocument, offered, onTaken, asked } = props;
  const { say } = useTranslator();
  const ownInput = useRef<HTMLInputElement>(null);
  const input = asked?.input ?? ownInput;
  const button = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState<Step>(IDLE);
  const take = useCallback(
    (file: File): void => {
      const control = new AbortController();
      const { signal } = control;
      setStep({ kind: "reading", name: file.name, cancel: () => control.abort() });
      let isOver = false;
      const showPreview = (book: GridWorkbook): void => {
        if (!isOver && !signal.aborted) onPreview(book);
      };
      readFile(file, signal, showPreview).then(
        (opened) => {
          isOver = true;
          if (signal.aborted) opened?.discard();
          else if (!opened) setStep({ kind: "foreign", file });
          else if (opened.unsupported.length > 0 || replaces) setStep({ kind: "review", opened });
          else onOpened(opened);
        },
        (error: unknown) => {
          isOver = true;
          if (!signal.aborted) setStep({ kind: "idle", notice: noticeOf(error) });
        },
      );
    },
    [readFile, replaces, onOpened, onPreview],
  );
  const isReading = step.kind === "reading";
  useEffect(() => {
    const { current } = status;
    if (!isReading || !current || typeof ResizeObserver === "undefined") return;
    // The pane becomes narrow beside what is looked at: what calls the opening off stays in sight.
    const observer = new ResizeObserver(() => {
      current.scrollIntoView({ block: "center" });
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [isReading]);
  // Who is asked about the workbook that is open has it before them again.
  const isLookedAt = isReading || (step.kind === "review" && !asked);
  useEffect(() => {
    if (!isLookedAt) return;
    return () => {
      onPreview(null);
    };
  }, [isLookedAt, onPreview]);
  useEffect(() => {
    if (!offered) return;
    onTaken();
    offered.bytes().then(
      (bytes) => {
        take(new File([new Uint8Array(bytes)], offered.name));
      },
      (error: unknown) => {
        setStep({ kind: "idle", notice: noticeOf(error, { document: offered.name }) });
      },
    );
  }, [offered, onTaken, take]);
  const back = (why: "opening:cancelled" | "pane:readingCancelled"): void => {
    setStep({ kind: "idle", notice: news(message(why)) });
    if (asked) asked.onBack();
    else button.current?.focus();
  };
  const callOff = (): void => {
    if (step.kind === "review") step.opened.discard();
    back("opening:cancelled");
  };
  return (
    <div className="open-file">
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        data-open-file
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again after it was changed.
          target.value = "";
          if (file) take(file);
        }}
      />
      {!asked && (
        <Way
          ref={button}
          icon={<Table20Regular />}
          label={say("pane:openWorkbook")}
          disabled={step.kind === "reading"}
          onClick={() => input.current?.click()}
        />
      )}
      {step.kind === "reading" && (
        <div ref={status}>
          <p role="status">{say("pane:openingWorkbook", { name: step.name })}</p>
          <button
            type="button"
            className="tool"
            onClick={() => {
              step.cancel();
              back("pane:readingCancelled");
            }}
          >
            {say("pane:cancel")}
          </button>
        </div>
      )}
      {step.kind === "idle" && <Notices notices={step.notice ? [step.notice] : []} />}
      {step.kind === "foreign" && (
        <div role="alert">
          <NoticeLine notice={news(message("opening:notMade", { name: step.file.name }))} />
          <button
            type="button"
            className="tool"
            autoFocus
            onClick={() => {
              onDocument(step.file);
              setStep(IDLE);
            }}
          >
            {say("opening:asDocument")}
          </button>{" "}
          <button type="button" className="tool" onClick={callOff}>
            {say("opening:cancel")}
          </button>
        </div>
      )}
      {step.kind === "review" && (
        <UnsupportedReview
          opened={step.opened}
          replaces={replaces}
          onConfirm={() => {
            onOpened(step.opened);
          }}
          onCancel={callOff}
        />
      )}
    </div>
  );
}

import { useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { PageArea } from "../../budget/budgetLine.ts";
import { Printed } from "../parts/Printed.tsx";
import { isAbort } from "../say/notice.ts";
import { useTranslator } from "../TranslatorContext.ts";
import type { OpenPdf, PdfPage } from "./openPdf.ts";

interface PagePictureProps {
  readonly pdf: OpenPdf;
  readonly number: number;
  readonly area: PageArea | null;
  /** What the mark stands around, for who does not see it. */
  readonly label: string;
}

/** Of the width that there is, in hundredths. */
const ZOOMS = [100, 150, 200, 300] as const;

/** A page of a PDF with the line marked, and its text for those who do not see pictures. */
export function PagePicture({ pdf, number, area, label }: PagePictureProps) {
  const { say } = useTranslator();
  // In a task pane a whole page is too small to read.
  const [zoom, setZoom] = useState(() => (window.innerWidth < 500 ? 2 : 0));
  const [loaded, setLoaded] = useState<{ readonly number: number; readonly page: PdfPage | null } | null>(
    null,
  );
  useEffect(() => {
    let gone = false;
    const put = (page: PdfPage | null): void => {
      if (!gone) setLoaded({ number, page });
    };
    pdf.page(number).then(put, (error: unknown) => {
      console.error(error);
      put(null);
    });
    return () => {
      gone = true;
    };
  }, [pdf, number]);
  const page = loaded?.number === number ? loaded.page : undefined;
  if (page === null) return <p className="notice">{say("importing:pageNotDrawn", { page: number })}</p>;
  return (
    <div className="picture">
      <div className="buttons picture-buttons">
        <Button
          size="small"
          disabledFocusable={zoom === 0}
          onClick={() => {
            setZoom(zoom - 1);
          }}
        >
          {say("importing:zoomOut")}
        </Button>
        <Button
          size="small"
          disabledFocusable={zoom === ZOOMS.length - 1}
          onClick={() => {
            setZoom(zoom + 1);
          }}
        >
          {say("importing:zoomIn")}
        </Button>
      </div>
      {page && <Drawing page={page} percent={ZOOMS[zoom] ?? 100} area={area} label={label} />}
      {page && <PageText page={page} />}
    </div>
  );
}

interface DrawingProps {
  readonly page: PdfPage;
  readonly percent: number;
  readonly area: PageArea | null;
  readonly label: string;
}

function Drawing({ page, percent, area, label }: DrawingProps) {
  const { say } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const [within, on] = [box.current, canvas.current];
    if (!within || !on) return;
    const stop = new AbortController();
    setDrawn(false);
    page.draw(on, (within.clientWidth * percent * window.devicePixelRatio) / 100, stop.signal).then(
      () => {
        setDrawn(true);
      },
      (error: unknown) => {
        if (!isAbort(error)) console.error(error);
      },
    );
    return () => {
      stop.abort();
    };
  }, [page, percent]);
  useEffect(() => {
    const [within, marked] = [box.current, mark.current];
    if (!within || !marked) return;
    within.scrollTop = marked.offsetTop - within.clientHeight / 3;
    within.scrollLeft = marked.offsetLeft - 8;
  }, [page, percent, area]);
  const share = (length: number, whole: number): string => `${(100 * length) / whole}%`;
  return (
    <div ref={box} className="picture-box" role="region" aria-label={label} tabIndex={0} aria-busy={!drawn}>
      <div
        className="picture-page"
        ref={(element) => {
          // The page's policy lets no style attribute in; through the object model it may be set.
          if (!element) return;
          element.style.width = `${percent}%`;
          element.style.aspectRatio = `${page.width} / ${page.height}`;
        }}
      >
        <canvas ref={canvas} role="img" aria-label={label} />
        {area && (
          <div
            className="picture-mark"
            ref={(element) => {
              mark.current = element;
              if (!element) return;
              element.style.left = share(area.left - 2, page.width);
              element.style.top = share(area.top - 2, page.height);
              element.style.width = share(area.right - area.left + 4, page.width);
              element.style.height = share(area.bottom - area.top + 4, page.height);
            }}
          />
        )}
      </div>
      {!drawn && (
        <p className="only-heard" role="status">
          {say("importing:drawing")}
        </p>
      )}
    </div>
  );
}

function PageText({ page }: { readonly page: PdfPage }) {
  const { say } = useTranslator();
  const [text, setText] = useState<string | null>(null);
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && text === null) void page.text().then(setText);
      }}
    >
      <summary>{say("importing:pageText")}</summary>
      <div className="page-text" tabIndex={0} role="region" aria-label={say("importing:pageText")}>
        <Printed text={text ?? "…"} />
      </div>
    </details>
  );
}

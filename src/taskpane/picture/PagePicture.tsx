import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { PageArea } from "../../budget/budgetLine.ts";
import { Printed } from "../parts/Printed.tsx";
import { useWidth } from "../parts/useWidth.ts";
import { isAbort } from "../say/notice.ts";
import { useTranslator } from "../TranslatorContext.ts";
import type { OpenPdf, PdfPage } from "./openPdf.ts";

interface PagePictureProps {
  readonly pdf: OpenPdf;
  readonly number: number;
  readonly area: PageArea | null;
  /** What the mark stands around, for who does not see it. */
  readonly label: string;
  /** Only the area and what stands around it, without ways to see more. */
  readonly isCropped?: boolean;
}

/** Of the width that there is, in hundredths. */
const ZOOMS = [100, 150, 200, 300] as const;

/** A page of a PDF with the line marked, and its text for those who do not see pictures. */
export function PagePicture({ pdf, number, area, label, isCropped = false }: PagePictureProps) {
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
  if (isCropped)
    return page ? <CroppedPage page={page} area={area} label={label} /> : <div className="picture" />;
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

/** So wide a page can be read. In pixels. */
const READABLE = 560;

/** The rows in question at a size that can be read, however narrow the pane is; the rest of the page can be scrolled to. */
function CroppedPage({ page, area, label }: Pick<DrawingProps, "page" | "area" | "label">) {
  const around = useRef<HTMLDivElement>(null);
  const width = useWidth(around);
  const percent = width === 0 ? 100 : Math.max(100, Math.ceil((100 * READABLE) / width));
  return (
    <div ref={around} className="picture">
      <Drawing page={page} percent={percent} area={area} label={label} isCropped />
    </div>
  );
}

interface DrawingProps {
  readonly page: PdfPage;
  readonly percent: number;
  readonly area: PageArea | null;
  readonly label: string;
  readonly isCropped?: boolean;
}

/** Points that are left in sight above and below what a cropped picture is about. */
const AROUND = 10;
/** What is in sight of a page of which nothing is marked. */
const TOP: Pick<PageArea, "top" | "bottom"> = { top: 0, bottom: 160 };

function Drawing({ page, percent, area, label, isCropped = false }: DrawingProps) {
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
    const above = isCropped ? (AROUND * marked.offsetHeight) / heightOf(area) : within.clientHeight / 3;
    within.scrollTop = marked.offsetTop - above;
    within.scrollLeft = marked.offsetLeft - 8;
  }, [page, percent, area, isCropped]);
  useLayoutEffect(() => {
    if (!isCropped || !box.current) return;
    const high = ((heightOf(area) + 2 * AROUND) * percent) / 100;
    box.current.style.aspectRatio = `${page.width} / ${high}`;
  }, [page, percent, area, isCropped]);
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

function heightOf(area: PageArea | null): number {
  const { top, bottom } = area ?? TOP;
  return Math.max(bottom - top, 1);
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

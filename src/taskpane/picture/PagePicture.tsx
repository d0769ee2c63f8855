import { useEffect, useMemo, useRef, useState } from "react";
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
  /** Only the area and what stands around it, or where there is none the top of the page. */
  readonly isCropped?: boolean;
  /** As it is printed: of the area, only the line with this text is marked. */
  readonly printed?: string;
}

/** Of the width that there is, in hundredths. */
const ZOOMS = [100, 150, 200, 300] as const;

/** A page of a PDF with the line marked, and its text for those who do not see pictures. */
export function PagePicture({ pdf, number, area, label, isCropped = false, printed }: PagePictureProps) {
  const { say } = useTranslator();
  // In a task pane a whole page is too small to read.
  const [zoom, setZoom] = useState(() => (window.innerWidth < 500 && !isCropped ? 2 : 0));
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
  const line = useLine(page ?? null, printed, area);
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
      {page && (
        <Drawing
          page={page}
          percent={ZOOMS[zoom] ?? 100}
          area={printed === undefined ? area : line}
          around={isCropped ? area : undefined}
          label={label}
        />
      )}
      {page && !isCropped && <PageText page={page} />}
    </div>
  );
}

/** Room around the area, in points: what stands right above tells where one is. */
const AROUND = { across: 8, down: 4 } as const;
/** What is in sight of a page of which nothing is marked, in points. */
const TOP = 160;
/** So wide a page can be read, in pixels, however narrow the pane is; what sticks out can be scrolled to. */
const READABLE = 560;

/** What fills the box before anything is scrolled. */
function cropOf(page: PdfPage, area: PageArea | null): PageArea {
  if (!area) return { left: 0, top: 0, right: page.width, bottom: TOP };
  const { left, top, right, bottom } = area;
  return {
    left: Math.max(0, left - AROUND.across),
    top: Math.max(0, top - AROUND.down),
    right: right + AROUND.across,
    bottom: bottom + AROUND.down,
  };
}

/** The line with the text; until it is found nothing, and where it is not there the whole area. */
function useLine(page: PdfPage | null, text: string | undefined, area: PageArea | null): PageArea | null {
  const asked = useMemo(
    () => (page && text !== undefined && area ? { page, text, area } : null),
    [page, text, area],
  );
  const [answer, setAnswer] = useState<{ readonly to: typeof asked; readonly line: PageArea } | null>(null);
  useEffect(() => {
    if (!asked) return;
    let gone = false;
    const put = (found: PageArea | null): void => {
      if (!gone) setAnswer({ to: asked, line: found ?? asked.area });
    };
    asked.page.lineWith(asked.text, asked.area).then(put, () => {
      put(null);
    });
    return () => {
      gone = true;
    };
  }, [asked]);
  return answer?.to === asked ? answer.line : null;
}

interface DrawingProps {
  readonly page: PdfPage;
  readonly percent: number;
  /** What is marked. */
  readonly area: PageArea | null;
  /** What alone is in sight before anything is scrolled, null for the top; absent: all the page in its width. */
  readonly around: PageArea | null | undefined;
  readonly label: string;
}

function Drawing({ page, percent: zoom, area, around, label }: DrawingProps) {
  const { say } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  const width = useWidth(box);
  const crop = useMemo(() => (around === undefined ? null : cropOf(page, around)), [page, around]);
  // How much wider the page is than the box, before it is enlarged.
  const fits = crop ? Math.max(page.width / (crop.right - crop.left), width > 0 ? READABLE / width : 1) : 1;
  const percent = fits * zoom;
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
    if (within && crop) {
      const scale = (within.clientWidth * percent) / 100 / page.width;
      const isCut = marked && marked.offsetTop + marked.offsetHeight > crop.top * scale + within.clientHeight;
      within.scrollLeft = crop.left * scale;
      within.scrollTop = isCut ? marked.offsetTop - within.clientHeight / 2 : crop.top * scale;
      return;
    }
    if (!within || !marked) return;
    within.scrollTop = marked.offsetTop - within.clientHeight / 3;
    within.scrollLeft = marked.offsetLeft - 8;
  }, [page, percent, area, crop]);
  const share = (length: number, whole: number): string => `${(100 * length) / whole}%`;
  return (
    <div
      ref={(element) => {
        box.current = element;
        if (!element || !crop) return;
        element.style.aspectRatio = `${page.width} / ${(crop.bottom - crop.top) * fits}`;
      }}
      className={crop ? "picture-box picture-crop" : "picture-box"}
      role="region"
      aria-label={label}
      tabIndex={0}
      aria-busy={!drawn}
    >
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

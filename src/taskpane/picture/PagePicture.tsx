import { useEffect, useMemo, useRef, useState, type JSX } from "react";
import { Button, Tooltip } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { Subtract16Regular } from "@fluentui/react-icons/svg/subtract";
import type { PageArea } from "../../budget/budgetLine.ts";
import { formatPercent } from "../../messages/format.ts";
import type { MessageKey } from "../../messages/message.ts";
import { decimal } from "../../money/decimal.ts";
import { Printed } from "../parts/Printed.tsx";
import { useWidth } from "../parts/useMeasured.ts";
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
  /** As they are printed: of the area, only the lines with these texts are marked. */
  readonly printed?: readonly string[];
  /** Of a line that runs over a page break, one part: what is not printed in it is in the other. */
  readonly isPart?: boolean;
}

/** Of the width that there is, in hundredths. */
const ZOOMS = [100, 150, 200, 300] as const;

/** A page of a PDF with the line marked, and its text for those who do not see pictures. */
export function PagePicture({
  pdf,
  number,
  area,
  label,
  isCropped = false,
  printed,
  isPart,
}: PagePictureProps) {
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
      // A file that was closed meanwhile is no fault.
      if (!gone) console.error(error);
      put(null);
    });
    return () => {
      gone = true;
    };
  }, [pdf, number]);
  const page = loaded?.number === number ? loaded.page : undefined;
  const lines = useLines(page ?? null, printed, area, isPart);
  if (page === null) return <p className="notice">{say("importing:pageNotDrawn", { page: number })}</p>;
  return (
    <div className="picture">
      {!isCropped && <Zoom at={zoom} onZoom={setZoom} />}
      {page && (
        <Drawing
          page={page}
          percent={ZOOMS[zoom] ?? 100}
          marks={lines}
          around={isCropped ? area : undefined}
          label={label}
        />
      )}
      {page && !isCropped && <PageText page={page} />}
    </div>
  );
}

/** How large the page is, and the next sizes. */
function Zoom({ at, onZoom }: { readonly at: number; readonly onZoom: (at: number) => void }) {
  const { say, language } = useTranslator();
  const step = (to: number, words: MessageKey, icon: JSX.Element) => (
    <Tooltip content={say(words)} relationship="label">
      <Button
        appearance="subtle"
        size="small"
        icon={icon}
        disabledFocusable={ZOOMS[to] === undefined}
        onClick={() => {
          onZoom(to);
        }}
      />
    </Tooltip>
  );
  return (
    <div className="buttons picture-buttons">
      {step(at - 1, "importing:zoomOut", <Subtract16Regular />)}
      <span>{formatPercent(decimal(String(ZOOMS[at])), language)}</span>
      {step(at + 1, "importing:zoomIn", <Add16Regular />)}
    </div>
  );
}

/** Room around the area, in points: what stands right above tells where one is, the rows beside it where there is room. */
const AROUND = { across: 8, down: 4, downWhereWide: 48 } as const;
/** Room within the mark, in points; above and below half of it, since lines stand close. */
const ROUND_MARK = 2;
/** What is in sight of a page of which nothing is marked, in points. */
const TOP = 160;
/** So wide a page can be read, in pixels, however narrow the pane is; what sticks out can be scrolled to. */
const READABLE = 560;

/** What fills the box before anything is scrolled. */
function cropOf(page: PdfPage, area: PageArea | null, isWide: boolean): PageArea {
  if (!area) return { left: 0, top: 0, right: page.width, bottom: TOP };
  const { left, top, right, bottom } = area;
  const down = isWide ? AROUND.downWhereWide : AROUND.down;
  return {
    left: Math.max(0, left - AROUND.across),
    top: Math.max(0, top - down),
    right: right + AROUND.across,
    bottom: Math.min(page.height, bottom + down),
  };
}

const NONE: readonly PageArea[] = [];

/** The lines with the texts; until they are found none, and where one is not there, nor in another part, the whole area. */
function useLines(
  page: PdfPage | null,
  texts: readonly string[] | undefined,
  area: PageArea | null,
  isPart = false,
): readonly PageArea[] {
  const wanted = texts && JSON.stringify(texts);
  const asked = useMemo(
    () =>
      page && wanted !== undefined && area ? { page, texts: JSON.parse(wanted) as string[], area } : null,
    [page, wanted, area],
  );
  const [answer, setAnswer] = useState<{
    readonly to: typeof asked;
    readonly lines: readonly PageArea[];
  } | null>(null);
  useEffect(() => {
    if (!asked) return;
    let gone = false;
    const put = (found: readonly (PageArea | null)[]): void => {
      const lines = found.filter((one) => one !== null);
      const isAll = isPart || (lines.length > 0 && lines.length === found.length);
      if (!gone) setAnswer({ to: asked, lines: isAll ? lines : [asked.area] });
    };
    Promise.all(asked.texts.map((text) => asked.page.lineWith(text, asked.area))).then(put, () => {
      put([]);
    });
    return () => {
      gone = true;
    };
  }, [asked, isPart]);
  const whole = useMemo(() => (area ? [area] : NONE), [area]);
  if (texts === undefined) return whole;
  return asked && answer?.to === asked ? answer.lines : NONE;
}

interface DrawingProps {
  readonly page: PdfPage;
  readonly percent: number;
  readonly marks: readonly PageArea[];
  /** What alone is in sight before anything is scrolled, null for the top; absent: all the page in its width. */
  readonly around: PageArea | null | undefined;
  readonly label: string;
}

function Drawing({ page, percent: zoom, marks, around, label }: DrawingProps) {
  const { say } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  const width = useWidth(box);
  const isWide = width >= READABLE;
  const crop = useMemo(
    () => (around === undefined ? null : cropOf(page, around, isWide)),
    [page, around, isWide],
  );
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
  }, [page, percent, marks, crop]);
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
        {marks.map((area, index) => (
          <div
            key={index}
            className="picture-mark"
            ref={(element) => {
              if (index === 0) mark.current = element;
              if (!element) return;
              element.style.left = share(area.left - ROUND_MARK, page.width);
              element.style.top = share(area.top - ROUND_MARK / 2, page.height);
              element.style.width = share(area.right - area.left + 2 * ROUND_MARK, page.width);
              element.style.height = share(area.bottom - area.top + ROUND_MARK, page.height);
            }}
          />
        ))}
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

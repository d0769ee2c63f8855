import type { PageArea } from "../../budget/budgetLine.ts";
import { hiddenTextIn } from "../../documents/pdf/hiddenText.ts";
import { frameOf, turnedBack } from "../../documents/pdf/pageFrame.ts";
import { mayHoldPictures } from "../../documents/pdf/pdfBytes.ts";
import { beginPdf } from "../../documents/pdf/pdfjs.ts";
import { textItemsOf, runsOf } from "../../documents/pdf/pdfRuns.ts";
import { startPdfWorkerWhenNeeded } from "../pdfWorker.ts";
import type { TextRun } from "../../documents/document.ts";

/** A PDF that is open to be looked at, its pages laid as they were read. Lengths in points of such a page. */
export interface OpenPdf {
  readonly page: (number: number) => Promise<PdfPage>;
  readonly close: () => Promise<void>;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Draws the page so that it is so many pixels wide. @throws AbortError */
  readonly draw: (canvas: HTMLCanvasElement, pixels: number, signal: AbortSignal) => Promise<void>;
  /** The line of text within the area that holds the text, spaces apart; null where none does. */
  readonly lineWith: (text: string, within: PageArea) => Promise<PageArea | null>;
  /** Its text, line by line as the file draws it. */
  readonly text: () => Promise<string>;
}

/** More pixels than this take hundreds of megabytes; the page is drawn coarser instead. */
const MOST_PIXELS = 16_000_000;

/** Nothing is evaluated; fonts that a file does not bring along come from beside the page, or from the system. */
const TO_LOOK_AT = { isEvalSupported: false, useWasm: false, enableXfa: false } as const;

/** Opens a PDF to draw its pages. @throws pdf.js's errors */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  startPdfWorkerWhenNeeded();
  const hasPictures = mayHoldPictures(bytes);
  const standardFontDataUrl = new URL("fonts/", document.baseURI).href;
  const { task, pdfjs } = await beginPdf({ data: bytes, ...TO_LOOK_AT, standardFontDataUrl });
  const pdf = await task.promise.catch(async (error: unknown) => {
    await task.destroy();
    throw error;
  });
  return {
    close: () => task.destroy(),
    page: async (number) => {
      const page = await pdf.getPage(number);
      const items = (await textItemsOf(page)) ?? [];
      const isRecognised = async () =>
        hasPictures && hiddenTextIn(await page.getOperatorList(), pdfjs.OPS).isRecognised;
      const { frame } = await frameOf(page, items, isRecognised);
      const { width, height, rotation, lean } = frame;
      return {
        width,
        height,
        draw: async (canvas, pixels, signal) => {
          const most = Math.sqrt(MOST_PIXELS / (width * height));
          const scale = frame.scale * Math.min(pixels / width, most);
          const viewport = page.getViewport({ scale, rotation });
          canvas.width = Math.floor(viewport.width);
          canvas.height = Math.floor(viewport.height);
          // Nothing of a file's forms and notes can be pressed, so they are drawn as a printer would.
          const annotationMode = pdfjs.AnnotationMode.ENABLE;
          const transform = [...turnedBack(lean, viewport)];
          const drawing = page.render({ canvas, viewport, transform, annotationMode });
          const stop = () => {
            drawing.cancel();
          };
          signal.addEventListener("abort", stop);
          try {
            await drawing.promise;
          } catch (error) {
            signal.throwIfAborted();
            throw error;
          } finally {
            signal.removeEventListener("abort", stop);
          }
        },
        lineWith: (text, within) =>
          Promise.resolve(lineWith(runsOf(items, frame.toFrame).runs, text, within)),
        text: () => Promise.resolve(items.map((item) => item.str + (item.hasEOL ? "\n" : " ")).join("")),
      };
    },
  };
}

/** Runs whose lines lie nearer than this are one line. */
const SAME_LINE = 3;

/** The line of runs within the area that holds the text, spaces apart, as wide as it is printed; null where none does, or several do. */
export function lineWith(runs: readonly TextRun[], text: string, within: PageArea): PageArea | null {
  const wanted = withoutSpaces(text);
  if (wanted === "") return null;
  const inside = runs
    .filter(
      ({ x, y }) => y >= within.top && y <= within.bottom + 1 && x >= within.left - 2 && x <= within.right,
    )
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: TextRun[][] = [];
  for (const run of inside) {
    const last = lines.at(-1);
    if (last?.[0] && run.y - last[0].y < SAME_LINE) last.push(run);
    else lines.push([run]);
  }
  const holding = lines.filter((line) =>
    withoutSpaces(
      line
        .toSorted((a, b) => a.x - b.x)
        .map((run) => run.text)
        .join(""),
    ).includes(wanted),
  );
  const [only] = holding;
  if (!only || holding.length > 1) return null;
  const bottom = Math.max(...only.map(({ y }) => y));
  const height = Math.max(8, ...only.map((run) => run.size));
  const left = Math.min(...only.map(({ x }) => x));
  const right = Math.max(...only.map(({ x, width }) => x + width));
  return { left, right, top: bottom - height, bottom: bottom + height / 4 };
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}

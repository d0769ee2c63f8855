import type { PageArea } from "../../budget/budgetLine.ts";
import { beginPdf } from "../../documents/pdf/pdfjs.ts";
import { startPdfWorkerWhenNeeded } from "../pdfWorker.ts";
import { lineWith, type DrawnText } from "./lineWith.ts";

/** A PDF that is open to be looked at. Lengths in points. */
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
      const { width, height } = page.getViewport({ scale: 1 });
      return {
        width,
        height,
        draw: async (canvas, pixels, signal) => {
          const most = Math.sqrt(MOST_PIXELS / (width * height));
          const viewport = page.getViewport({ scale: Math.min(pixels / width, most) });
          canvas.width = Math.floor(viewport.width);
          canvas.height = Math.floor(viewport.height);
          // Nothing of a file's forms and notes can be pressed, so they are drawn as a printer would.
          const drawing = page.render({ canvas, viewport, annotationMode: pdfjs.AnnotationMode.ENABLE });
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
        lineWith: async (text, within) => {
          const { items } = await page.getTextContent();
          const { viewBox } = page.getViewport({ scale: 1 });
          const [left = 0, , , top = 0] = viewBox;
          const runs = items.flatMap((item): readonly DrawnText[] => {
            if (!("str" in item) || item.str.trim() === "") return [];
            const [, , , , x = 0, y = 0] = item.transform as readonly number[];
            return [{ text: item.str, x: x - left, y: top - y, width: item.width, height: item.height }];
          });
          return lineWith(runs, text, within);
        },
        text: async () => {
          const { items } = await page.getTextContent();
          return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : " ") : "")).join("");
        },
      };
    },
  };
}

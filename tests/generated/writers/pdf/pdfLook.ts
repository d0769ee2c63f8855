/** How a PDF is made. Everything is known, so that what the importer reads can be held to what was printed. */
export interface PdfLook {
  readonly ruled: "none" | "lines" | "boxes" | "rows";
  /** What one piece of text holds: a whole line, or a word. */
  readonly pieces: "lines" | "words";
  /** Letters as they come out of the file: right; numbers of glyphs; the same for all signs; č ć đ as þ ü ÿ. */
  readonly letters: "right" | "glyphs" | "codes" | "lost";
  /** Wide tables on wide pages, or on upright ones that are shown turned. */
  readonly wide: "landscape" | "turned";
  readonly repeatsHeader: boolean;
  /** Header cells have their words at the top, not in the middle. */
  readonly topHeads: boolean;
  readonly numbers: "top" | "bottom" | "none";
  /** Columns so narrow that long figures are cut into lines. */
  readonly tight: boolean;
  /** Headings within tables stand far below the row before, so that some stand last on their page. */
  readonly apart?: boolean;
  /** Points. */
  readonly size: number;
  /** Words broken into syllables throughout ("За ко на о бу џе ту"), as PDFs of the Official Gazette give them. */
  readonly syllables?: boolean;
  /** As a browser prints a page: each cell in a border of its own, close around its text, which stands in its middle. */
  readonly bordered?: boolean;
  /** Pages that lie askew, as a scan's do: degrees, about their middle. */
  readonly askew?: number;
  /** Pages so many times as large as they are, with all that stands on them: printed on other paper. */
  readonly enlarged?: number;
  /** A page of which there is only a picture; null for none. From 1. */
  readonly scanned?: number | null;
}

export const LINE_KINDS = [
  "debt-card",
  "planned-loan",
  "appropriation",
  "financing",
  "capital-outlay",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** A line that a document holds: every field as plain text, "" where nothing is printed. White space does not count. */
export interface ExpectedLine {
  readonly kind: LineKind;
  readonly fields: Readonly<Record<string, string>>;
}

/** A printed total; `agrees` says whether it is what its rows add up to. */
export interface ExpectedTotal {
  readonly kind: LineKind;
  readonly label: string;
  readonly figures: readonly string[];
  readonly agrees: boolean;
}

export interface Expected {
  readonly lines: readonly ExpectedLine[];
  readonly totals: readonly ExpectedTotal[];
  /** How many columns it has that nobody asks for; none unless told. */
  readonly besides?: number;
}

/** A stretch of text on one line without a gap wider than a few letters: what a reader sees as one piece. */
export interface Segment {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Baseline, downwards from the page's top. */
  readonly y: number;
  readonly size: number;
}

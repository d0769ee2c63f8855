/** Something to be asked of Excel: how many bytes it will take in a request, about, and the asking. */
export interface ExcelStep {
  readonly bytes: number;
  do(): void;
}

/** Excel on the web takes 5 MB in a request; the rest is room for what is not counted exactly. */
const LARGEST_REQUEST = 600_000;
/** A call or an assignment with the path to its object, as JSON. */
const CALL = 180;

/** A step of so many calls with little in them. */
export function calls(count: number, work: () => void): ExcelStep {
  return { bytes: count * CALL, do: work };
}

/** A step that sends values. */
export function sending(values: unknown, work: () => void): ExcelStep {
  return { bytes: 3 * CALL + utf8Bytes(JSON.stringify(values)), do: work };
}

/** Bytes of the text in UTF-8, without making them. */
function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}

/** Puts steps into requests of a bearable size. */
export class Requests {
  private pending = 0;
  private readonly context: Excel.RequestContext;
  private readonly stopIfCancelled: () => void;
  private readonly onSend: () => void;
  private afterSending: (() => void)[] = [];

  /** @param stopIfCancelled throws where nothing more is to be sent */
  constructor(context: Excel.RequestContext, stopIfCancelled: () => void, onSend: () => void) {
    this.context = context;
    this.stopIfCancelled = stopIfCancelled;
    this.onSend = onSend;
  }

  async add(steps: Iterable<ExcelStep>): Promise<void> {
    for (const step of steps) {
      if (this.pending > 0 && this.pending + step.bytes > LARGEST_REQUEST) await this.send();
      if (this.pending === 0) {
        this.stopIfCancelled();
        this.context.application.suspendApiCalculationUntilNextSync();
      }
      this.pending += step.bytes;
      step.do();
    }
  }

  /** Called once all that was added so far has been done. */
  whenDone(call: () => void): void {
    this.afterSending.push(call);
  }

  async send(): Promise<void> {
    if (this.pending > 0) {
      this.stopIfCancelled();
      this.onSend();
      this.pending = 0;
      await this.context.sync();
    }
    const done = this.afterSending;
    this.afterSending = [];
    for (const call of done) call();
  }
}

/** Rows cut so that each part is sent within one request. */
export function* cutByBytes<T>(
  rows: readonly (readonly T[])[],
): Generator<{ readonly first: number; readonly rows: T[][] }> {
  let first = 0;
  let bytes = 0;
  let part: T[][] = [];
  for (const [index, row] of rows.entries()) {
    const size = utf8Bytes(JSON.stringify(row));
    if (part.length > 0 && bytes + size > LARGEST_REQUEST / 2) {
      yield { first, rows: part };
      first = index;
      bytes = 0;
      part = [];
    }
    bytes += size;
    part.push([...row]);
  }
  if (part.length > 0) yield { first, rows: part };
}

/** What went over the wire. */
export interface LoggedRequest {
  readonly number: number;
  /** What it is for, as set by `label`. */
  readonly label: string;
  readonly bytesIn: number;
  bytesOut: number;
  readonly actions: number;
  readonly writes: boolean;
  /** The code of the error that it ended with. */
  error: string | null;
}

export class RequestLog {
  readonly requests: LoggedRequest[] = [];
  /** Given to the requests that follow. */
  label = "";

  get largest(): number {
    return Math.max(0, ...this.requests.map(({ bytesIn }) => bytesIn));
  }

  get largestReply(): number {
    return Math.max(0, ...this.requests.map(({ bytesOut }) => bytesOut));
  }

  byLabel(label: string): LoggedRequest[] {
    return this.requests.filter((request) => request.label === label);
  }

  clear(): void {
    this.requests.length = 0;
  }
}

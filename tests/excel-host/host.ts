import type { Region } from "./cells/typedInput.ts";
import type { Habits } from "./habits.ts";
import { Faults, type Fault } from "./faults.ts";
import { RequestLog, type LoggedRequest } from "./log.ts";
import { execute, type ReplyBody, type RequestBody } from "./protocol.ts";
import { Refusal } from "./refusals.ts";
import { snapshot, type SnapshotOptions } from "./snapshot.ts";
import { ExcelState, type Refuses } from "./state.ts";
import { ExcelUser } from "./user/user.ts";

/** What Excel on the web lets through, each way. */
export const LARGEST_MESSAGE = 5 * 1024 * 1024;
/** `delayForCellEdit` on the wire. */
const WAITS_FOR_EDITING = 64;
const WRITES = 1;

/** A request that gets no reply of its own, only an error. */
interface Failure {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

const LOST: Failure = { code: "ConnectionFailure", message: "", status: 503 };
const ABORTED: Failure = {
  code: "RequestAborted",
  message: "The request was aborted during run time.",
  status: 504,
};
const EDITING: Failure = {
  code: "InvalidOperationInCellEditMode",
  message: "Excel is in cell-editing mode. Please exit the edit mode and try again.",
  status: 400,
};
const TOO_MUCH_SENT: Failure = {
  code: "RequestPayloadSizeLimitExceeded",
  message: "The request payload size has exceeded the limit.",
  status: 413,
};
const TOO_MUCH_ASKED: Failure = {
  code: "ResponsePayloadSizeLimitExceeded",
  message: "The response payload size has exceeded the limit.",
  status: 413,
};

interface Message {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

export interface HostOptions {
  readonly region?: Region;
  /** What Excel does of its own accord; all of it unless switched off here. */
  readonly habits?: Partial<Habits>;
  /** What it never does, as one of some version; nothing of the kind unless said here. */
  readonly refuses?: Refuses;
  /** How long a request waits for a person to stop typing, and a lost one for its answer, in milliseconds. */
  readonly patience?: number;
}

/**
 * A host for Microsoft's own client library: it holds a workbook, does what the requests say, and calculates. This is our
 * reading of Excel, from its documentation and its client's source; it is not Excel. Where it can't answer as Excel would,
 * it says HostGap and keeps the member's name in `gaps`, so that no test passes by accident.
 */
export class ExcelHost {
  readonly state: ExcelState;
  readonly faults = new Faults();
  readonly log = new RequestLog();
  /** A person at the same workbook. */
  readonly user: ExcelUser;
  /** Members that were asked for and are not modelled. */
  readonly gaps: string[] = [];
  private readonly patience: number;
  private readonly stopped: (() => void)[] = [];

  constructor(options: HostOptions = {}) {
    this.state = new ExcelState(options.region, options.habits, options.refuses);
    this.user = new ExcelUser(this);
    this.patience = options.patience ?? 50;
  }

  /** The requests that came in so far. */
  get requestCount(): number {
    return this.log.requests.length;
  }

  /** The workbook as a plain value, to compare with another. */
  snapshot(options: SnapshotOptions = {}): Record<string, unknown> {
    return snapshot(this.state, options);
  }

  startEditing(): void {
    this.state.isEditing = true;
  }

  stopEditing(): void {
    this.state.isEditing = false;
    for (const go of this.stopped.splice(0)) go();
  }

  onEvent(listener: (text: string) => void): void {
    this.state.events.onEvent(listener);
  }

  /** Sends events that wait; the user's actions do it themselves. */
  flushEvents(): void {
    this.state.events.flush();
  }

  /** Takes a request of the client as text, and gives the reply as text. */
  async send(text: string): Promise<string> {
    const { id, flags, message } = JSON.parse(text) as Message;
    const number = this.log.requests.length + 1;
    const writes = (flags & WRITES) !== 0;
    const fault = this.faults.take({ number, body: message.body, writes });
    const entry: LoggedRequest = {
      number,
      label: this.log.label,
      bytesIn: Buffer.byteLength(text),
      bytesOut: 0,
      actions: message.body.Actions.length,
      writes,
      error: null,
    };
    this.log.requests.push(entry);
    const failure = await this.failureBefore(fault, flags, entry.bytesIn);
    const answer = failure ?? this.answer(message.body, fault);
    if ("Results" in answer) {
      entry.error = answer.Error?.Code ?? null;
      const reply = JSON.stringify({ type: 2, id, message: { statusCode: 200, headers: {}, body: answer } });
      entry.bytesOut = Buffer.byteLength(reply);
      if (entry.bytesOut <= LARGEST_MESSAGE) return reply;
      return this.failed(id, TOO_MUCH_ASKED, entry);
    }
    return this.failed(id, answer, entry);
  }

  private failed(id: number, failure: Failure, entry: LoggedRequest): string {
    entry.error = failure.code;
    entry.bytesOut = 0;
    const error =
      failure.code === "ConnectionFailure" ? {} : { code: failure.code, message: failure.message };
    return JSON.stringify({
      type: 2,
      id,
      message: { statusCode: failure.status, headers: {}, body: { error } },
    });
  }

  /** Why the request is not done at all. */
  private async failureBefore(fault: Fault | null, flags: number, bytes: number): Promise<Failure | null> {
    if (fault?.kind === "connection-lost") return LOST;
    if (fault?.kind === "payload" || bytes > LARGEST_MESSAGE) return TOO_MUCH_SENT;
    if (fault?.kind === "reply-payload") return TOO_MUCH_ASKED;
    if (fault?.kind === "cell-editing") return EDITING;
    if (fault?.kind === "timeout") {
      await new Promise((resolve) => setTimeout(resolve, this.patience));
      return ABORTED;
    }
    return (await this.editingIsOver(flags)) ? null : EDITING;
  }

  private answer(body: RequestBody, fault: Fault | null): ReplyBody | Failure {
    const reply = execute(body, this.state, stopOf(fault));
    if (this.state.drawsAfterRequest) this.state.draw();
    this.state.drawsAfterRequest = false;
    if (reply.Error?.Code === "HostGap") this.gaps.push(reply.Error.Message);
    setTimeout(() => this.flushEvents(), 0);
    return fault?.kind === "reply-lost" ? LOST : reply;
  }

  /** Whether no one is typing; a request that may wait does so for a while. */
  private async editingIsOver(flags: number): Promise<boolean> {
    if (!this.state.isEditing) return true;
    if ((flags & WAITS_FOR_EDITING) === 0) return false;
    await new Promise<void>((resolve) => this.stopped.push(resolve));
    return !this.state.isEditing;
  }
}

function stopOf(fault: Fault | null): { index: number; refusal: Refusal } | null {
  if (fault?.kind === "at-action")
    return {
      index: fault.action ?? 0,
      refusal: new Refusal(
        fault.code ?? "GeneralException",
        "There was an internal error while processing the request.",
      ),
    };
  if (fault?.kind === "sheet-deleted")
    return {
      index: fault.action ?? 1,
      refusal: new Refusal("ItemNotFound", "The requested resource doesn't exist."),
    };
  if (fault?.kind === "protected")
    return {
      index: fault.action ?? 1,
      refusal: new Refusal("AccessDenied", "You cannot perform the requested operation."),
    };
  return null;
}

import type { Region } from "./cells/typedInput.ts";
import { Faults, type Fault } from "./faults.ts";
import { RequestLog } from "./log.ts";
import { execute, type ReplyBody, type RequestBody } from "./protocol.ts";
import { Refusal, type RefusalCode } from "./refusals.ts";
import { ExcelState } from "./state.ts";

/** What Excel on the web lets through, each way. */
export const LARGEST_MESSAGE = 5 * 1024 * 1024;
/** `delayForCellEdit` on the wire. */
const WAITS_FOR_EDITING = 64;
const WRITES = 1;

interface Message {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

export interface HostOptions {
  readonly region?: Region;
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
  /** Members that were asked for and are not modelled. */
  readonly gaps: string[] = [];
  private readonly patience: number;
  private stopped: (() => void)[] = [];

  constructor(options: HostOptions = {}) {
    this.state = new ExcelState(options.region);
    this.patience = options.patience ?? 50;
  }

  /** The requests that came in so far. */
  get requestCount(): number {
    return this.log.requests.length;
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
    const { body } = message;
    const number = this.log.requests.length + 1;
    const writes = (flags & WRITES) !== 0;
    const label = this.log.label;
    const fault = this.faults.take({ number, body, writes });
    const place = this.log.requests.length;
    const note = (error: string | null, bytesOut: number): void => {
      this.log.requests[place] = {
        number,
        label,
        bytesIn: Buffer.byteLength(text),
        bytesOut,
        actions: body.Actions.length,
        writes,
        error,
      };
    };
    note(null, 0);
    const refuse = (code: RefusalCode | "ConnectionFailure", why: string, status = 400): string => {
      note(code, 0);
      const error = code === "ConnectionFailure" ? { code: "" } : { code, message: why };
      return JSON.stringify({ type: 2, id, message: { statusCode: status, headers: {}, body: { error } } });
    };
    if (fault?.kind === "connection-lost") return refuse("ConnectionFailure", "lost", 503);
    if (fault?.kind === "timeout") {
      await new Promise((resolve) => setTimeout(resolve, this.patience));
      return refuse("RequestAborted", "The request was aborted during run time.", 504);
    }
    if (fault?.kind === "payload" || Buffer.byteLength(text) > LARGEST_MESSAGE)
      return refuse(
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
        413,
      );
    if (fault?.kind === "reply-payload")
      return refuse(
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit.",
        413,
      );
    if (fault?.kind === "cell-editing" || !(await this.editingIsOver(flags)))
      return refuse(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode and try again.",
      );
    const reply = execute(body, this.state, stopOf(fault));
    for (const gap of [reply.Error].filter((error) => error?.Code === "HostGap"))
      this.gaps.push(gap?.Message ?? "");
    const answer = JSON.stringify({ type: 2, id, message: { statusCode: 200, headers: {}, body: reply } });
    setTimeout(() => this.flushEvents(), 0);
    if (fault?.kind === "reply-lost") return refuse("ConnectionFailure", "lost", 503);
    if (Buffer.byteLength(answer) > LARGEST_MESSAGE)
      return refuse(
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit.",
        413,
      );
    note(reply.Error?.Code ?? null, Buffer.byteLength(answer));
    return answer;
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

export type { ReplyBody };

import type { RequestBody } from "./protocol.ts";

/** A request as a fault sees it. */
export interface RequestSeen {
  /** From 1. */
  readonly number: number;
  readonly body: RequestBody;
  /** Whether it changes anything. */
  readonly writes: boolean;
}

/**
 * What goes wrong: "cell-editing": a person is typing in a cell; "payload": the request is too large; "reply-payload": what it
 * asks for is; "sheet-deleted": a sheet it names is gone meanwhile; "protected": a sheet is; "connection-lost": it never arrives;
 * "reply-lost": it is done, but no one hears of it; "timeout": it is neither done nor answered in time; "at-action": the
 * batch stops at action `action`, and those before it stay done.
 */
export interface Fault {
  readonly kind:
    | "cell-editing"
    | "payload"
    | "reply-payload"
    | "sheet-deleted"
    | "protected"
    | "connection-lost"
    | "reply-lost"
    | "timeout"
    | "at-action";
  /** For "at-action": which, from 0. */
  readonly action?: number;
  /** For "at-action": the error's code; GeneralException when it isn't said. */
  readonly code?: "GeneralException" | "RequestAborted" | "AccessDenied" | "InvalidArgument";
}

type When = number | ((request: RequestSeen) => boolean);

/** Faults that wait for their request. */
export class Faults {
  private waiting: { readonly when: When; readonly fault: Fault; left: number }[] = [];

  /** @param when the request's number (from 1 for the next), or what to recognise it by @param times how many requests it hits */
  inject(when: When, fault: Fault, times = 1): void {
    this.waiting.push({ when, fault, left: times });
  }

  clear(): void {
    this.waiting = [];
  }

  /** The fault that hits the request, if any. */
  take(request: RequestSeen): Fault | null {
    const hit = this.waiting.find(({ when }) =>
      typeof when === "number" ? when === request.number : when(request),
    );
    if (!hit) return null;
    hit.left -= 1;
    if (hit.left <= 0) this.waiting = this.waiting.filter((other) => other !== hit);
    return hit.fault;
  }
}

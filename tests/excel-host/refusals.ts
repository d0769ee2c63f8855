/** What Excel refuses: the code that an add-in sees as `error.code`. */
export type RefusalCode =
  | "InvalidArgument"
  | "InvalidReference"
  | "ItemNotFound"
  | "ItemAlreadyExists"
  | "InvalidOperation"
  | "AccessDenied"
  | "RangeExceedsLimit"
  | "InvalidSelection"
  | "GeneralException"
  | "RequestAborted"
  | "InvalidOperationInCellEditMode"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded";

/** Excel says no. The batch stops here; what came before stays done. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: RefusalCode | "HostGap", message: string) {
    super(message);
    this.code = code;
  }
}

/** Something that Excel has and this host has not: never answered by a guess. */
export class HostGap extends Refusal {
  constructor(member: string) {
    super("HostGap", `the test host does not model ${member}`);
  }
}

export function invalidArgument(message: string): never {
  throw new Refusal("InvalidArgument", message);
}

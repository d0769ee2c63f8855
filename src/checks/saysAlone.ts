import type { Message } from "../messages/message.ts";
import type { Finding } from "./finding.ts";

/** What a finding says without the name of its loan, for a place where the name stands beside it. */
export function saysAlone({ says }: Finding): Message {
  const { loan, says: alone } = says.params;
  return loan !== undefined && typeof alone === "object" && "key" in alone ? alone : says;
}

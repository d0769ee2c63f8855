import type { EventType } from "../events.ts";
import type { ExcelState } from "../state.ts";
import type { Method } from "./kind.ts";

/** The wire's pairs "_RegisterXEvent" and "_UnregisterXEvent". */
export function eventMethods<T>(
  events: Readonly<Record<string, EventType>>,
  targetId: (target: T) => string,
): Record<string, Method<T>> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, type]): [string, Method<T>][] => [
      [
        `_Register${name}`,
        (target: T, _: readonly unknown[], state: ExcelState) =>
          state.events.register(type, targetId(target)),
      ],
      [
        `_Unregister${name}`,
        (target: T, _: readonly unknown[], state: ExcelState) =>
          state.events.unregister(type, targetId(target)),
      ],
    ]),
  );
}

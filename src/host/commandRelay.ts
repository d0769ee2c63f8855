import type { HostCommand } from "./hostCommand.ts";

/** Hands commands from Excel to the pane, also those that come before the pane listens. */
export interface CommandRelay {
  readonly send: (command: HostCommand) => void;
  /** Gets what waited, in order, at once; then what comes. @returns stops it */
  readonly listen: (listener: (command: HostCommand) => void) => () => void;
}

/**
 * A button of the ribbon may be what starts the page: its command then comes before anything can listen. A command
 * given again while it waits counts once: a user clicks again when nothing seems to happen.
 */
export function commandRelay(): CommandRelay {
  const listeners = new Set<(command: HostCommand) => void>();
  const waiting = new Set<HostCommand>();
  return {
    send(command) {
      if (listeners.size === 0) waiting.add(command);
      else for (const listener of [...listeners]) listener(command);
    },
    listen(listener) {
      // A wrapper of its own, so that the same function may listen twice and stop once.
      const own = (command: HostCommand): void => listener(command);
      listeners.add(own);
      const early = [...waiting];
      waiting.clear();
      for (const command of early) own(command);
      return () => void listeners.delete(own);
    },
  };
}

/// <reference types="office-js" />
import { HOST_COMMANDS, type HostCommand } from "./hostCommand.ts";

interface Ribbon {
  readonly openPane: () => Promise<void>;
  readonly onCommand: (listener: (command: HostCommand) => void) => () => void;
}

/** Shows the pane alone; the shortcut for the button that opens it, which needs no action of its own. */
export const OPEN_ACTION = "open";

const relay = commandRelay();
let associated = false;

/**
 * Tells Excel what the actions of the ribbon and of the shortcuts do (the ids stand in manifest.xml and
 * shortcuts.json): each opens the pane and passes its command on. Done once, however often it is called, and not at all
 * where there is no ribbon.
 */
export function listenToRibbon(): Ribbon {
  if (!associated && "actions" in Office) {
    associated = true;
    for (const command of HOST_COMMANDS) {
      Office.actions.associate(command, (event?: ActionEvent) => void act(event, command));
    }
    Office.actions.associate(OPEN_ACTION, (event?: ActionEvent) => void act(event, null));
  }
  return { openPane, onCommand: relay.listen };
}

/** What Excel hands to an action of the ribbon; a keyboard shortcut hands nothing. */
interface ActionEvent {
  readonly completed?: () => void;
}

async function act(event: ActionEvent | undefined, command: HostCommand | null): Promise<void> {
  if (command !== null) relay.send(command);
  await openPane();
  // Excel keeps the button waiting until it is told; what the command does shows in the pane.
  event?.completed?.();
}

async function openPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Excel refuses while the pane is being opened or closed already: the user has what was asked for, or not.
  }
}

/** Hands commands from Excel to the pane, also those that come before the pane listens. */
interface CommandRelay {
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

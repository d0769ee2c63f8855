/// <reference types="office-js" />
import { commandRelay } from "./commandRelay.ts";
import { HOST_COMMANDS, type HostCommand } from "./hostCommand.ts";

export interface Ribbon {
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

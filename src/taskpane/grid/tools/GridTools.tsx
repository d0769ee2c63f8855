import { useRef, type FocusEvent, type KeyboardEvent } from "react";
import { useWidth } from "../../parts/useMeasured.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import type { GridCommand } from "./gridCommands.ts";
import { IconButton } from "../../parts/IconButton.tsx";

/** Width of a button, of the line between two groups, and of a button with words, in pixels. */
const [BUTTON, RULE, WORDED] = [34, 13, 170];

interface GridToolsProps {
  /** What is done with the cells, in groups. */
  readonly groups: readonly (readonly GridCommand[])[];
  /** What is done with the whole workbook: at the right, with words where there is room. */
  readonly whole: readonly GridCommand[];
  readonly onRun: (command: GridCommand) => void;
  /** Opens a menu of what there is no room for. */
  readonly onMore: (
    groups: readonly (readonly GridCommand[])[],
    at: { readonly x: number; readonly y: number },
  ) => void;
}

/** One line of tools, which is one stop of the Tab key: arrow keys go along it. What does not fit is in a menu at its end. */
export function GridTools({ groups, whole, onRun, onMore }: GridToolsProps) {
  const { say } = useTranslator();
  const bar = useRef<HTMLDivElement>(null);
  const width = useWidth(bar);
  const { shown, isWorded, isWhole } = fitted(groups, whole.length, width);
  const hidden = groups.map((group, index) => group.slice(shown[index] ?? 0));
  const rest = isWhole ? hidden : [...hidden, whole];
  return (
    <div
      ref={bar}
      className="grid-tools"
      role="toolbar"
      aria-label={say("grid:tools")}
      onKeyDown={along}
      onFocus={oneStop}
    >
      {groups.map((group, index) => {
        const visible = group.slice(0, shown[index]);
        return (
          visible.length > 0 && (
            <div key={index} role="presentation" className="tool-group">
              {visible.map((command) => (
                <Tool key={command.label} command={command} onRun={onRun} />
              ))}
            </div>
          )
        );
      })}
      <span className="app-gap" />
      {isWhole &&
        whole.map((command) => (
          <Tool
            key={command.label}
            command={command}
            onRun={onRun}
            {...(isWorded ? { words: say(command.label, command.params ?? {}) } : {})}
          />
        ))}
      {rest.some((group) => group.length > 0) && (
        <IconButton
          icon="more"
          label={say("gridTools:more")}
          menu={false}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            onMore(rest, { x: left, y: bottom });
          }}
        />
      )}
    </div>
  );
}

interface ToolProps {
  readonly command: GridCommand;
  readonly words?: string;
  readonly onRun: (command: GridCommand) => void;
}

function Tool({ command, words, onRun }: ToolProps) {
  const { say } = useTranslator();
  return (
    <IconButton
      icon={command.icon ?? "more"}
      label={say(command.label, command.params ?? {})}
      keys={command.keys}
      isOff={command.isOff ?? false}
      {...(words === undefined ? {} : { words })}
      onClick={() => {
        onRun(command);
      }}
    />
  );
}

/** How many buttons of each group there is room for, and whether those of the whole workbook fit, with their words. */
function fitted(
  groups: readonly (readonly GridCommand[])[],
  whole: number,
  width: number,
): { readonly shown: readonly number[]; readonly isWorded: boolean; readonly isWhole: boolean } {
  const all = groups.reduce((sum, group) => sum + group.length * BUTTON + RULE, 0);
  if (all + whole * WORDED <= width)
    return { shown: groups.map(({ length }) => length), isWorded: true, isWhole: true };
  const isWhole = width >= (whole + 4) * BUTTON;
  let left = width - RULE - BUTTON - (isWhole ? whole * BUTTON : 0);
  if (all <= left + BUTTON) left += BUTTON;
  const shown = groups.map(({ length }) => {
    const count = Math.max(0, Math.min(length, Math.floor(left / BUTTON)));
    left -= count * BUTTON + RULE;
    return count;
  });
  return { shown, isWorded: false, isWhole };
}

const buttonsOf = (bar: HTMLElement): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>("button")];

function along(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = buttonsOf(event.currentTarget);
  const here = buttons.findIndex((button) => button === document.activeElement);
  const to = {
    ArrowRight: (here + 1) % buttons.length,
    ArrowLeft: (here - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (here < 0 || to === undefined) return;
  event.preventDefault();
  buttons[to]?.focus();
}

/** The button that had the keyboard last is the one that Tab comes to. */
function oneStop({ currentTarget, target }: FocusEvent<HTMLDivElement>): void {
  for (const button of buttonsOf(currentTarget)) button.tabIndex = button === target ? 0 : -1;
}

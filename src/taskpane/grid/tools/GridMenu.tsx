import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { itemsOf, nextItem } from "../../parts/menuKeys.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import type { GridCommand } from "./gridCommands.ts";
import { Icon } from "../../parts/Icon.tsx";
import { spokenKeys } from "../../parts/IconButton.tsx";

interface GridMenuProps {
  /** Its name. */
  readonly label: string;
  readonly groups: readonly (readonly GridCommand[])[];
  /** Where it opens, in the window's pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onRun: (command: GridCommand) => void;
  readonly onClose: () => void;
}

/** A menu of commands: arrow keys, Home, End, first letters; Escape and Tab close it. */
export function GridMenu({ label, groups, at, onRun, onClose }: GridMenuProps) {
  const { say } = useTranslator();
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = menu;
    if (!current) return;
    // All of it in sight, wherever it was asked for.
    const { width, height } = current.getBoundingClientRect();
    current.style.left = `${Math.max(0, Math.min(at.x, window.innerWidth - width - 4))}px`;
    current.style.top = `${Math.max(0, Math.min(at.y, window.innerHeight - height - 4))}px`;
    itemsOf(current)[0]?.focus();
  }, [at]);
  useEffect(() => {
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    document.addEventListener("pointerdown", away);
    return () => {
      document.removeEventListener("pointerdown", away);
    };
  }, [onClose]);
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    const items = itemsOf(event.currentTarget);
    const here = items.findIndex((item) => item === document.activeElement);
    const to = nextItem(event.key, here, items);
    if (to === undefined && event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    if (to) to.focus();
    else onClose();
  };
  return (
    <div ref={menu} role="menu" className="grid-menu" aria-label={label} onKeyDown={press}>
      {groups
        .filter((group) => group.length > 0)
        .map((group, index) => (
          <div key={index} role="group" className="grid-menu-group">
            {group.map((command, place) => (
              <button
                key={place}
                type="button"
                {...(command.isOn === undefined
                  ? { role: "menuitem" }
                  : { role: "menuitemcheckbox", "aria-checked": command.isOn })}
                className="grid-menu-item"
                tabIndex={-1}
                {...(command.keys ? { "aria-keyshortcuts": spokenKeys(command.keys) } : {})}
                {...(command.isOff ? { "aria-disabled": true } : {})}
                onClick={() => {
                  if (!command.isOff) onRun(command);
                }}
              >
                {command.icon ? <Icon name={command.icon} /> : <span className="icon" />}
                <span className="grid-menu-words" data-words>
                  {say(command.label, command.params ?? {})}
                </span>
                {command.isOn && <span aria-hidden>✓</span>}
                {command.keys && (
                  <kbd aria-hidden className="grid-menu-keys">
                    {command.keys}
                  </kbd>
                )}
              </button>
            ))}
          </div>
        ))}
    </div>
  );
}

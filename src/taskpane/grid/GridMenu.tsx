import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { useTranslator } from "../TranslatorContext.ts";
import type { GridCommand } from "./gridCommands.ts";

interface GridMenuProps {
  readonly groups: readonly (readonly GridCommand[])[];
  /** Where it opens, in the window's pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onRun: (command: GridCommand) => void;
  readonly onClose: () => void;
}

/** The menu of what can be done with the chosen cells: arrow keys, Home, End, first letters; Escape and Tab close it. */
export function GridMenu({ groups, at, onRun, onClose }: GridMenuProps) {
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
    <div ref={menu} role="menu" className="grid-menu" aria-label={say("gridTools:menu")} onKeyDown={press}>
      {groups
        .filter((group) => group.length > 0)
        .map((group, index) => (
          <div key={index} role="group" className="grid-menu-group">
            {group.map((command) => (
              <button
                key={command.label}
                type="button"
                role="menuitem"
                className="grid-menu-item"
                tabIndex={-1}
                {...(command.keys ? { "aria-keyshortcuts": command.keys.replace("Ctrl", "Control") } : {})}
                onClick={() => {
                  onRun(command);
                }}
              >
                <span>{say(command.label, command.count === undefined ? {} : { count: command.count })}</span>
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

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
}

function nextItem(key: string, here: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  const count = items.length;
  if (key === "ArrowDown") return items[(here + 1) % count];
  if (key === "ArrowUp") return items[(here - 1 + count) % count];
  if (key === "Home") return items[0];
  if (key === "End") return items[count - 1];
  if (key.length !== 1 || key === " ") return undefined;
  const later = [...items.slice(here + 1), ...items.slice(0, here + 1)];
  return later.find((item) => item.textContent.toLowerCase().startsWith(key.toLowerCase()));
}

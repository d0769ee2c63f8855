import { useRef, type KeyboardEvent, type ReactNode } from "react";

interface PaneTabItem<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Stands behind the label. */
  readonly badge?: ReactNode;
  /** Id of what it shows. */
  readonly panel: string;
}

interface PaneTabsProps<T extends string> {
  readonly label: string;
  readonly items: readonly PaneTabItem<T>[];
  readonly selected: T;
  readonly onSelect: (value: T) => void;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * Tabs, of which the arrows choose another: one stop of the Tab key (WAI-ARIA, Tabs pattern). Fluent's own list puts
 * elements before and behind itself that take the focus and are hidden from screen readers, which axe finds fault with.
 */
export function PaneTabs<T extends string>({ label, items, selected, onSelect }: PaneTabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = items.findIndex(({ value }) => value === selected);
    const to = STEPS[event.key]?.(at, items.length);
    const chosen = to === undefined ? undefined : items[to];
    if (!chosen || to === undefined) return;
    event.preventDefault();
    onSelect(chosen.value);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  };
  return (
    <div ref={list} className="pane-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {items.map(({ value, label: words, badge, panel }) => (
        <button
          key={value}
          type="button"
          role="tab"
          aria-selected={value === selected}
          aria-controls={value === selected ? panel : undefined}
          tabIndex={value === selected ? 0 : -1}
          onClick={() => {
            onSelect(value);
          }}
        >
          <span className="tab-words">{words}</span>
          {badge}
        </button>
      ))}
    </div>
  );
}

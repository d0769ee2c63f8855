import { useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { useTranslator } from "../../TranslatorContext.ts";

/** A list longer than this is shortened first. */
const AT_ONCE = 8;
/** One more would take the place of the button that shows it. */
const SPARED = 2;

/** As many more each time: thousands of cells are never drawn at once. */
const MORE = 50;

/** A list that may be long: its beginning, and more of it on demand. */
export function LongList({ items }: { readonly items: readonly ReactNode[] }) {
  const { say } = useTranslator();
  const [count, setCount] = useState(AT_ONCE);
  const isWhole = items.length < count + SPARED;
  const shown = isWhole ? items : items.slice(0, count);
  // Whoever asks for more goes on reading there.
  const next = count > AT_ONCE ? count - MORE : null;
  return (
    <>
      <ul>
        {shown.map((item, index) => (
          <li key={index} ref={index === next ? focusOnce : null} tabIndex={index === next ? -1 : undefined}>
            {item}
          </li>
        ))}
      </ul>
      {!isWhole && (
        <Button
          size="small"
          className="offer"
          onClick={() => {
            setCount(count + MORE);
          }}
        >
          {say("excel:more", { count: items.length - count })}
        </Button>
      )}
    </>
  );
}

function focusOnce(item: HTMLLIElement | null): void {
  item?.focus();
}

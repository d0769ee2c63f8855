import { useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { useTranslator } from "../../TranslatorContext.ts";

/** A list longer than this is shortened first. */
const AT_ONCE = 8;
/** One more would take the place of the button that shows it. */
const SPARED = 2;

/** A list that may be long: its beginning, and the rest on demand. */
export function LongList({ items }: { readonly items: readonly ReactNode[] }) {
  const { say } = useTranslator();
  const [whole, setWhole] = useState(false);
  const isShort = whole || items.length <= AT_ONCE + SPARED - 1;
  const shown = isShort ? items : items.slice(0, AT_ONCE);
  return (
    <>
      <ul>
        {shown.map((item, index) => (
          <li
            key={index}
            // Whoever asks for the rest goes on reading there.
            ref={whole && index === AT_ONCE ? focusOnce : null}
            tabIndex={whole && index === AT_ONCE ? -1 : undefined}
          >
            {item}
          </li>
        ))}
      </ul>
      {!isShort && (
        <Button
          size="small"
          className="offer"
          onClick={() => {
            setWhole(true);
          }}
        >
          {say("excel:more", { count: items.length - AT_ONCE })}
        </Button>
      )}
    </>
  );
}

function focusOnce(item: HTMLLIElement | null): void {
  item?.focus();
}

import type { MouseEvent, Ref } from "react";
import { Icon, type IconName } from "./Icon.tsx";

interface IconButtonProps {
  readonly icon: IconName;
  /** Its name, which is shown beside it when it is pointed at or has the keyboard. */
  readonly label: string;
  /** As it stands on keyboards: "Ctrl+Z". */
  readonly keys?: string | undefined;
  readonly words?: string;
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
  readonly tabIndex?: number;
  /** Whether it opens a menu, and whether that is open. */
  readonly menu?: boolean;
  readonly isSmall?: boolean;
  readonly className?: string;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a drawing, and words beside it where it has some. What it does now is off stays reachable by keyboard. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, keys, words, isOff, isPressed, tabIndex, menu, isSmall, className, onClick, ref } =
    props;
  const names = ["icon-button"];
  if (words !== undefined) names.push("icon-words");
  if (className !== undefined) names.push(className);
  return (
    <button
      ref={ref}
      type="button"
      className={names.join(" ")}
      aria-label={label}
      data-tip={keys === undefined ? label : `${label} (${keys})`}
      {...(keys === undefined ? {} : { "aria-keyshortcuts": spokenKeys(keys) })}
      {...(isOff ? { "aria-disabled": true } : {})}
      {...(isPressed === undefined ? {} : { "aria-pressed": isPressed })}
      {...(menu === undefined ? {} : { "aria-haspopup": "menu", "aria-expanded": menu })}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      onClick={(event) => {
        if (!isOff) onClick(event);
      }}
    >
      <Icon name={icon} isSmall={isSmall ?? false} />
      {words !== undefined && <span>{words}</span>}
    </button>
  );
}

/** The keys as assistive programs are told of them. */
export function spokenKeys(keys: string): string {
  return keys.replace("Ctrl", "Control").replace("Del", "Delete");
}

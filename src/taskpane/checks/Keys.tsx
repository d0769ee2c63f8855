import type { MessageKey } from "../../messages/message.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface KeysProps {
  /** Keys as they are printed on a keyboard, with what they do. */
  readonly of: readonly (readonly [keys: readonly string[], does: MessageKey])[];
}

/** Which keys do what here, in small letters. */
export function Keys({ of }: KeysProps) {
  const { say } = useTranslator();
  return (
    <p className="keys hint">
      {of.map(([keys, does]) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          {say(does)}
        </span>
      ))}
    </p>
  );
}

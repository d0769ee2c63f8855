import { useId } from "react";

interface SegmentsProps<T extends string> {
  readonly items: readonly { readonly value: T; readonly word: string }[];
  /** Null: none is chosen yet. */
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
}

/** One of a few, side by side; what they are about is named by what stands around them. */
export function Segments<T extends string>({ items, chosen, onChoose }: SegmentsProps<T>) {
  const name = useId();
  return (
    <div className="segments">
      {items.map(({ value, word }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          <span>{word}</span>
        </label>
      ))}
    </div>
  );
}

import { MarkWord } from "../parts/MarkWord.tsx";
import { termPlace } from "../say/place.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { factSource, type FieldFact } from "./fitForm.ts";
import { TypedField, type TypedFieldProps } from "./TypedField.tsx";

interface FactFieldProps extends Omit<TypedFieldProps, "text"> {
  readonly field: FieldFact;
}

/** A fact that is typed, and how it is known. */
export function FactField({ field, ...typed }: FactFieldProps) {
  return (
    <div className="fact-field">
      <TypedField {...typed} text={field.text} />
      <FactOrigin field={field} />
    </div>
  );
}

/** How a fact is known: by a document and where there, or entered by the user; nothing of an empty field. */
export function FactOrigin({ field }: { readonly field: FieldFact }) {
  const { sayMessage } = useTranslator();
  if (field.text === "") return null;
  const source = factSource(field);
  const words = source && (termPlace(source, sayMessage) ?? source.says);
  return (
    <span className="origin">
      <MarkWord mark={source?.mark ?? "entered"} /> {words && sayMessage(words)}
    </span>
  );
}

import { FactOrigin } from "./FactOrigin.tsx";
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
      {field.text !== "" && <FactOrigin source={factSource(field)} />}
    </div>
  );
}

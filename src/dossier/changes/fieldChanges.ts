import type { FieldChange } from "./changes.ts";
import type { LineField } from "./lineFields.ts";

/** The fields that two lists state differently; a field that only one of them has is not stated in the other. */
export function fieldChanges(before: readonly LineField[], after: readonly LineField[]): FieldChange[] {
  const left = byName(before);
  const right = byName(after);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((name) => {
    const [old, now] = [left.get(name), right.get(name)];
    const field = (now ?? old)?.field;
    if (!field || old?.key === now?.key) return [];
    const [was, is] = [old?.value ?? null, now?.value ?? null];
    return was === null && is === null ? [] : [{ field, before: was, after: is }];
  });
}

function byName(fields: readonly LineField[]): Map<string, LineField> {
  const named = new Map<string, LineField>();
  for (const one of fields) {
    const name = JSON.stringify([one.field.key, one.field.params]);
    // Two columns may have one header.
    let free = name;
    for (let count = 2; named.has(free); count += 1) free = `${name} ${count}`;
    named.set(free, one);
  }
  return named;
}

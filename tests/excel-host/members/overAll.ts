import { isRef, ref, type Kind, type Ref } from "./kind.ts";

/**
 * Members of one object as members of several at once, as RangeAreas has them: what is set is set on each; what is
 * read is null where they differ.
 */
export function overAll<T>(kind: Kind<T>): Kind<readonly T[]> {
  const all = (found: readonly (Ref | null)[]): Ref | null => {
    const refs = found.filter((one) => one !== null);
    const [first] = refs;
    return first
      ? ref(
          overAll(first.kind),
          refs.map(({ target }) => target),
        )
      : null;
  };
  const { identity, item } = kind;
  return {
    name: kind.name,
    ...(identity
      ? { identity: ([first], state) => (first === undefined ? {} : identity(first, state)) }
      : {}),
    scalars: mapValues(kind.scalars ?? {}, ({ get, set }) => ({
      ...(get
        ? {
            get: (targets, state) => {
              const values = targets.map((target) => get(target, state));
              return values.every((value) => value === values[0]) ? values[0] : null;
            },
          }
        : {}),
      ...(set
        ? { set: (targets, value, state) => targets.forEach((target) => set(target, value, state)) }
        : {}),
    })),
    parts: mapValues(
      kind.parts ?? {},
      (part) => (targets, state) => all(targets.map((target) => part(target, state))),
    ),
    methods: mapValues(kind.methods ?? {}, (method) => (targets, args, state) => {
      const results = targets.map((target) => method(target, args, state));
      return results.some(isRef) ? all(results.filter(isRef)) : (results[0] ?? null);
    }),
    ...(item
      ? {
          item: (targets, key, state) =>
            all(targets.map((target) => item(target, key, state))) ?? ref(overAll(kind), targets),
        }
      : {}),
  };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

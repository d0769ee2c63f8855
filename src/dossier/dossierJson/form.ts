import { Problem } from "../../messages/message.ts";

/** How a value stands in JSON: the way there and the way back in one place, so that neither can forget what the other does. */
export interface Form<T> {
  readonly write: (value: T) => unknown;
  /** @param path where it stands, for messages: "loans[0].terms" @throws Problem errors:memoryDamaged */
  readonly read: (json: unknown, path: string) => T;
}

/** A form for a field that may be absent. */
interface OptionalForm<T> {
  readonly optional: Form<T>;
}

type FieldForm<T, K extends keyof T> =
  T extends Record<K, T[K]> ? Form<T[K]> : OptionalForm<Exclude<T[K], undefined>>;

/** A form for every field of T: one that is forgotten is an error of types. */
type Fields<T> = { readonly [K in keyof T]-?: FieldForm<T, K> };

/** @throws Problem always: what stands at the path is not what was written there */
export function damaged(path: string): never {
  throw new Problem("errors:memoryDamaged", { path: path === "" ? "-" : path });
}

function same<T extends string | number | boolean>(type: "string" | "number" | "boolean"): Form<T> {
  return {
    write: (value) => value,
    read: (json, path) => (typeof json === type ? (json as T) : damaged(path)),
  };
}

export const TEXT: Form<string> = same<string>("string");
export const FLAG: Form<boolean> = same<boolean>("boolean");
/** A number that JSON holds exactly; never an amount. */
export const WHOLE: Form<number> = {
  write: (value) => value,
  read: (json, path) => (Number.isSafeInteger(json) ? (json as number) : damaged(path)),
};

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[]): Form<T> {
  return {
    write: (value) => value,
    read: (json, path) => words.find((word) => word === json) ?? damaged(path),
  };
}

export function nullable<T>(form: Form<T>): Form<T | null> {
  return {
    write: (value) => (value === null ? null : form.write(value)),
    read: (json, path) => (json === null ? null : form.read(json, path)),
  };
}

export function list<T>(form: Form<T>): Form<readonly T[]> {
  return {
    write: (values) => values.map((value) => form.write(value)),
    read: (json, path) =>
      Array.isArray(json) ? json.map((item, index) => form.read(item, `${path}[${index}]`)) : damaged(path),
  };
}

/** Names with values of one form. */
export function byName<T>(form: Form<T>): Form<Readonly<Record<string, T>>> {
  return {
    write: (values) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, form.write(value)])),
    read: (json, path) =>
      Object.fromEntries(
        Object.entries(objectAt(json, path)).map(([name, value]) => [
          name,
          form.read(value, `${path}.${name}`),
        ]),
      ),
  };
}

export function optional<T>(form: Form<T>): OptionalForm<T> {
  return { optional: form };
}

/** An object with just these fields; one more would be a value that is silently lost. */
export function object<T extends object>(fields: Fields<T>): Form<T> {
  const entries = Object.entries<Form<unknown> | OptionalForm<unknown>>(
    fields as Record<string, Form<unknown> | OptionalForm<unknown>>,
  );
  return {
    write(value) {
      const values = value as Record<string, unknown>;
      return Object.fromEntries(
        entries.flatMap(([name, form]) => {
          if (!("optional" in form)) return [[name, form.write(values[name])]];
          return values[name] === undefined ? [] : [[name, form.optional.write(values[name])]];
        }),
      );
    },
    read(json, path) {
      const found = objectAt(json, path);
      const stray = Object.keys(found).find((name) => !Object.hasOwn(fields, name));
      if (stray !== undefined) damaged(under(path, stray));
      return Object.fromEntries(
        entries.flatMap(([name, form]) => {
          const at = under(path, name);
          if (!("optional" in form)) return [[name, form.read(found[name], at)]];
          return Object.hasOwn(found, name) ? [[name, form.optional.read(found[name], at)]] : [];
        }),
      ) as T;
    },
  };
}

/** One of several objects, told apart by their field "kind". */
export function variant<T extends { readonly kind: string }>(forms: {
  readonly [K in T["kind"]]: Form<Extract<T, { readonly kind: K }>>;
}): Form<T> {
  const formOf = (kind: unknown, path: string): Form<T> =>
    typeof kind === "string" && Object.hasOwn(forms, kind)
      ? (forms[kind as T["kind"]] as unknown as Form<T>)
      : damaged(path);
  return {
    write: (value) => formOf(value.kind, "kind").write(value),
    read: (json, path) => formOf(objectAt(json, path)["kind"], under(path, "kind")).read(json, path),
  };
}

/** @throws Problem errors:memoryDamaged for anything but an object */
export function objectAt(json: unknown, path: string): Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? { ...json } : damaged(path);
}

function under(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

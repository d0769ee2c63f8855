import { HostGap, Refusal } from "../refusals.ts";
import type { ExcelState } from "../state.ts";

/** An object of Excel's model as a page holds it: of a kind, standing for something in the workbook. */
export interface Ref {
  readonly kind: Kind<unknown>;
  readonly target: unknown;
}

export interface Scalar<T> {
  readonly get?: (target: T, state: ExcelState) => unknown;
  readonly set?: (target: T, value: unknown, state: ExcelState) => void;
}

export type Method<T> = (target: T, args: readonly unknown[], state: ExcelState) => unknown;

/** The members of one type of Excel's model, by their names on the wire. What isn't here is a HostGap. */
export interface Kind<T> {
  readonly name: string;
  /** What a page gets to know the object by: { Id }, { _ReferenceId }. */
  readonly identity?: (target: T, state: ExcelState) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Members that are objects themselves. Null: a null object. */
  readonly parts?: Readonly<Record<string, (target: T, state: ExcelState) => Ref | null>>;
  /** Those that give an object give a Ref, or null for a null object. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Collections: by key, and all. */
  readonly item?: (target: T, key: unknown, state: ExcelState) => Ref;
  readonly items?: (target: T, state: ExcelState) => readonly Ref[];
}

export function ref<T>(kind: Kind<T>, target: T): Ref {
  return { kind: kind as unknown as Kind<unknown>, target };
}

export function isRef(value: unknown): value is Ref {
  return typeof value === "object" && value !== null && "kind" in value && "target" in value;
}

export function scalarOf({ kind }: Ref, name: string): Scalar<unknown> {
  const scalar = own(kind.scalars, name);
  if (!scalar) throw new HostGap(`${kind.name}.${name}`);
  return scalar;
}

export function readScalar(ref: Ref, name: string, state: ExcelState): unknown {
  const { get } = scalarOf(ref, name);
  if (!get) throw new HostGap(`reading ${ref.kind.name}.${name}`);
  return get(ref.target, state);
}

export function writeScalar(ref: Ref, name: string, value: unknown, state: ExcelState): void {
  const { set } = scalarOf(ref, name);
  if (!set) throw new HostGap(`setting ${ref.kind.name}.${name}`);
  set(ref.target, value, state);
}

export function partOf(ref: Ref, name: string, state: ExcelState): Ref | null {
  const part = own(ref.kind.parts, name);
  if (!part) throw new HostGap(`${ref.kind.name}.${name}`);
  return part(ref.target, state);
}

export function callMethod(ref: Ref, name: string, args: readonly unknown[], state: ExcelState): unknown {
  const method = own(ref.kind.methods, name);
  if (!method) throw new HostGap(`${ref.kind.name}.${name}()`);
  return method(ref.target, args, state);
}

export function itemOf(ref: Ref, key: unknown, state: ExcelState): Ref {
  if (!ref.kind.item) throw new HostGap(`${ref.kind.name}.getItem()`);
  return ref.kind.item(ref.target, key, state);
}

function own<V>(members: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

export function notFound(what: string): never {
  throw new Refusal("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}

/** The first found, or a null object, as ...OrNullObject answers. */
export function orNull<T>(kind: Kind<T>, target: T | null | undefined): Ref | null {
  return target === null || target === undefined ? null : ref(kind, target);
}

/** Members of a plain bag of settings, kept under a prefix: what was never set answers with the default. */
export function settings<T>(
  names: Readonly<Record<string, unknown>>,
  bag: (target: T) => Record<string, unknown>,
  prefix = "",
): Record<string, Scalar<T>> {
  return Object.fromEntries(
    Object.entries(names).map(([name, standard]) => [
      name,
      {
        get: (target: T) => bag(target)[prefix + name] ?? standard,
        set: (target: T, value: unknown) => {
          bag(target)[prefix + name] = value;
        },
      },
    ]),
  );
}

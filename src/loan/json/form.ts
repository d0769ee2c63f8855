import * as v from "valibot";
import { day, isoText, parseIsoDay, type Day } from "../../calendar/day.ts";
import type { Currency } from "../../money/currency.ts";
import { decimal, decimalText, parseDecimal, type Decimal } from "../../money/decimal.ts";
import { amountText, parseMoney, type Money } from "../../money/money.ts";

/**
 * How values stand in a file of terms, said once for both ways. Every object is closed: a key that is not listed is an error,
 * because a misspelt term would otherwise be a term silently left out. What a check says when it fails is the ending of the
 * name of a sentence ("errors:termsExpectedDate"); `problemOf` puts path and finding to it. What the program itself writes and
 * reads again, the dossier, has plainer forms: there nobody is to be told what to mend.
 */
export interface FileForm<T> {
  /** What reads it. @param currency of all amounts in the file */
  readonly schema: (currency: Currency) => Schema<T>;
  readonly write: (value: T) => unknown;
  /** Of a form that few values have: whether this is one of them. */
  readonly is?: (value: unknown) => boolean;
}

type Schema<T> = v.GenericSchema<unknown, T>;

/** How a member of an object stands there. */
interface Member<T> extends Pick<FileForm<T>, "is"> {
  readonly schema: (currency: Currency) => Schema<T | null | undefined>;
  /** What holds where its key is absent; without it no member is there then. */
  readonly absent?: T;
  /** Undefined: its key is left out. */
  readonly write: (value: T | undefined) => unknown;
}

/** The members of a value, those that it need not have included. */
type Members<T> = { readonly [K in keyof T]-?: Member<Exclude<T[K], undefined>> };

const simple = <T>(schema: Schema<T>, write: (value: T) => unknown = (value) => value): FileForm<T> => ({
  schema: () => schema,
  write,
});
const isDecimal = (text: string): boolean => parseDecimal(text) !== null;

export const ANY_TEXT = simple<string>(v.string("Text"));
export const SOME_TEXT = simple<string>(v.pipe(v.string("Text"), v.nonEmpty("Text")));
export const YES_NO = simple<boolean>(v.boolean("YesNo"));
/** A whole number from 1 on. */
export const WHOLE_FROM_1 = simple<number>(
  v.pipe(v.number("Whole"), v.integer("Whole"), v.minValue(1, "Whole")),
);
/** ISO text. */
export const DATE: FileForm<Day> = simple(
  v.pipe(
    v.string("Date"),
    v.check((iso) => parseIsoDay(iso) !== null, "Date"),
    v.transform(day),
  ),
  isoText,
);
/** Decimal text. */
export const PERCENT: FileForm<Decimal> = simple(
  v.pipe(v.string("Percent"), v.check(isDecimal, "Percent"), v.transform(decimal)),
  decimalText,
);
/** What is wrong with an amount that is finer than the minor unit of the currency that was expected. */
export const TOO_FINE = "TooFine";

/** Decimal text, with at most the decimals of the currency. */
export const AMOUNT: FileForm<Money> = {
  schema: (currency) =>
    v.pipe(
      v.string("Amount"),
      v.check(isDecimal, "Amount"),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const amount = parseMoney(dataset.value, currency);
        if (amount) return amount;
        addIssue({ message: TOO_FINE, expected: currency });
        return NEVER;
      }),
    ),
  write: amountText,
};

export function choice<T extends string>(values: readonly T[]): FileForm<T> {
  const schema = v.picklist(values);
  return { ...simple<T>(schema), is: (value) => v.is(schema, value) };
}

export function literal<T extends string>(value: T): FileForm<T> {
  return { ...simple<T>(v.literal(value)), is: (one) => one === value };
}

/** @param order by which they are sorted when they are read; without it they stay as they stand */
export function listOf<T>(
  { schema, write }: FileForm<T>,
  order?: (value: T) => number,
): FileForm<readonly T[]> {
  const sorted = (values: T[]): readonly T[] =>
    order ? values.toSorted((a, b) => order(a) - order(b)) : values;
  return {
    schema: (currency) => v.pipe(v.array(schema(currency)), v.transform(sorted)),
    write: (values) => values.map((value) => write(value)),
  };
}

/** Values by their names. */
export function record<T>({ schema, write }: FileForm<T>): FileForm<Readonly<Partial<Record<string, T>>>> {
  return {
    schema: (currency) => v.record(v.string(), schema(currency)),
    write: (values) =>
      Object.fromEntries(
        Object.entries(values).flatMap(([name, value]) => (value ? [[name, write(value)]] : [])),
      ),
  };
}

/** A value that stands in the file as another one. */
export function writtenAs<T, Written>(
  { schema, write }: FileForm<Written>,
  from: (written: Written) => T,
  to: (value: T) => Written,
): FileForm<T> {
  return {
    schema: (currency) => v.pipe(schema(currency), v.transform(from)),
    write: (value) => write(to(value)),
  };
}

interface ObjectFileForm<T> extends FileForm<T> {
  /** Whether the members that tell kinds apart are those of this form. */
  readonly is: (value: unknown) => boolean;
}

export function objectOf<T extends object>(members: Members<T>): ObjectFileForm<T> {
  const all = Object.entries(members) as unknown as readonly (readonly [string, Member<unknown>])[];
  const memberOf = (value: unknown, key: string): unknown => (value as Record<string, unknown>)[key];
  return {
    schema: (currency) => {
      const entries = all.map(([key, { schema }]) => [key, schema(currency)] as const);
      const read = v.transform((values: Record<string, unknown>) =>
        Object.fromEntries(
          all
            .map(([key, { absent }]) => [key, values[key] ?? absent] as const)
            .filter(([, value]) => value !== undefined),
        ),
      );
      // What the members say is what the object has.
      return v.pipe(v.strictObject(Object.fromEntries(entries)), read) as unknown as Schema<T>;
    },
    write: (value) =>
      Object.fromEntries(
        all
          .map(([key, { write }]) => [key, write(memberOf(value, key))] as const)
          .filter(([, written]) => written !== undefined),
      ),
    is: (value) => all.every(([key, { is }]) => is?.(memberOf(value, key)) ?? true),
  };
}

type ValueOf<F> = F extends ObjectFileForm<infer T> ? T : never;

/**
 * One of several kinds of object, told apart by the member `key`. Where it stands for a type, a kind that is left out fails to
 * compile.
 * @param kinds where two have the same, the later one says more of itself
 */
export function kindsOf<const F extends { readonly [K in keyof ObjectFileForm<never>]: unknown }>(
  key: string,
  kinds: readonly F[],
): FileForm<ValueOf<F>> {
  const forms = kinds as readonly unknown[] as readonly ObjectFileForm<ValueOf<F>>[];
  return {
    schema: (currency) =>
      v.variant(
        key,
        forms.map(({ schema }) => schema(currency)) as unknown as Parameters<typeof v.variant>[1],
      ) as unknown as Schema<ValueOf<F>>,
    write: (value) => {
      const form = forms.findLast(({ is }) => is(value));
      if (!form) throw new RangeError(`no form for what ${key} says`);
      return form.write(value);
    },
  };
}

const ifThere =
  <T>(write: (value: T) => unknown) =>
  (value: T | undefined): unknown =>
    value === undefined ? undefined : write(value);

export function stated<T>({ write, ...form }: FileForm<T>): Member<T> {
  return { ...form, write: ifThere(write) };
}

/** Null where its key is absent. */
export function orNull<T>({ schema, write }: FileForm<T>): Member<T | null> {
  return {
    schema: (currency) => v.optional(v.nullable(schema(currency))),
    absent: null,
    write: ifThere((value) => value && write(value)),
  };
}

/** Taken to be `plain` where its key is absent; always written. */
export function taken<T>({ schema, write }: FileForm<T>, plain: T): Member<T> {
  return { schema: (currency) => v.optional(schema(currency)), absent: plain, write: ifThere(write) };
}

/** Plain where its key is absent, and left out where it is. @param plain null, an empty list, or a word */
export function leftOut<T, P extends T | null>(form: FileForm<T>, plain: P): Member<T | Extract<P, null>> {
  const isPlain = (value: T | null): boolean => (Array.isArray(value) ? value.length === 0 : value === plain);
  return {
    schema: (currency) => {
      const schema = form.schema(currency);
      return v.optional(plain === null ? v.nullable(schema) : schema);
    },
    absent: plain as T | Extract<P, null>,
    write: ifThere((value) => (value === null || isPlain(value) ? undefined : form.write(value))),
  };
}

/** A member that is not there where its key is absent. */
export function ifAny<T>({ schema, write }: FileForm<T>): Member<T> {
  return { schema: (currency) => v.optional(schema(currency)), write: ifThere(write) };
}

/** As ifAny, or where null stands there. */
export function ifAnyOrNull<T>(form: FileForm<T>): Member<T> {
  return { ...ifAny(form), schema: (currency) => v.optional(v.nullable(form.schema(currency))) };
}

/**
 * Builders for data definitions: each definition gives the type (`Static`) and the JSON schema (`jsonSchema`). Only the
 * test that writes the schemas loads the definitions and TypeBox; all other code imports only their types.
 */
import {
  type Static,
  type TArray,
  type TImmutable,
  type TNull,
  type TObject,
  type TOptional,
  type TProperties,
  type TReadonly,
  type TSchema,
  type TUnion,
  type TUnsafe,
  Type,
} from "typebox";

type ReadonlyProperties<P extends TProperties> = { [K in keyof P]: TReadonly<P[K]> };
type OptionalProperties<P extends TProperties> = { [K in keyof P]: TOptional<P[K]> };

/** An object with these fields and no others. */
export function object<P extends TProperties>(properties: P): TObject<ReadonlyProperties<P>> {
  return Type.Object(properties, { additionalProperties: false }) as never;
}

/** The same fields, all optional. */
export function optionals<P extends TProperties>(properties: P): OptionalProperties<P> {
  return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, Type.Optional(each)])) as never;
}

/**
 * A list with a maximum length, which everything that is read from a file must have; `Infinity` for data that is only
 * written.
 */
export function listOf<T extends TSchema>(items: T, maxItems: number): TImmutable<TArray<T>> {
  return Type.Array(items, Number.isFinite(maxItems) ? { maxItems } : {}) as never;
}

/** An object with arbitrary keys, with limits on their length and number. */
export function mapOf<T extends TSchema>(
  values: T,
  maxKeyLength: number,
  maxProperties = 100,
): TUnsafe<Readonly<Record<string, Static<T>>>> {
  const propertyNames = { maxLength: maxKeyLength };
  return Type.Unsafe({ type: "object", additionalProperties: values, maxProperties, propertyNames });
}

export function nullable<T extends TSchema>(schema: T): TUnion<[T, TNull]> {
  return Type.Union([schema, Type.Null()]);
}

/** One of these words. */
export function oneOf<const V extends readonly string[]>(...values: V): TUnsafe<V[number]> {
  return Type.Unsafe({ enum: values });
}

/** An object with the same schema for each of these keys. */
export function eachOf<const K extends readonly string[], T extends TSchema>(
  keys: K,
  schema: T,
): TUnsafe<Readonly<Record<K[number], Static<T>>>> {
  return Type.Unsafe(object(Object.fromEntries(keys.map((key) => [key, schema]))));
}

/** A list with a separate schema for each position. */
export function row<T extends readonly TSchema[]>(...places: T): TUnsafe<{ readonly [K in keyof T]: Static<T[K]> }> {
  return Type.Unsafe({ type: "array", prefixItems: places, minItems: places.length, items: false });
}

/** One of several forms; a value matches exactly one. */
export function variants<T extends TSchema[]>(...forms: [...T]): TUnsafe<Static<T[number]>> {
  return Type.Unsafe({ oneOf: forms });
}

/** Only this value. Its type can be wider, if the file contains less than the drill knew. */
export function constant<const V>(value: V): TUnsafe<V> {
  return Type.Unsafe({ const: value });
}

/** Adds a description for readers of the file. */
export function about<T extends TSchema>(description: string, schema: T): T {
  return annotated({ description }, schema);
}

/** Adds a title to the schema of a whole file. */
export function titled<T extends TSchema>(title: string, schema: T): T {
  return annotated({ title }, schema);
}

/**
 * Copies the schema, so that it can be used in several places. TypeBox keeps part of it in properties that `...` does
 * not copy.
 */
function annotated<T extends TSchema>(annotations: TSchema, schema: T): T {
  const copy = Object.defineProperties({ ...annotations }, Object.getOwnPropertyDescriptors(schema));
  return Object.assign(copy, annotations) as T;
}

/** A record that is filled in during the drill: everything that is not known from the start can be set. */
export type Filled<T, Known extends keyof T> = Pick<T, Known> & { -readonly [K in keyof T as Exclude<K, Known>]: T[K] };

const NAMED = new Map<string, TSchema>();

/** A definition that each JSON schema contains once, under its name in `$defs`. */
export function named<T extends TSchema>(name: string, schema: T): T {
  if (NAMED.has(name)) throw new Error(`two definitions are named ${name}`);
  NAMED.set(name, schema);
  return Type.Unsafe({ $ref: `${DEFS}${name}` }) as TSchema as T;
}

const DEFS = "#/$defs/";

/** @throws Error if no definition has that name */
export function definitionOf(name: string): TSchema {
  const definition = NAMED.get(name);
  if (definition === undefined) throw new Error(`no definition is named ${name}`);
  return definition;
}

/**
 * Returns the definition of a file as a JSON schema of draft 2020-12, as it is committed. Its `$schema` is the schema's
 * id.
 */
export function jsonSchema(file: TObject<{ readonly $schema: TUnsafe<string> }>): string {
  const found = new Map<string, TSchema>();
  const collect = (from: TSchema) => {
    for (const [, name = ""] of JSON.stringify(from).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)) {
      if (found.has(name)) continue;
      found.set(name, definitionOf(name));
      collect(definitionOf(name));
    }
  };
  collect(file);
  const $defs = Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const { const: $id } = file.properties.$schema as { readonly const?: unknown };
  return `${JSON.stringify({ $schema: DRAFT, $id, ...file, $defs }, null, 2)}\n`;
}

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

type Schema = Readonly<Record<string, unknown>>;

/** Keywords that say nothing about whether a value is valid. */
const ANNOTATIONS = ['$schema', '$id', '$defs', 'title', 'description', 'examples', 'format'];

/**
 * Validates a JSON value against a schema with the few keywords that ours uses; throws for any other, so that
 * a keyword added to the schema is not silently ignored.
 */
export function isValid(value: unknown, schema: Schema, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, argument]) => {
    const check = CHECKS[keyword];
    if (check !== undefined) return check(value, argument, root);
    if (ANNOTATIONS.includes(keyword)) return true;
    throw new Error(`tiny-json-schema does not know the keyword ${keyword}`);
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const CHECKS: Readonly<Record<string, (value: unknown, argument: unknown, root: Schema) => boolean>> = {
  type: (value, types) => [types].flat().includes(typeOf(value)),
  const: (value, only) => value === only,
  enum: (value, words) => (words as unknown[]).includes(value),
  required: (value, keys) => !isObject(value) || (keys as string[]).every((key) => Object.hasOwn(value, key)),
  properties: (value, schemas, root) =>
    !isObject(value) ||
    Object.entries(schemas as Record<string, Schema>).every(
      ([key, schema]) => !Object.hasOwn(value, key) || isValid(value[key], schema, root),
    ),
  items: (value, schema, root) => !Array.isArray(value) || value.every((item) => isValid(item, schema as Schema, root)),
  anyOf: (value, schemas, root) => (schemas as Schema[]).some((schema) => isValid(value, schema, root)),
  $ref: (value, path, root) => {
    const target = (path as string)
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Schema)[key], root);
    return isValid(value, target as Schema, root);
  },
  minimum: (value, least) => typeof value !== 'number' || value >= (least as number),
  maximum: (value, most) => typeof value !== 'number' || value <= (most as number),
  minLength: (value, least) => typeof value !== 'string' || value.length >= (least as number),
  pattern: (value, pattern) => typeof value !== 'string' || new RegExp(pattern as string, 'u').test(value),
};

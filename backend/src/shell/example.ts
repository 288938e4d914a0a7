import { randomUUID } from 'node:crypto';

/** The part of JSON Schema that our contracts use, as zod and the OpenAPI document write it. */
export type JsonSchema = {
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  $ref?: string;
};

/** Where the schemas stand that others refer to, and which ids and words to fill in. */
export type ExampleSource = {
  definitions: Record<string, JsonSchema>;
  id?: () => string;
  /** Values by the name of a field; a field that is not there gets one by its type. */
  named?: Record<string, unknown>;
};

/** A believable value for a schema: every field filled, the first choice of each list, one row in each table. */
export function exampleOf(schema: JsonSchema, source: ExampleSource, field = ''): unknown {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    return exampleOf(source.definitions[name]!, source, field);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choice) return exampleOf(choice.find(({ type }) => type !== 'null') ?? choice[0]!, source, field);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  const named = source.named?.[field];
  // a name that stands elsewhere as words may here be the id of who bears it
  if (
    named !== undefined &&
    schema.format !== 'uuid' &&
    typeof named === (type === 'integer' ? 'number' : type)
  )
    return named;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [
          name,
          exampleOf(inner, source, name),
        ]),
      );
    case 'array':
      return schema.items
        ? Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () =>
            exampleOf(schema.items!, source, field),
          )
        : [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'string':
      return textFor(schema, source.id ?? randomUUID);
    default:
      return null;
  }
}

function textFor({ format, pattern, minLength, maxLength }: JsonSchema, id: () => string): string {
  if (format === 'uuid') return id();
  if (format === 'date') return '2027-03-01';
  if (format === 'date-time') return '2026-09-22T08:00:00.000Z';
  if (format === 'email') return 'iemand@waardmeer.example';
  if (pattern?.includes('BU')) return 'BU99010101';
  if (pattern?.startsWith('^GM')) return 'GM9901';
  // a rule of law, as in the list of a new corporation
  if (pattern?.startsWith('^[A-Z0-9]')) return 'LB3';
  // a kind of field work, as in the list of activities
  if (pattern?.startsWith('^A\\d')) return 'A06';
  return 'een tekst van de proef'
    .padEnd(minLength ?? 0, '.')
    .slice(0, pattern ? 8 : maxLength)
    .replaceAll(' ', pattern ? '' : ' ');
}

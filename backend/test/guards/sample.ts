import { randomUUID } from 'node:crypto';
import * as z from 'zod';

type JsonSchema = {
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  minimum?: number;
  minLength?: number;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
};

/** Fills a contract with believable values; every id comes from `id`, so that a test can put foreign ids everywhere. */
export function sampleOf(contract: z.ZodType, id: () => string = randomUUID): unknown {
  const schema = z.toJSONSchema(contract, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return fill(schema, schema, id);
}

/** The names of all properties that a contract knows, at any depth. */
export function propertiesOf(contract: z.ZodType): string[] {
  const text = JSON.stringify(z.toJSONSchema(contract, { io: 'output', unrepresentable: 'any' }));
  const names = new Set<string>();
  JSON.parse(text, (_key, value: unknown) => {
    const properties = (value as JsonSchema | null)?.properties;
    if (properties && typeof properties === 'object')
      Object.keys(properties).forEach((name) => names.add(name));
    return value;
  });
  return [...names];
}

function fill(schema: JsonSchema, root: JsonSchema, id: () => string): unknown {
  if (schema.$ref) return fill(root.$defs![schema.$ref.split('/').at(-1)!]!, root, id);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return fill(choice.find((one) => one.type !== 'null') ?? choice[0]!, root, id);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, fill(inner, root, id)]),
      );
    case 'array':
      return schema.items
        ? Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => fill(schema.items!, root, id))
        : [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'string':
      return textFor(schema, id);
    default:
      return null;
  }
}

function textFor({ format, pattern, minLength }: JsonSchema, id: () => string): string {
  if (format === 'uuid') return id();
  if (format === 'date') return '2027-03-01';
  if (format === 'date-time') return '2026-09-22T08:00:00.000Z';
  if (format === 'email') return 'iemand@waardmeer.example';
  if (pattern?.includes('BU')) return 'BU99010101';
  return 'een tekst van de proef'
    .padEnd(minLength ?? 0, '.')
    .slice(0, pattern ? 8 : undefined)
    .replaceAll(' ', pattern ? '' : ' ');
}

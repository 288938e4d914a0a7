import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { exampleOf, type JsonSchema } from '../../src/shell/example.ts';

/** Fills a contract with believable values; every id comes from `id`, so that a test can put foreign ids everywhere. */
export function sampleOf(contract: z.ZodType, id: () => string = randomUUID): unknown {
  const schema = z.toJSONSchema(contract, { io: 'input', unrepresentable: 'any' });
  return exampleOf(schema as JsonSchema, {
    definitions: (schema.$defs ?? {}) as Record<string, JsonSchema>,
    id,
  });
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

import * as z from 'zod';
import { Text } from './common.ts';

/** What somebody typed to find something; PostgreSQL cannot hold the NUL character. */
export const SearchQuery = z.strictObject({ q: Text(2, 80).refine((q) => !q.includes('\0')) });
export type SearchQuery = z.infer<typeof SearchQuery>;

export const SearchKind = z.enum(['complex', 'neighbourhood', 'measure', 'person']);

/** Something that was found, and the path of its screen. */
export const SearchHitSchema = z
  .strictObject({ kind: SearchKind, title: z.string(), detail: z.string(), path: z.string() })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHitSchema>;

export const SearchSchema = z.strictObject({ hits: z.array(SearchHitSchema) }).meta({ id: 'Search' });
export type Search = z.infer<typeof SearchSchema>;

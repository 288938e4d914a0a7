import type { Answer, Caller, World } from './world.ts';

/** Sends a file as a browser does. */
export function sends(
  caller: Caller,
  name: string,
  content: string | Uint8Array,
  query = '',
): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([content as BlobPart]), name);
  return caller.send('POST', `/api/imports${query}`, form);
}

/** Adds indicators to the catalogue of whoever asks; gives their ids by code. */
export async function hasIndicators(
  caller: Caller,
  ownerId: string,
  indicators: readonly { code: string; placeKind: 'area' | 'complex'; minCount?: number; source?: string }[],
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const { code, placeKind, minCount = 10, source = 'own' } of indicators) {
    const added = await caller.post('/api/indicators', {
      code,
      name: `Indicator ${code}`,
      unit: 'per 100 woningen',
      direction: 'lower',
      placeKind,
      source,
      ownerId,
      minCount,
    });
    if (added.status !== 201) throw new Error(`${code}: ${JSON.stringify(added.body)}`);
    ids[code] = added.body.id;
  }
  return ids;
}

/** Every figure and everything kept for an undo, as one text: byte-equal means equal. */
export async function figuresOf(world: World, slug = 'waardmeer'): Promise<string> {
  const rows = await world.rows<{ text: string }>(
    `select o::text as text from observation o union all select b::text from observation_before b order by 1`,
    [],
    slug,
  );
  return rows.map(({ text }) => text).join('\n');
}

/** Sends, checks and commits a file; gives the committed load. */
export async function loads(caller: Caller, name: string, content: string, query = ''): Promise<Answer> {
  const checked = await sends(caller, name, content, query);
  if (checked.status !== 201) return checked;
  return caller.post(`/api/imports/${checked.body.id}/commit`, { version: checked.body.version });
}

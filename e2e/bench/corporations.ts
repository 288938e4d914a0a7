import { asOwner, get, type MeasuredProduct, middle, type Row } from './measured-product.ts';

const addresses = ['/api/complexes', '/api/measures?size=50', '/api/approvals'] as const;

/** How long reads take while 300 corporations share the tables, beside how long they took with the demo alone. */
export async function manyCorporations(product: MeasuredProduct): Promise<Row[]> {
  const headers = await product.signIn();
  const measured = async () => {
    const found: number[] = [];
    for (const address of addresses) {
      // once to warm up, and not counted
      await get(address, headers);
      found.push(await middle(async () => void (await get(address, headers))));
    }
    return found;
  };
  const alone = await measured();
  await fill(product);
  const together = await measured();
  return addresses.map((address, index) => ({
    what: `${address}: 300 corporations beside one (${alone[index]!.toFixed(1)} ms alone)`,
    value: Number((together[index]! / alone[index]!).toFixed(2)),
    unit: 'x',
    target: '<= 1.2',
  }));
}

/** Copies the demo's places, people and measures to 298 other corporations, as the owner and past the fence. */
function fill(product: MeasuredProduct): Promise<void> {
  return asOwner(product.databaseUrl('owner'), async (owner) => {
    const copied = [
      'work_area',
      'account',
      'measure_kind',
      'indicator',
      'complex',
      'complex_dwellings',
      'cycle',
      'measure',
      'measure_cost',
    ];
    await owner.query('begin');
    for (const table of ['corporation', ...copied])
      await owner.query(`alter table ${table} no force row level security`);
    await owner.query(`
      create temp table other as select gen_random_uuid() as id, 'bench-' || n as slug from generate_series(1, 298) n`);
    await owner.query('insert into corporation (id, slug, name) select id, slug, slug from other');
    // keys hold the corporation, so the same ids may stand under every one of them
    for (const table of copied) {
      const { rows } = await owner.query<{ name: string }>(
        `select attname as name from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      );
      const names = rows.map(({ name }) => name).filter((name) => name !== 'corporation_id');
      await owner.query(`
        insert into ${table} (corporation_id, ${names.join(', ')})
        select o.id, ${names.map(valueOf).join(', ')}
        from other o, ${table} t
        where t.corporation_id = (select id from corporation where slug = 'waardmeer')`);
    }
    for (const table of ['corporation', ...copied])
      await owner.query(`alter table ${table} force row level security`);
    await owner.query('commit');
    await owner.query('analyze');
  });
}

/** What a copied measure came from is not copied with it. */
function valueOf(name: string): string {
  return name === 'finding_id' ? 'null' : `t.${name}`;
}

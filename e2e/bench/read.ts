import pg from 'pg';
import { CALLERS, get, type MeasuredProduct, rate, type Row } from './measured-product.ts';

/** GET /api/work-areas with session, permission, fence, contract and JSON, beside the bare statement in its fence. */
export async function readEndpoint(product: MeasuredProduct): Promise<Row[]> {
  const headers = await product.signIn();
  const { corporation } = (await get('/api/session', headers)) as { corporation: { id: string } };
  const http = await rate(async () => void (await get('/api/work-areas', headers)));
  const pool = new pg.Pool({ connectionString: product.databaseUrl('app'), max: CALLERS });
  const sql = await rate(async () => {
    const client = await pool.connect();
    await client.query('begin read only');
    await client.query("select set_config('app.corporation', $1, true)", [corporation.id]);
    await client.query({
      name: 'areas',
      text: 'select id, name, municipality_code, version from work_area order by id',
    });
    await client.query('commit');
    client.release();
  });
  await pool.end();
  return [
    { what: 'GET /api/work-areas', value: Math.round(http), unit: 'requests/s', target: '' },
    {
      what: 'the same rows over pg, in their fence',
      value: Math.round(sql),
      unit: 'transactions/s',
      target: '',
    },
    { what: 'read: ratio', value: Number((http / sql).toFixed(2)), unit: '', target: '>= 0.35 for a list' },
  ];
}

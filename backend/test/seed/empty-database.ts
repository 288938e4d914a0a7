import { randomBytes } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/shell/migrate.ts';

/** A migrated database in which nothing was seeded, for the seed itself to fill. */
export type EmptyDatabase = { url: string; client: pg.Client; drop: () => Promise<void> };

export async function emptyDatabase(): Promise<EmptyDatabase> {
  const name = `seed_${randomBytes(6).toString('hex')}`;
  const superuser = process.env['TEST_SUPERUSER_URL']!;
  const elsewhere = async (statement: string) => {
    const client = new pg.Client({ connectionString: superuser.replace('template_jaarring', 'postgres') });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await elsewhere(`create database ${name} owner jaarring_owner`);
  await elsewhere(`grant connect, temporary on database ${name} to jaarring_app, jaarring_queue`);
  const url = process.env['TEST_OWNER_URL']!.replace('template_jaarring', name);
  await migrate(url, path.resolve(import.meta.dirname, '../../migrations'));
  const client = new pg.Client({ connectionString: superuser.replace('template_jaarring', name) });
  await client.connect();
  return {
    url,
    client,
    drop: async () => {
      await client.end();
      await elsewhere(`drop database ${name} with (force)`);
    },
  };
}

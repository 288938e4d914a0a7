import { randomBytes } from 'node:crypto';
import pg from 'pg';

export type Role = 'superuser' | 'owner' | 'app' | 'queue';

/** A database of its own for one test file: a copy of the template, dropped when the file is done. */
export type TestDatabase = { url: (role: Role) => string; drop: () => Promise<void> };

export async function freshDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`create database ${name} template template_jaarring strategy file_copy`);
  await asSuperuser(`grant create, connect, temporary on database ${name} to jaarring_queue`);
  await asSuperuser(`grant connect, temporary on database ${name} to jaarring_app`);
  const url = (role: Role) =>
    process.env[`TEST_${role.toUpperCase()}_URL`]!.replace('template_jaarring', name);
  return { url, drop: () => asSuperuser(`drop database ${name} with (force)`) };
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({
    connectionString: process.env['TEST_SUPERUSER_URL']!.replace('template_jaarring', 'postgres'),
  });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

import path from 'node:path';
import pg from 'pg';
import { seedSmallWorld } from '../../infra/db/seed/small-world.ts';
import { hashPassword } from '../src/identity/password.ts';
import { migrate, migrateQueue } from '../src/shell/migrate.ts';
import { PASSWORD } from './password.ts';

// The template is migrated with the very code the product uses, and holds the small world of the seed.
const url = (role: string) => process.env[`TEST_${role}_URL`]!;
await migrate(url('OWNER'), path.resolve(import.meta.dirname, '../migrations'));
await migrateQueue(url('QUEUE'));
const client = new pg.Client({ connectionString: url('OWNER') });
await client.connect();
await seedSmallWorld(client, await hashPassword(PASSWORD));
await client.end();

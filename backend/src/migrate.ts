import path from 'node:path';
import { migrate, migrateQueue } from './shell/migrate.ts';

// Brings the database up to date: run before the product starts, by the owner and the queue role.
const { DATABASE_OWNER_URL: ownerUrl, DATABASE_QUEUE_URL: queueUrl } = process.env;
if (!ownerUrl || !queueUrl) {
  console.error(
    'Set DATABASE_OWNER_URL and DATABASE_QUEUE_URL: migrating needs the owner role and the queue role.',
  );
  process.exit(2);
}
try {
  const ran = await migrate(ownerUrl, path.resolve(import.meta.dirname, '../migrations'));
  await migrateQueue(queueUrl);
  if (ran.length > 0) console.log(`Brought the database up to date: ${ran.join(', ')}`);
} catch (error) {
  // what failed is for the person at the terminal; the database was left as it was
  console.error((error as Error).message);
  process.exit(1);
}

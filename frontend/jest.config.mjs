import path from 'node:path';
import presets from 'jest-preset-angular/presets/index.js';

const angular = presets.createEsmPreset({
  tsconfig: '<rootDir>/tsconfig.spec.json',
  stringifyContentPathRegex: '\\.(html|svg)$',
});

export default {
  ...angular,
  displayName: 'frontend',
  rootDir: import.meta.dirname,
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  reporters: [
    'default',
    [path.resolve(import.meta.dirname, '../infra/jest/tally.mjs'), { name: 'frontend' }],
  ],
};

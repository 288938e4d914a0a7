// Jest for everything that runs on Node: native ESM, SWC, real dependencies. Used by the libraries and the backend.
import path from 'node:path';

const compile = {
  swcrc: false,
  module: { type: 'es6' },
  sourceMaps: 'inline',
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

/** @param {string} name shown in the output @param {string} rootDir the project's folder @param {object} [more] */
export function nodeProject(name, rootDir, more = {}) {
  return {
    displayName: name,
    rootDir,
    testEnvironment: 'node',
    extensionsToTreatAsEsm: ['.ts'],
    transform: { '^.+\\.ts$': ['@swc/jest', compile] },
    testMatch: ['<rootDir>/src/**/*.spec.ts'],
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    reporters: ['default', [path.resolve(import.meta.dirname, 'tally.mjs'), { name }]],
    ...more,
  };
}

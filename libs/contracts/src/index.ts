export * from './audit.ts';
export * from './common.ts';
export * from './dossier.ts';
export * from './effect.ts';
export * from './health.ts';
export * from './place.ts';
export * from './session.ts';
export * from './task.ts';

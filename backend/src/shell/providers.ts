import { Inject } from '@nestjs/common';

/** The pool for reading, and for the functions of the door. */
export const READ_POOL = Symbol('read pool');
export const ReadPool = () => Inject(READ_POOL);

/** The checked settings. */
export const SETTINGS = Symbol('settings');
export const SettingsToken = () => Inject(SETTINGS);

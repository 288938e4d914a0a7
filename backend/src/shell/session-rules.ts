/** How long a session lives, and the note that it is still in use. */
export abstract class SessionRules {
  abstract readonly idleMinutes: number;
  abstract touch(hash: Buffer, at: Date): Promise<void>;
}

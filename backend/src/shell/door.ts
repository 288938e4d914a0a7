import type { ReadScope, Scope } from './scope.ts';
import type { Entry, UnitOfWork } from './unit-of-work.ts';

/** Opens short scopes for somebody who was already let in; between them, work may take long. */
export class Door {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entry: Entry,
  ) {}

  read<T>(work: (scope: ReadScope) => Promise<T>): Promise<T> {
    return this.unitOfWork.read(this.entry, ({ scope }) => work(scope));
  }

  write<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.unitOfWork.write(this.entry, ({ scope }) => work(scope));
  }
}

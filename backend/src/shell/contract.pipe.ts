import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { Refusal } from '@jaarring/domain';

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[]; code?: string };

/** Checks every parameter against its contract; the refusal names each field and what is wrong with it. */
@Injectable()
export class ContractPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => refuse(issues) });
  }

  override transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.type !== 'custom' && !(metadata as { schema?: unknown }).schema) {
      throw new Error(`the parameter ${metadata.data ?? metadata.type} has no contract`);
    }
    return super.transform((value ?? {}) as T, metadata);
  }
}

function refuse(issues: readonly Issue[]): Refusal {
  const fields = issues.slice(0, 50).map((issue) => ({
    field: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    problem: issue.code ?? 'invalid',
    message: issue.message,
  }));
  return new Refusal('contract.invalid', { fields });
}

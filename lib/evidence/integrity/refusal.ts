import { MusterError } from '@/lib/kernel/errors';

export type RefusalKind = 'unsafe-path' | 'zip' | 'format';

/** A pack that cannot be read any further, with the file at which that shows. */
export class PackRefusal extends MusterError {
  readonly refusal: RefusalKind;
  readonly path: string | null;

  constructor(refusal: RefusalKind, path: string | null, message: string, cause?: unknown) {
    super('invalid', `evidence/${refusal}`, message, { cause });
    this.name = 'PackRefusal';
    this.refusal = refusal;
    this.path = path;
  }
}

import { Failure, type FailureKind } from '../../domain/failure.ts';
import type { StorageFailure, StorageTrouble } from '../../domain/failure-values.ts';

const AWAY: readonly StorageTrouble[] = ['noAnswer', 'tooSlow', 'busy'];

/** The storage of files is away, or doesn't let us in; what was asked for was not done, or nobody knows whether. */
export class StorageError extends Failure<StorageFailure> {
  override readonly name = 'StorageError';
  readonly why: StorageTrouble;

  /** @param code by which the system or the storage names it; never what the storage wrote, which may quote a key */
  constructor(why: StorageTrouble, code: string, options?: ErrorOptions) {
    const said = { key: 'storage', values: { why, code } } as const;
    super(AWAY.includes(why) ? 'STORAGE_AWAY' : 'STORAGE_REFUSED', said, options);
    this.why = why;
  }

  override get kind(): FailureKind {
    return 'unreachable';
  }
}

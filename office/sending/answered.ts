import { ClientError, type ClientErrorCode } from '../../client/failures.ts';
import { Failure } from '../../domain/failure.ts';

/** Nobody answered what was sent: it may have been taken all the same. Under its own id it is sent again safely. */
export class UnansweredSending extends Failure<ClientErrorCode> {
  override readonly name = 'UnansweredSending';
  override readonly details: { id: string };

  /** @param cause what the way to the workflows says */
  constructor(cause: ClientError, id: string) {
    super(cause.code, cause.message, { cause });
    this.details = { id };
  }

  override get kind() {
    return 'unreachable' as const;
  }
}

/** @param id of the sending @throws UnansweredSending; what `send` throws else */
export async function answered<T>(id: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof ClientError && (error.code === 'NO_WORKER' || error.code === 'UNREACHABLE'))
      throw new UnansweredSending(error, id);
    throw error;
  }
}

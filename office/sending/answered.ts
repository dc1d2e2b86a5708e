import { ClientError, type ClientErrorCode } from '../../client/failures.ts';
import { Failure } from '../../domain/failure.ts';

/** Nobody answered: the event may have been taken all the same. It is safe to send it again under the same id. */
export class UnansweredSending extends Failure<ClientErrorCode> {
  override readonly name = 'UnansweredSending';
  override readonly details: { id: string };

  /** @param cause the failure of the client */
  constructor(cause: ClientError, id: string) {
    super(cause.code, cause.message, { cause });
    this.details = { id };
  }

  override get kind() {
    return 'unreachable' as const;
  }
}

/** @param id of the sending @throws UnansweredSending; whatever else `send` throws */
export async function answered<T>(id: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof ClientError && (error.code === 'NO_WORKER' || error.code === 'UNREACHABLE'))
      throw new UnansweredSending(error, id);
    throw error;
  }
}

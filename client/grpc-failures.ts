import { isGrpcServiceError } from '@temporalio/client';

export const GRPC_UNAVAILABLE = 14;
/** The deadline's other code, when the call was cancelled before the server reported it. */
export const GRPC_CANCELLED = 1;
export const GRPC_DEADLINE = 4;
export const GRPC_FAILED_PRECONDITION = 9;

const LOOK_AGAIN = 500;

/** The code with which Temporal's server failed a call; null for a failure of another kind. */
export const grpcCodeOf = (error: unknown): number | null => {
  const inner = error instanceof Error ? (error.cause ?? error) : null;
  return inner instanceof Error && isGrpcServiceError(inner) ? inner.code : null;
};

/**
 * Temporal takes no update while a task of the workflow fails or had to be tried several times, as after workers were
 * killed: it was not taken, and goes through once a worker gets to it.
 *
 * @param until instant (ms) from which it is not tried again
 */
export async function onceItsTaskIsDone<T>(call: () => Promise<T>, until: number): Promise<T> {
  for (;;)
    try {
      return await call();
    } catch (error) {
      if (grpcCodeOf(error) !== GRPC_FAILED_PRECONDITION || Date.now() + LOOK_AGAIN > until) throw error;
      await new Promise((later) => setTimeout(later, LOOK_AGAIN));
    }
}

import {
  type Client,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ClientError, Refused } from './failures.ts';
import {
  GRPC_CANCELLED,
  GRPC_DEADLINE,
  GRPC_FAILED_PRECONDITION,
  GRPC_UNAVAILABLE,
  grpcCodeOf,
  onceItsTaskIsDone,
} from './grpc-failures.ts';
import { isUndecodable } from './payload-codec.ts';
import { isOfOtherKeys, noticeActionFailureIn, refusalIn } from './update-failures.ts';

const otherKeys = (cause?: unknown): ClientError =>
  new ClientError(
    'OTHER_KEYS',
    'this command lacks the keys of the running system: set BONTOT_KEYS (or BONTOT_VAR) as the system has it, or start the system again if a key was just added',
    { cause },
  );

/**
 * Asks Temporal with patience, and says in our words why there is no answer.
 *
 * @param patience how long an answer may take, ms
 */
export const askedOf =
  (client: Client, patience: number) =>
  async <T>(subject: string, call: () => Promise<T>): Promise<T> => {
    const until = Date.now() + patience;
    try {
      const answer = await client.withDeadline(until, () => onceItsTaskIsDone(call, until));
      if (isUndecodable(answer)) throw otherKeys();
      return answer;
    } catch (error) {
      if (isOfOtherKeys(error)) throw otherKeys(error);
      const refusal = refusalIn(error);
      if (refusal !== null) throw new Refused(refusal);
      const failure = noticeActionFailureIn(error);
      if (failure !== null) throw failure;
      if (error instanceof WorkflowNotFoundError)
        throw new ClientError('UNKNOWN_SUBJECT', `${subject} is not running`, { cause: error });
      const grpc = grpcCodeOf(error);
      if (grpc === GRPC_UNAVAILABLE)
        throw new ClientError('UNREACHABLE', 'the Temporal server is away', { cause: error });
      if (
        error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
        grpc === GRPC_CANCELLED ||
        grpc === GRPC_DEADLINE ||
        grpc === GRPC_FAILED_PRECONDITION
      )
        throw new ClientError('NO_WORKER', 'no worker answered in time', { cause: error });
      throw error;
    }
  };

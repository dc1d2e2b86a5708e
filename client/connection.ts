import { Connection } from '@temporalio/client';

/**
 * The most that one answer of the server may hold: more than the 50 MB up to which it lets a history grow, since a page
 * of a history has an end in events and none in bytes.
 */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Opens a connection that takes answers above gRPC's own 4 MB. The SDK means to do so, under a name that gRPC does not
 * know.
 *
 * @param connectTimeout ms
 * @throws whatever the SDK throws when no server answers
 */
export const connectTo = (address: string, connectTimeout = 10_000): Promise<Connection> =>
  Connection.connect({
    address,
    connectTimeout,
    channelArgs: { 'grpc.max_receive_message_length': MOST_BYTES },
  });

import { registerSearchAttributes } from '../worker/search-attribute-kinds.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import { type RunCommand, type SeasonSystem, startSeasonSystem } from './season-system.ts';

/** The system and the test server under it, whose clock skips the time in which nothing happens. */
export interface SystemOnTestServer {
  system: SeasonSystem;
  server: TestServer;
  /** Ends both. */
  stop(): Promise<void>;
}

/**
 * Starts the system on a test server of its own, which is stopped with it.
 *
 * @param folder where the system keeps everything
 * @param runCommand left out: each command is a process of its own
 * @throws Error when the system doesn't start; the server is stopped then
 */
export async function systemOnTestServer(
  server: TestServer,
  folder: string,
  runCommand?: RunCommand,
): Promise<SystemOnTestServer> {
  try {
    await registerSearchAttributes(server.environment.connection);
    const system = await startSeasonSystem(folder, server.address, runCommand);
    const stop = async () => {
      await system.stop();
      await server.stop();
    };
    return { system, server, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

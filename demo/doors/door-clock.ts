import { addDays, dateOf, instantAt } from '../../domain/calendar/instant.ts';
import type { TestServer } from '../../worker/temporal-server.ts';
import { OFFSET } from '../season-cast.ts';

/** The clock of a server whose time is skipped, for pages and commands that ask for the time as well. */
export interface DoorClock {
  /** of that server, ms */
  now(): number;
  environment: Pick<TestServer['environment'], 'currentTimeMs' | 'sleep'>;
}

/** @returns the clock at nine o'clock of the next day, so that what follows has one date behind all doors */
export async function doorClock({
  environment: server,
}: Pick<TestServer, 'environment'>): Promise<DoorClock> {
  let ahead = 0;
  const environment: DoorClock['environment'] = {
    currentTimeMs: () => server.currentTimeMs(),
    async sleep(duration) {
      await server.sleep(duration);
      ahead = (await server.currentTimeMs()) - Date.now();
    },
  };
  const now = await server.currentTimeMs();
  const morning = instantAt(addDays(dateOf(now, OFFSET), 1), '09:00', OFFSET);
  await environment.sleep(morning - now);
  return { now: () => Date.now() + ahead, environment };
}

import { setTimeout as sleep } from 'node:timers/promises';
import pWaitFor from 'p-wait-for';
import { addWorkingDays } from '../domain/calendar/calendar.ts';
import { dateOf, instantAt, isoWithOffset } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { calendarOf } from '../domain/plan/shift.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import { OFFICE, OFFSET } from './season-cast.ts';
import { type SeasonSystem, standingOf, standingsOf } from './season-system.ts';

/** How the season's days pass: skipped on the time-skipping server, or sessions moved up to now on a real one. */

export interface SeasonClock {
  now(): Promise<number>;
  /** Resolves when the session of these cells has begun. */
  sessionBegins(cells: string[]): Promise<void>;
  /** Waits without an answer of the cell until its time is over; false where nobody can wait that long. */
  silence(): Promise<boolean>;
}

const HOUR = 3_600_000;
const WAIT = 120_000;

async function begun(system: SeasonSystem, cells: string[]): Promise<void> {
  const isHeld = async () => {
    const standings = await standingsOf(system);
    return cells.every((cell) => standings.get(cell)?.session?.state === 'held');
  };
  const message = new Error(`the session of ${cells.join(', ')} did not begin`);
  await pWaitFor(isHeld, { interval: 250, timeout: { milliseconds: WAIT, message } });
}

/** The office's session moves to the day after, so that it is another day of inspection. */
export function skippingClock({ environment }: TestServer, system: SeasonSystem, plan: Plan): SeasonClock {
  const now = () => environment.currentTimeMs();
  return {
    now,
    async sessionBegins(cells) {
      const [cell = ''] = cells;
      const planned = (await standingOf(system, cell)).session;
      if (planned === null) throw new Error(`${cell} has no session`);
      let { startsAt } = planned;
      if (cell === 'van-phong') {
        const day = addWorkingDays(calendarOf(plan), dateOf(startsAt, OFFSET), 1);
        startsAt = instantAt(day, '08:00', OFFSET);
        const [starts, ends] = [startsAt, startsAt + 3 * HOUR].map((at) => isoWithOffset(at, OFFSET));
        const reason = ['--reason', 'Hội trường bận buổi chiều'];
        await system.run([
          'session',
          'move',
          cell,
          '--starts',
          starts ?? '',
          '--ends',
          ends ?? '',
          ...reason,
          '--as',
          OFFICE,
          '--yes',
        ]);
      }
      await environment.sleep(Math.max(0, startsAt + HOUR - (await now())));
      await begun(system, cells);
    },
    async silence() {
      await environment.sleep('7d');
      return true;
    },
  };
}

/** On a real server nobody waits for days: the sessions are moved to a few seconds from now. */
export function realClock(system: SeasonSystem): SeasonClock {
  return {
    now: async () => Date.now(),
    async sessionBegins(cells) {
      // a killed worker's task is handed out again after 10 s: a move into the past would be refused
      const begins = Date.now() + 20_000;
      const move = {
        ...(cells.length > 1 ? { session: 'sang' } : {}),
        startsAt: isoWithOffset(begins, OFFSET),
        endsAt: isoWithOffset(begins + HOUR, OFFSET),
        // a session is never before the day until which its cells may still hand in
        dossierDue: isoWithOffset(begins - 1_000, OFFSET),
        reason: 'Lịch mới',
        // at whatever hour and day it is played
        timeReason: 'Diễn nhanh',
      };
      const subject = cells.length > 1 ? 'campaign' : (cells[0] ?? '');
      await system.run(['send', subject, 'session.move', '--data', JSON.stringify(move), '--as', OFFICE]);
      await sleep(begins - Date.now());
      await begun(system, cells);
    },
    silence: async () => false,
  };
}

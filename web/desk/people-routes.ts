import type { Hono } from 'hono';
import { tasksOf } from '../acting/owed.ts';
import type { PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { PEOPLE_PATH } from './desk-frame.ts';
import { type DeskPerson, peoplePage, personPage } from './people-page.ts';

/** Everybody of plan, roster and directory, each once. */
async function everybody({ reader, campaign }: PageContext): Promise<DeskPerson[]> {
  const people = new Map<string, DeskPerson>();
  for (const { id, name, email } of campaign.plan.people) people.set(id, { id, name, email, phone: null });
  for (const { id, name, email, phone } of await reader.people(campaign.id))
    people.set(id, { id, name, email, phone: phone ?? null });
  return [...people.values()];
}

/** The pages on which the office sees how people are reached. */
export function peopleRoutes(app: Hono, { shown, missing }: Pages): void {
  app.get(
    PEOPLE_PATH,
    shown(async (c, context) =>
      c.html(peoplePage(context, await everybody(context), c.req.query('q')?.slice(0, 200).trim() ?? '')),
    ),
  );
  app.get(
    `${PEOPLE_PATH}/:person`,
    shown(async (c, context) => {
      const { reader, campaign } = context;
      const id = c.req.param('person') ?? '';
      const person = (await everybody(context)).find((one) => one.id === id);
      if (person === undefined) return missing(c);
      const part = async (state: 'toBeTold' | 'failed' | 'held') =>
        (await reader.outbox(campaign.id, { person: id, state, limit: 200, offset: 0 })).rows;
      const untold = (await Promise.all([part('toBeTold'), part('failed'), part('held')])).flat();
      const owed = tasksOf(id, await reader.cells(campaign.id), context);
      return c.html(personPage(context, person, owed, untold));
    }),
  );
}

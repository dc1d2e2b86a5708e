import type { Context } from 'hono';
import { askedAt, linkTo, type PageContext } from './page.ts';
import type { Pages } from './route-parts.ts';

/** Something that somebody does, by name. */
export type Acted = (
  act: (c: Context, context: PageContext, person: string) => Promise<Response>,
) => (c: Context) => Promise<Response>;

/** A page of somebody who is at work; anybody else is asked who they are. */
export const atWork =
  ({ shown }: Pick<Pages, 'shown'>): Acted =>
  (act) =>
    shown(async (c, context) => {
      const person = context.acting?.person ?? null;
      if (person !== null) return await act(c, context, person);
      const back = c.req.method === 'GET' ? c.req.path : '/tasks';
      return c.redirect(linkTo(context, `${askedAt(context)}?back=${encodeURIComponent(back)}`), 303);
    });

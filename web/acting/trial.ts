import { Hono } from 'hono';
import { linkTo } from '../page.ts';
import { TRIAL_PATH } from '../paths.ts';
import { backTo, type Pages } from '../route-parts.ts';
import { bounded } from '../too-large.ts';
import { choosePerson, isKnown } from './person.ts';
import { personPage } from './person-page.ts';

/** bytes: an id and a path */
const LARGEST_BODY = 64 * 1024;

/** The page on which whoever sits at the machine chooses a name. */
export function trialRoutes({ shown, own }: Pages): Hono {
  const app = new Hono();
  app.post(TRIAL_PATH, bounded(LARGEST_BODY), own);
  app.get(
    TRIAL_PATH,
    shown(async (c, context) =>
      c.html(personPage(context, context.acting?.person ?? null, backTo(c.req.query('back')))),
    ),
  );
  app.post(
    TRIAL_PATH,
    shown(async (c, context) => {
      const { person, back } = await c.req.parseBody();
      if (typeof person !== 'string' || !isKnown(person, context.campaign))
        return c.html(personPage(context, null, backTo(back)), 422);
      choosePerson(c, person);
      return c.redirect(linkTo(context, backTo(back)), 303);
    }),
  );
  return app;
}

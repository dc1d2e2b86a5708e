import type { Hono } from 'hono';
import { type Admitted, TERMINAL_PATHS, terminalCodeSchema } from '../../../domain/terminal-messages.ts';
import { FOR_TERMINAL } from '../../../records/sign-in/requests.ts';
import {
  hashOf,
  newPrintedCode,
  printed,
  type Random,
  readPrintedCode,
} from '../../../records/sign-in/secrets.ts';
import { terminalTexts } from '../../../words/sign-in/terminal-texts.ts';
import { TERMINAL_CODE_PATH } from '../../paths.ts';
import {
  badCall,
  failureAnswer,
  signedOut,
  tooOften,
  withCookie,
  wrongCode,
} from '../../terminal/terminal-answers.ts';
import { provenFirst } from '../proven-first.ts';
import type { SignInDoor } from '../sign-in-door.ts';
import type { SignInPages } from '../sign-in-pages.ts';
import { terminalCodePage, terminalPage } from './terminal-pages.ts';

/** ms from the page to the terminal, by the same person */
const CODE_LASTS = 5 * 60_000;

/**
 * The way in and out at a terminal. Somebody who is signed in, and has proved lately who they are, is given a code; the
 * terminal that has the code is given a token, which counts there and in no cookie. So nobody confirms a terminal that
 * isn't theirs: what lets in goes from the page to the terminal, and never the other way.
 */
export function terminalSignIn(
  app: Hono,
  door: SignInDoor,
  { langOf, show, tooMany, mine }: SignInPages,
  { random, url, now }: { random: Random; url: string; now: () => number },
): void {
  app.get(
    TERMINAL_CODE_PATH,
    mine(async (c) => show(c, terminalPage(langOf(c)))),
  );
  app.post(
    TERMINAL_CODE_PATH,
    mine(async (c, there) => {
      const lang = langOf(c);
      const page = { path: TERMINAL_CODE_PATH, title: terminalTexts(lang).title };
      const asked = await provenFirst(c, there, { door, langOf, show }, page, now());
      if (asked !== null) return asked;
      const { campaign, person } = there.session;
      const seconds = await door.limits.ask(door.from(c).ip, `terminal ${campaign} ${person}`);
      if (seconds !== null) return tooMany(c, seconds);
      const code = newPrintedCode(random);
      const expiresAt = now() + CODE_LASTS;
      const request = { nonceHash: FOR_TERMINAL, codeHash: null, expiresAt };
      await door.records.ask({ campaign, person, tokenHash: hashOf(code), ...request });
      door.log(c, { what: 'terminalCode', campaign, person });
      const { utcOffset } = there.campaign.plan.calendar;
      return show(c, terminalCodePage(lang, { code: printed(code), url, until: expiresAt, utcOffset }));
    }),
  );

  app.post(TERMINAL_PATHS.signIn, async (c) => {
    try {
      if (c.req.header('cookie') !== undefined) throw withCookie();
      const seconds = await door.limits.try(door.from(c).ip);
      if (seconds !== null) {
        door.log(c, { what: 'limited' });
        c.header('retry-after', String(seconds));
        throw tooOften(seconds);
      }
      const asked = terminalCodeSchema.safeParse(await c.req.json().catch(() => null));
      if (!asked.success) throw badCall();
      const code = readPrintedCode(asked.data.code);
      const there = code === null ? null : await door.enterAtTerminal(c, code);
      if (there === null) throw wrongCode();
      return c.json(there satisfies Admitted);
    } catch (error) {
      return failureAnswer(c, error);
    }
  });

  app.post(TERMINAL_PATHS.signOut, async (c) => {
    const there = c.req.header('cookie') === undefined ? await door.present(c) : null;
    if (there === null) return failureAnswer(c, signedOut());
    const { campaign, person, id } = there.session;
    await door.records.end(campaign, person, id);
    door.log(c, { what: 'signedOut', campaign, person });
    return c.json(null);
  });
}

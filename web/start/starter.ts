import type { Context } from 'hono';
import type { Instant } from '../../domain/calendar/instant.ts';
import { dateOf, timeOf } from '../../domain/calendar/instant.ts';
import { isOfOffice } from '../../domain/people/roster.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { dateInside, longDate } from '../../words/dates.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { signInTexts } from '../../words/sign-in/sign-in-texts.ts';
import type { Lang } from '../../words/words.ts';
import { mayAsk } from '../access/routes.ts';
import { viewerOf } from '../access/viewer.ts';
import { inOtherLanguage, langOf } from '../languages.ts';
import { frame, type Html } from '../page.ts';
import type { Style } from '../static-files.ts';
import type { WhoIsThere } from '../who-is-there.ts';

/** Who starts a campaign: of the office of the newest one, and before there is any whoever sits at the machine, or has been let in by whoever does. */
export interface Starter {
  /** whose draft it is; null: before any campaign, nobody has a name yet */
  owner: string | null;
  /** the newest campaign */
  newest: CampaignRow | null;
  lang: Lang;
  now: Instant;
}

export interface StartDoor {
  reader: RecordsReader;
  whoIsThere: WhoIsThere;
  /** whether people choose a name instead of signing in */
  isTrial: boolean;
  /** where all mails go on trial; null: to those whom they are for */
  mailOnlyTo: string | null;
  /** whether somebody may begin the first campaign, before there is any */
  mayBegin(c: Context): Promise<boolean>;
  now: () => Instant;
}

async function newestOf(reader: RecordsReader): Promise<CampaignRow | null> {
  const [name] = await reader.campaignNames();
  return name === undefined ? null : await reader.campaign(name.id);
}

/** @returns `unknown` where somebody has to say first who they are, null of whoever it isn't theirs to start */
export async function starterOf(
  c: Context,
  { reader, whoIsThere, mayBegin, now }: StartDoor,
): Promise<Starter | 'unknown' | null> {
  const [newest, person] = await Promise.all([newestOf(reader), whoIsThere(c)]);
  const at = now();
  const common = { newest, lang: langOf(c), now: at };
  if (newest === null) return (await mayBegin(c)) ? { ...common, owner: null } : null;
  if (person === null) return 'unknown';
  const { roster, plan } = newest;
  return isOfOffice(roster, person, at, plan.calendar.utcOffset) ? { ...common, owner: person } : null;
}

/** In whose time the pages speak before there is any plan. */
const OFFSET = '+07:00';

export const offsetOf = ({ newest }: Starter): string => newest?.plan.calendar.utcOffset ?? OFFSET;

/** A page of starting, which is about no campaign that there is. */
export function startPage(
  c: Context,
  starter: Starter,
  { isTrial, mailOnlyTo }: StartDoor,
  { title, css = [], body }: { title: string; css?: readonly Style[]; body: Html },
): Html {
  const { owner, newest, lang, now } = starter;
  const today = dateOf(now, offsetOf(starter));
  const name = newest?.plan.people.find(({ id }) => id === owner)?.name ?? owner;
  const viewer =
    newest === null || owner === null ? null : viewerOf(owner, newest.roster, now, offsetOf(starter));
  return frame({
    lang,
    title,
    path: c.req.path,
    revision: '',
    today: longDate(today, lang),
    clock: textsOf(lang).now(dateInside(today, lang), timeOf(now, offsetOf(starter))),
    otherLanguage: inOtherLanguage(c),
    link: (path) => path,
    leadsTo: (path) => viewer !== null && mayAsk(viewer, `GET ${path}`),
    // where nobody can be chosen yet nobody is asked for a name
    acting: newest === null ? null : { name },
    signIn: isTrial ? null : { name: name ?? signInTexts(lang).first },
    mailOnlyTo,
    css: ['cell.css', 'form.css', 'start.css', ...css],
    script: null,
    body,
  });
}

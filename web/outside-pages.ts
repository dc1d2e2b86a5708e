import type { Context } from 'hono';
import { html } from 'hono/html';
import { startTexts } from '../words/pages/start-texts.ts';
import { textsOf } from '../words/pages/texts.ts';
import { inOtherLanguage, langOf } from './languages.ts';
import { frame, type Html } from './page.ts';
import { START_PATH } from './paths.ts';
import type { Shown } from './sign-in/pages.ts';
import type { SignInDoor } from './sign-in/sign-in-door.ts';
import type { Most } from './too-large.ts';

/** Who is signed in, by name; null where nobody can sign in. */
async function signedIn(door: SignInDoor | null, c: Context): Promise<{ name: string | null } | null> {
  if (door === null) return null;
  const there = await door.present(c);
  if (there === null) return { name: null };
  const { person } = there.session;
  return { name: there.campaign.plan.people.find(({ id }) => id === person)?.name ?? person };
}

const MIB = 1024 * 1024;
const inBytes = (bytes: number): string =>
  bytes < MIB ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / MIB)} MB`;

/** The page on which a form stands, by the address that it posts to; null of one that isn't known by it. */
function postedFrom(path: string): string | null {
  const [form] = /^\/do\/[^/]+\/[^/]+/.exec(path) ?? [];
  return form ?? (`${path}/`.startsWith(`${START_PATH}/`) ? START_PATH : null);
}

interface Trial {
  /** whether whoever is there may start the first one */
  isTrial: boolean;
  /** where all mails go; null: to those whom they are for */
  mailOnlyTo: string | null;
}

/** The pages that are about no campaign. */
export function outsidePages(door: SignInDoor | null, isOpen: boolean, { isTrial, mailOnlyTo }: Trial) {
  const framed = async (c: Context, title: string, body: Html, kind: 'words' | 'form' | 'help') =>
    frame({
      lang: langOf(c),
      title,
      path: c.req.path,
      revision: '',
      today: null,
      clock: null,
      otherLanguage: inOtherLanguage(c),
      link: (path) => path,
      leadsTo: () => isOpen,
      acting: null,
      signIn: await signedIn(door, c),
      mailOnlyTo,
      css: kind === 'words' ? ['cell.css'] : ['cell.css', `${kind}.css`],
      // what somebody types there has nothing to do with a campaign that changes
      script: kind === 'form' ? 'sign-in.js' : 'live.js',
      body,
    });
  const words = async (c: Context, status: 200 | 404 | 413 | 503, title: string, body: Html) =>
    c.html(
      await framed(
        c,
        title,
        html`<div class="wrap empty"><h1 class="name">${title}</h1>${body}</div>`,
        'words',
      ),
      status,
    );
  return {
    missing(c: Context) {
      const texts = textsOf(langOf(c));
      const body = html`<p>${texts.notFoundHow}</p><p><a href="/">${texts.board}</a></p>`;
      return words(c, 404, texts.notFound, body);
    },
    /** what was posted is more than is taken, told to a page and to its script */
    tooLarge(c: Context, most: Most) {
      const { tooLarge } = textsOf(langOf(c));
      const said = tooLarge.said('bytes' in most ? inBytes(most.bytes) : tooLarge.fields(most.fields));
      if (c.req.header('accept') === 'application/json')
        return c.json({ said: `${said} ${tooLarge.how}` }, 413);
      const back = postedFrom(c.req.path);
      const way = back === null ? '' : html`<p><a href="${back}">${tooLarge.back}</a></p>`;
      return words(c, 413, tooLarge.title, html`<p>${said}</p><p>${tooLarge.how}</p>${way}`);
    },
    /** @param said why files can't be had */
    storageAway(c: Context, said: string) {
      const { storageAway } = textsOf(langOf(c));
      const back = postedFrom(c.req.path);
      const way = back === null ? '' : html`<p><a href="${back}">${storageAway.back}</a></p>`;
      return words(c, 503, storageAway.title, html`<p>${said}</p>${way}`);
    },
    nothing(c: Context) {
      const lang = langOf(c);
      const texts = textsOf(lang);
      if (isTrial) {
        const { emptyState, emptyStateHow, title } = startTexts(lang);
        const way = html`<p>${emptyStateHow}</p><p class="acts"><a class="btn" href="${START_PATH}">${title}</a></p>`;
        return words(c, 200, emptyState, way);
      }
      const body = html`<p>${texts.noCampaignHow}</p><p><code>npx bontot start plans/28-kh-du-2024.yaml --shift-to …</code></p>`;
      return words(c, 200, texts.noCampaign, body);
    },
    /** help, to whoever hasn't said who they are */
    help: async (c: Context, title: string, body: Html) => c.html(await framed(c, title, body, 'help')),
    /** a page of sign-in */
    show: async (c: Context, { title, body }: Shown, status: 200 | 422 | 429 | 502 = 200) =>
      c.html(await framed(c, title, body, 'form'), status),
  };
}

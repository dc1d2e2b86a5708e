import { randomBytes } from 'node:crypto';
import getPort from 'get-port';
import pWaitFor from 'p-wait-for';
import type { Browser, Locator, Page } from 'playwright-core';
import { writtenDate } from '../../domain/calendar/written-date.ts';
import { isForeseenFirst } from '../../office/foresee-changes.ts';
import { createSignInRecords } from '../../records/sign-in/sign-in-records.ts';
import { testKeys } from '../../test/support/keys.ts';
import { isDrafting } from '../../web/acting/named-matters.ts';
import { startDashboard } from '../../web/serve.ts';
import type { OutgoingSignInMail } from '../../web/sign-in/sign-in-setup.ts';
import { emptySystem } from '../../web/start/empty-system.fixture.ts';
import { deedButton } from '../../words/forms/deed-buttons.ts';
import { OFFICE } from '../season-cast.ts';
import type { Deed, Door, DoorSetup } from './door.ts';
import { fillIn } from './filled-by-hand.ts';
import { beginFromFiles, beginFromLastYear } from './start-by-pages.ts';

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 900 };

export interface Pages extends Door {
  /**
   * How many links and buttons somebody presses from what waits for them until it is sent, beside what they fill in: the
   * most of all such deeds. Whoever had to type an address has found no way at all.
   */
  presses(type: Deed['type']): number;
  /** What was shown of what such a deed would change, before it was sent last; empty where nothing was. */
  foreseen(type: Deed['type']): string;
  /** Somebody opens a page, and it looks well. */
  opens(person: string, path: string): Promise<Page>;
}

/** Counts in the browser what is pressed there, whoever presses it; it goes along from page to page. */
const COUNTS_PRESSES = `addEventListener('click', ({ isTrusted, target }) => {
  if (isTrusted && target.closest('a[href], button, summary') !== null)
    sessionStorage.setItem('presses', Number(sessionStorage.getItem('presses')) + 1);
}, true)`;
const pressesOn = async (page: Page): Promise<number> =>
  Number(await page.evaluate("sessionStorage.getItem('presses')"));
const setPresses = (page: Page, count: number): Promise<unknown> =>
  page.evaluate(`sessionStorage.setItem('presses', ${count})`);

/** The page on which somebody works who sends this, as tasks and menus lead there. */
function workplaceOf(type: Deed['type'], cell: string): string | null {
  if (type.startsWith('inspection.')) return `/cells/${cell}/inspection`;
  if (type.startsWith('minutes.')) return `/cells/${cell}/minutes`;
  if (/^(?:meeting|vote|slate)\./.test(type)) return '/appraisal';
  return /^(?:decision\.|superior\.)/.test(type) ? '/decisions' : null;
}

export interface PagesSetup extends DoorSetup {
  browser: Browser;
  /** of the papers that are named */
  folder: string;
  /** who works on a phone: cells and committee */
  onPhone: readonly string[];
  /** Looks at a page that somebody has before them, in a state that is named; left out: nobody does */
  look?(page: Page, state: string): Promise<void>;
}

/** @throws Error of what is refused there */
async function assertNotRefused(refusal: Locator, type: Deed['type']): Promise<void> {
  const said = await refusal.allInnerTexts();
  if (said.length > 0) throw new Error(`${type} was not taken: ${said.join('; ')}`);
}

/**
 * People who act by the pages alone, each in a browser of their own, cells and committee on a phone: before there is any
 * campaign whoever sits at the machine, from then on whoever is signed in.
 */
export async function byPages({
  address,
  now,
  browser,
  folder,
  onPhone,
  look: looks,
}: PagesSetup): Promise<Pages> {
  const { reader, records, acting, stop } = await emptySystem({ address, keys: testKeys });
  const here = { host: '127.0.0.1', container: false, reader, now, acting };
  const trial = await startDashboard({ ...here, port: 0 });
  const mails: OutgoingSignInMail[] = [];
  const port = await getPort({ host: '127.0.0.1' });
  const { url, close } = await startDashboard({
    ...here,
    port,
    signIn: {
      records: createSignInRecords(records.db, now),
      address: { url: `http://127.0.0.1:${port}`, proxies: [] },
      sendMail: async (mail) => void mails.push(mail),
      log: () => undefined,
      random: randomBytes,
    },
  });

  const looked = new Set<string>();
  /** Once for each state. */
  async function look(page: Page, state: string): Promise<void> {
    if (looked.has(state)) return;
    looked.add(state);
    await looks?.(page, state);
  }

  async function ownPage(viewport: typeof DESK): Promise<Page> {
    const context = await browser.newContext({ viewport, bypassCSP: true });
    context.setDefaultTimeout(60_000);
    await context.addInitScript(COUNTS_PRESSES);
    return await context.newPage();
  }
  const goTo = (page: Page, path: string) => page.goto(url + path, { waitUntil: 'domcontentloaded' });

  const pages = new Map<string, Page>();
  const signedIn = new Map<string, { times: number; address: string }>();
  /** Somebody's browser on a page, with nothing pressed yet; where the session is over they sign in again. */
  async function opened(person: string, path: string): Promise<Page> {
    const page = await signedInOn(person, path);
    await setPresses(page, 0);
    return page;
  }
  async function signedInOn(person: string, path: string): Promise<Page> {
    const page = pages.get(person) ?? (await ownPage(onPhone.includes(person) ? PHONE : DESK));
    pages.set(person, page);
    await goTo(page, path);
    if (new URL(page.url()).pathname !== '/sign-in') return page;
    const before = mails.length;
    await look(page, 'signing in');
    const past = signedIn.get(person) ?? { times: 0, address: person };
    // Five codes a quarter of an hour for one name, by the clock on the wall, in which the whole season passes.
    const who = past.times % 2 === 0 ? person : past.address;
    await page.getByLabel('Địa chỉ thư hoặc mã người').fill(who);
    await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click();
    await pWaitFor(() => mails.length > before, { interval: 20, timeout: 10_000 });
    signedIn.set(person, { times: past.times + 1, address: mails.at(-1)?.to.address ?? person });
    const [code = ''] = /\d{4} \d{4}/.exec(mails.at(-1)?.text ?? '') ?? [];
    // once it is loaded its script has ticked whose computer it is, as whoever signs in here said last
    await page.waitForURL(`${url}/sign-in/code?asked`);
    await page.getByLabel('Mã đăng nhập').fill(code);
    // of their own: nobody signs in anew for each day of a season
    await page.locator('input[name="shared"][aria-describedby="shared-code"]').uncheck();
    await page.getByRole('button', { name: 'Vào' }).click();
    await page.waitForURL(url + path);
    return page;
  }

  const foreseen = new Map<Deed['type'], string>();
  const presses = new Map<Deed['type'], number>();
  /** whether somebody who set out to send something had to type an address */
  let isTyped = false;
  /** The way to a form that somebody finds: by the preparation, by what they owe, or by the case. */
  async function findForm({ person, subject, type, paper }: Deed): Promise<Page> {
    const form = `/do/${subject}/${type}`;
    isTyped = false;
    const press = (page: Page, link: string) => page.locator(`main ${link}`).first().click();
    if (type === 'campaign.prepare' || type === 'campaign.announce') {
      const page = await opened(person, '/');
      await press(page, 'a[href="/start/announce"]');
      await page.waitForURL('**/start/announce');
      await look(page, `the preparation, before ${type}`);
      await press(page, `a[href^="${form}"]`);
      await page.waitForURL((to) => to.pathname === form);
      return page;
    }
    const workplace = workplaceOf(type, subject);
    if (workplace !== null && paper === undefined) {
      const page = await opened(person, '/tasks');
      const task = `a[href^="${workplace}"]`;
      if ((await page.locator(`main ${task}`).count()) > 0) {
        await press(page, task);
        await page.waitForURL((to) => to.pathname.startsWith(workplace));
      } else {
        await opened(person, workplace);
        isTyped = true;
      }
      await look(page, `${workplace}, before ${type}`);
      await press(page, `a[href^="${form}"]`);
      await page.waitForURL((to) => to.pathname === form);
      return page;
    }
    const page = await opened(person, '/tasks');
    await look(page, `tasks of ${person}`);
    const owed = page.locator(`main a[href="${form}"]`);
    if (paper === undefined && (await owed.count()) > 0) await press(page, `a[href="${form}"]`);
    else {
      await press(page, `a[href="/do/${subject}"]`);
      await page.waitForURL(`**/do/${subject}`);
      if (paper !== undefined) {
        await page.locator('select[name="for"]').selectOption(paper.of);
        await page.getByRole('button', { name: 'Xem việc của người này' }).click();
        await page.waitForURL(`**/do/${subject}?for=${paper.of}`);
      }
      await look(page, `what ${person} can do${paper === undefined ? '' : ' by a paper'}`);
      await press(page, `a[href^="${form}"]`);
    }
    await page.waitForURL((to) => to.pathname === form);
    return page;
  }

  return {
    reader,
    client: acting.client,
    async begin(given) {
      const page = await ownPage(DESK);
      await beginFromFiles(page, trial.url, given, look);
      await page.context().close();
    },
    async beginNext({ session }) {
      await beginFromLastYear(await opened(OFFICE, '/start'), url, session, look);
    },
    async giveMembers({ person, file, cell }) {
      const page = await opened(person, cell === undefined ? '/exports' : `/cells/${cell}`);
      await page.locator('main a[href="/members"]').first().click();
      await page.waitForURL('**/members');
      await look(page, 'where lists of members are given');
      await page.locator('input[type="file"][name="file"]').setInputFiles(file);
      await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click();
      const refusal = page.locator('.note.is-late');
      const send = page.getByRole('button', { name: 'Gửi danh sách' });
      await send.or(refusal).first().waitFor();
      await assertNotRefused(refusal, 'members.register');
      await look(page, 'a list of members, checked');
      await send.click();
      await page
        .getByText(/Đã nhận danh sách của|Nhật ký chưa hiện/)
        .or(refusal)
        .first()
        .waitFor();
      await assertNotRefused(refusal, 'members.register');
      await look(page, 'a list of members, taken');
    },
    async send(deed) {
      const { type, paper } = deed;
      const page = await findForm(deed);
      await look(page, type);
      const pressed = await pressesOn(page);
      await fillIn(page, deed, folder);
      // what is typed and unfolded in a form is beside the way to it
      await setPresses(page, pressed);
      if (paper !== undefined) {
        await page.locator('[name="_on"]').fill(writtenDate(paper.on));
        await page.locator('[name="_document"]').fill(paper.document);
      }
      const button = { name: deedButton(type, 'vi'), exact: true };
      const send = page.getByRole('button', button).first();
      const refusal = page.locator('.note.is-late');
      await send.click();
      // what moves dates or people is shown first, and so are minutes; they are sent by the press after it
      if (isForeseenFirst(type) || (isDrafting(type) && paper === undefined)) {
        // while it is worked out the page looks again by itself, and has no such button
        const sendNow = page.locator('.foreseen').getByRole('button', button);
        await sendNow.or(refusal).first().waitFor();
        await assertNotRefused(refusal, type);
        foreseen.set(type, (await page.locator('.foreseen').textContent()) ?? '');
        await look(page, `${type}, foreseen`);
        await sendNow.click();
      }
      const taken = page.getByText(/Đã nhận: |Nhật ký chưa hiện/);
      await taken.or(refusal).first().waitFor();
      await assertNotRefused(refusal, type);
      const most = Math.max(await pressesOn(page), presses.get(type) ?? 0);
      presses.set(type, isTyped ? Number.POSITIVE_INFINITY : most);
      await look(page, `${type}, taken`);
    },
    presses: (type) => presses.get(type) ?? Number.POSITIVE_INFINITY,
    foreseen: (type) => foreseen.get(type) ?? '',
    async opens(person, path) {
      const page = await opened(person, path);
      await look(page, path);
      return page;
    },
    async stop() {
      await trial.close();
      await close();
      await stop();
    },
  };
}

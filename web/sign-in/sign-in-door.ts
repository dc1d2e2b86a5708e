import type { Context } from 'hono';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import type { Account } from '../../records/sign-in/accounts.ts';
import { BEFORE_ANY, isBeforeAny, type Proof, type SignedIn } from '../../records/sign-in/requests.ts';
import { hashOf, newSecret } from '../../records/sign-in/secrets.ts';
import type { NewSession, SessionRow } from '../../records/sign-in/sessions.ts';
import type { ProofKind } from '../../records/sign-in/sign-in-tables.ts';
import { isTerminalPath } from '../paths.ts';
import { peerOf } from '../peer.ts';
import { shownCampaign } from '../shown-campaign.ts';
import type { WhoIsThere } from '../who-is-there.ts';
import { type AccountDoor, accountDoor } from './accounts/account-door.ts';
import { type Asked, answerAsking } from './asking.ts';
import { type Cookies, cookiesOf } from './cookies.ts';
import { deviceOf } from './device.ts';
import { type Limits, limits } from './limits.ts';
import { type PasskeyDoor, passkeyDoor } from './passkeys/passkey-door.ts';
import { hasRole, isSameIn } from './roles.ts';
import type { SignInEvent, SignInSetup } from './sign-in-setup.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** ms without use, and in all, after which a session is over (ASVS 7.3.1, 7.3.2) */
const LASTING = {
  own: { idleMs: 7 * DAY, lastsMs: 30 * DAY },
  shared: { idleMs: 15 * MINUTE, lastsMs: 12 * 60 * MINUTE },
} as const;

/** Of a request from a terminal, the token of its session; no browser sends one by itself. */
const bearerOf = (c: Context): string | undefined =>
  /^Bearer ([\w-]+)$/.exec(c.req.header('authorization') ?? '')?.[1];

/** What a page asks for by itself keeps nobody signed in. */
const BACKGROUND = 'x-background';

/** A session of somebody who has a role today. */
export interface Present {
  session: SessionRow;
  campaign: CampaignRow;
}

/** Somebody who was let in at a terminal. */
export interface AtTerminal extends SignedIn {
  name: string;
  /** of the session, as the terminal keeps it */
  token: string;
  /** ms; when it is over in any case */
  until: number;
}

/** Who may come in, and who is there. */
export interface SignInDoor {
  whoIsThere: WhoIsThere;
  /** the session of a request, whatever campaign it is about; null: nobody is signed in */
  present(c: Context): Promise<Present | null>;
  /** whether somebody sets up the first campaign, who is nobody in any; over once there is one */
  isSettingUp(c: Context): Promise<boolean>;
  /** ends that */
  endSettingUp(c: Context): Promise<void>;
  cookies: Cookies;
  /** hash of the session’s id that a browser has after the answer; of none when it has none */
  heldBy(c: Context): string;
  limits: Limits;
  records: SignInSetup['records'];
  /** begins to send what is asked for; waits for nothing */
  ask(asked: Asked): void;
  /**
   * lets somebody in, with a session that has a new id; null for a proof that doesn't
   *
   * @param only who may be let in; left out: whoever it is
   */
  enter(c: Context, proof: Proof, shared: boolean, only?: SignedIn): Promise<SignedIn | null>;
  /** the same for whoever an answer of a passkey has named; null for one that named nobody */
  enterByPasskey(c: Context, who: SignedIn | null, shared: boolean): Promise<SignedIn | null>;
  /** the same for whom an account lets in that the provider has vouched for; null for one that lets nobody in */
  enterByAccount(
    c: Context,
    account: Account,
    who: SignedIn | null,
    shared: boolean,
  ): Promise<SignedIn | null>;
  /** opens the session of a terminal, which no cookie keeps; null for a code that lets nobody in */
  enterAtTerminal(c: Context, code: string): Promise<AtTerminal | null>;
  /** null where browsers offer none */
  passkeys: PasskeyDoor | null;
  /** null without an identity provider */
  accounts: AccountDoor | null;
  log(c: Context, event: Omit<SignInEvent, 'at' | 'ip' | 'device'>): void;
  newNonce(): string;
  /** from where a request comes, e.g. `192.0.2.7`, `Firefox, Windows` */
  from(c: Context): { ip: string; device: string };
}

/** @param now ms */
export function signInDoor(setup: SignInSetup, reader: RecordsReader, now: () => number): SignInDoor {
  const { records, address, random } = setup;
  const cookies = cookiesOf(address.url.startsWith('https:'));
  const from = (c: Context) => ({ ip: peerOf(c, address).ip, device: deviceOf(c.req.header('user-agent')) });
  const log: SignInDoor['log'] = (c, event) => setup.log({ at: now(), ...from(c), ...event });

  async function look(c: Context): Promise<Present | null> {
    const atTerminal = isTerminalPath(c.req.path);
    const id = atTerminal ? bearerOf(c) : cookies.session(c);
    if (id === undefined) return null;
    const isBackground = c.req.header(BACKGROUND) !== undefined || c.req.path === '/events';
    const session = await records.session(hashOf(id), !isBackground);
    // what lets in at a terminal lets in in no browser, and the other way round
    if (session === null || isBeforeAny(session)) return null;
    if (atTerminal !== (session.openedBy === 'terminal')) return null;
    const shown = await shownCampaign(c, reader);
    const campaign = shown?.id === session.campaign ? shown : await reader.campaign(session.campaign);
    if (campaign !== null && hasRole(campaign, session.person, now())) return { session, campaign };
    await records.endAll(session.campaign, session.person);
    log(c, { what: 'rolesGone', campaign: session.campaign, person: session.person });
    return null;
  }
  const newSession = (
    c: Context,
    { id, by, shared }: { id: string; by: ProofKind; shared: boolean },
  ): Omit<NewSession, 'replaces'> => ({
    idHash: hashOf(id),
    id: Buffer.from(random(16)).toString('hex'),
    ...LASTING[shared ? 'shared' : 'own'],
    device: from(c).device,
    shared,
    openedBy: by,
  });
  const given = new WeakMap<Request, string>();
  /** @param open lets whoever it is in, with this session; null: nobody */
  async function admit(
    c: Context,
    by: ProofKind,
    shared: boolean,
    open: (session: NewSession) => Promise<SignedIn | null>,
  ): Promise<SignedIn | null> {
    const before = cookies.session(c);
    const id = newSecret(random);
    const session = newSession(c, { id, by, shared });
    const who = await open({ ...session, replaces: before === undefined ? null : hashOf(before) });
    if (who === null) {
      log(c, { what: 'refused', by });
      return null;
    }
    log(c, { what: 'signedIn', by, ...who });
    cookies.keepSession(c, id, shared ? null : session.lastsMs);
    cookies.dropAsking(c);
    given.set(c.req.raw, id);
    return who;
  }
  async function endSettingUp(c: Context): Promise<void> {
    await records.endAll(BEFORE_ANY.campaign, BEFORE_ANY.person);
    log(c, { what: 'firstOver' });
  }
  async function isSettingUp(c: Context): Promise<boolean> {
    const id = cookies.session(c);
    if (id === undefined || isTerminalPath(c.req.path)) return false;
    const session = await records.session(hashOf(id), true);
    if (session === null || !isBeforeAny(session)) return false;
    if ((await reader.campaignNames()).length === 0) return true;
    await endSettingUp(c);
    return false;
  }
  const looked = new WeakMap<Request, Promise<Present | null>>();
  function present(c: Context): Promise<Present | null> {
    const there = looked.get(c.req.raw) ?? look(c);
    looked.set(c.req.raw, there);
    return there;
  }

  return {
    // looked up each time: a page that listens goes on asking, and its session may have ended
    async whoIsThere(c) {
      const there = await look(c);
      if (there === null) return null;
      const { person } = there.session;
      const shown = await shownCampaign(c, reader);
      // without a campaign there is nothing to be somebody in
      if (shown === null) return null;
      if (shown.id === there.campaign.id) return person;
      return isSameIn(person, there.campaign, shown) && hasRole(shown, person, now()) ? person : null;
    },
    present,
    isSettingUp,
    endSettingUp,
    cookies,
    heldBy: (c) => hashOf(given.get(c.req.raw) ?? cookies.session(c) ?? ''),
    limits: limits(),
    records,
    ask(asked) {
      answerAsking(setup, reader, asked, now()).catch((error: unknown) =>
        setup.log({ what: 'notMailed', at: now(), why: error instanceof Error ? error.name : typeof error }),
      );
    },
    enter: (c, proof, shared, only) =>
      admit(c, proof.by, shared, (session) => records.signIn(proof, session, only)),
    enterByPasskey: (c, who, shared) =>
      admit(c, 'passkey', shared, async (session) => {
        if (who !== null) await records.open(who, session);
        return who;
      }),
    enterByAccount: (c, account, who, shared) =>
      admit(c, 'account', shared, async (session) =>
        who !== null && (await records.openByAccount(account, who, session)) ? who : null,
      ),
    async enterAtTerminal(c, code) {
      const token = newSecret(random);
      const session = { ...newSession(c, { id: token, by: 'terminal', shared: false }), replaces: null };
      const who = await records.signIn({ by: 'terminal', tokenHash: hashOf(code) }, session);
      log(
        c,
        who === null ? { what: 'refused', by: 'terminal' } : { what: 'signedIn', by: 'terminal', ...who },
      );
      if (who === null) return null;
      const known = (await reader.campaign(who.campaign))?.plan.people.find(({ id }) => id === who.person);
      return { ...who, name: known?.name ?? who.person, token, until: now() + session.lastsMs };
    },
    passkeys: passkeyDoor(setup, reader, now),
    accounts: accountDoor(setup, reader, now),
    log,
    newNonce: () => newSecret(random),
    from,
  };
}

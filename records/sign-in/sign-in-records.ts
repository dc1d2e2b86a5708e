import type { Database } from '../database.ts';
import {
  type Account,
  type AccountRow,
  accountBy,
  accountsOf,
  bindAccount,
  openByAccount,
  unbindAccount,
} from './accounts.ts';
import { createPasskeyRecords, type PasskeyRecords } from './passkeys.ts';
import {
  isOpen,
  keepRequest,
  type Named,
  type Proof,
  peopleNamed,
  type SignedIn,
  type SignInRequest,
  signIn,
} from './requests.ts';
import {
  endSession,
  endSignIns,
  type NewSession,
  openSession,
  type SessionRow,
  sessionBy,
  sessionsOf,
} from './sessions.ts';

/** The records of sign-in, for the process that serves the pages; no command and no door reads them. */
export interface SignInRecords {
  /** whom the directories know by an id or address, those of the newest campaign first */
  named(typed: string): Promise<Named[]>;
  /** cancels older requests of the same person and kind */
  ask(request: SignInRequest): Promise<void>;
  /** whether a link can still be used, in the browser that asked for it */
  isOpen(tokenHash: string): Promise<boolean>;
  /** uses a request up; null for a proof that lets nobody in. @param only who may be let in; left out: whoever it is */
  signIn(proof: Proof, session: NewSession, only?: SignedIn): Promise<SignedIn | null>;
  /** opens the session of somebody whose passkey was checked */
  open(who: SignedIn, session: NewSession): Promise<void>;
  /** the same of somebody for whose account the provider has vouched. @returns whether it is bound to them */
  openByAccount(account: Account, who: SignedIn, session: NewSession): Promise<boolean>;
  /** @param seen whether its person has just done something */
  session(idHash: string, seen: boolean): Promise<SessionRow | null>;
  sessions(campaign: string, person: string): Promise<SessionRow[]>;
  /** @returns whether there was one */
  end(campaign: string, person: string, id: string): Promise<boolean>;
  /** sessions, requests and printed codes of a person. @returns how many sessions */
  endAll(campaign: string, person: string): Promise<number>;
  passkeys: PasskeyRecords;
  /** whose an account of the identity provider is */
  account(account: Account): Promise<AccountRow | null>;
  /** what is bound to a person's id, in whichever campaign, the oldest first */
  accounts(person: string): Promise<AccountRow[]>;
  /** for its person, who has proved who they are. @returns whose it is now */
  bind(account: Account, who: SignedIn): Promise<AccountRow>;
  /** @returns whether it was theirs */
  unbind(account: Account, who: SignedIn): Promise<boolean>;
}

/** @param now ms */
export const createSignInRecords = (db: Database, now: () => number): SignInRecords => ({
  named: (typed) => peopleNamed(db, typed),
  ask: (request) => keepRequest(db, request, now()),
  isOpen: (tokenHash) => isOpen(db, tokenHash, now()),
  signIn: (proof, session, only) => signIn(db, proof, session, only ?? null, now()),
  open: (who, session) => openSession(db, { ...session, ...who }, now()),
  openByAccount: (account, who, session) => openByAccount(db, account, who, session, now()),
  session: (idHash, seen) => sessionBy(db, idHash, seen, now()),
  sessions: (campaign, person) => sessionsOf(db, campaign, person, now()),
  end: (campaign, person, id) => endSession(db, campaign, person, id),
  endAll: (campaign, person) => endSignIns(db, campaign, person),
  passkeys: createPasskeyRecords(db, now),
  account: (account) => accountBy(db, account),
  accounts: (person) => accountsOf(db, person),
  bind: ({ issuer, subject }, { campaign, person }) =>
    bindAccount(db, { issuer, subject, campaign, person, boundBy: 'person' }, now()),
  unbind: ({ issuer, subject }, { campaign, person }) =>
    unbindAccount(db, { issuer, subject, campaign, person }),
});

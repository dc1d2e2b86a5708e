import type { Random } from '../../records/sign-in/secrets.ts';
import type { SignInRecords } from '../../records/sign-in/sign-in-records.ts';
import type { ProofKind } from '../../records/sign-in/sign-in-tables.ts';
import type { PublicAddress } from '../peer.ts';
import type { Provider } from './accounts/provider.ts';

/** One mail that lets somebody in, as it is handed to the mail server. */
export interface OutgoingSignInMail {
  id: string;
  person: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** ms */
  date: number;
}

/** What is written down of sign-ins (ASVS 16.3.1): who, when, from where; never what lets anybody in, nor what was typed. */
export interface SignInEvent {
  what:
    | 'asked'
    | 'askedForNobody'
    | 'mailed'
    | 'notMailed'
    | 'signedIn'
    | 'refused'
    | 'limited'
    | 'signedOut'
    | 'ended'
    | 'endedAll'
    | 'rolesGone'
    | 'firstOver'
    | 'terminalCode'
    | 'passkeyAdded'
    | 'passkeyRemoved'
    | 'accountBound'
    | 'accountUnbound'
    | 'providerFailed';
  /** ms */
  at: number;
  ip?: string;
  device?: string;
  campaign?: string;
  person?: string;
  by?: ProofKind;
  /** why a mail did not leave, or the provider vouched for nobody: the kind of failure */
  why?: string;
}

/** What sign-in needs beside reading. */
export interface SignInSetup {
  records: SignInRecords;
  address: PublicAddress;
  /** at once, without the outbox of notices */
  sendMail(mail: OutgoingSignInMail): Promise<void>;
  log(event: SignInEvent): void;
  random: Random;
  /** left out: nobody is let in by an account of an identity provider */
  provider?: Provider;
}

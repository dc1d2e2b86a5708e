import type { RecordsReader } from '../../../records/reading.ts';
import type { Account, AccountRow } from '../../../records/sign-in/accounts.ts';
import type { SignedIn } from '../../../records/sign-in/requests.ts';
import type { Lang } from '../../../words/words.ts';
import { letInTo, ofSamePerson } from '../roles.ts';
import type { Present } from '../sign-in-door.ts';
import type { SignInSetup } from '../sign-in-setup.ts';
import type { Errand } from './provider.ts';

/** Whom an account means. */
interface Owner {
  bound: AccountRow;
  /** where it lets them in: the newest campaign in which they have a role; null: nowhere */
  letsIn: SignedIn | null;
}

/** Accounts of the identity provider, by which people may sign in beside the mail and never instead of it. */
export interface AccountDoor {
  /** what people call the provider */
  provider: string;
  /** where a browser that sets out is to go. @throws ProviderError */
  wayThere(errand: Errand, lang: Lang): Promise<URL>;
  /** whose account it is, by the query with which a browser has come back. @throws ProviderError */
  vouchedFor(answer: URLSearchParams, errand: Errand): Promise<Account>;
  /** null: it is bound to nobody */
  ownerOf(account: Account): Promise<Owner | null>;
  /** a person's accounts, in whichever campaign they were bound */
  boundTo(there: Present): Promise<AccountRow[]>;
  /** @returns whether it is theirs now: it may be somebody else's */
  bind(there: Present, account: Account): Promise<boolean>;
  /** @returns whether it was one of theirs */
  unbind(there: Present, account: Account): Promise<boolean>;
}

const isOne = (one: Account, other: Account): boolean =>
  one.issuer === other.issuer && one.subject === other.subject;

/**
 * @param now ms
 * @returns null without an identity provider
 */
export function accountDoor(
  { records, provider }: SignInSetup,
  reader: RecordsReader,
  now: () => number,
): AccountDoor | null {
  if (provider === undefined) return null;
  const boundTo = async (there: Present) =>
    ofSamePerson(reader, await records.accounts(there.session.person), there);
  return {
    provider: provider.name,
    wayThere: (errand, lang) => provider.wayThere(errand, lang),
    vouchedFor: (answer, errand) => provider.account(answer, errand),
    async ownerOf(account) {
      const bound = await records.account(account);
      return bound === null ? null : { bound, letsIn: await letInTo(records, reader, bound, now()) };
    },
    boundTo,
    async bind(there, account) {
      const { campaign, person } = there.session;
      const bound = await records.bind(account, { campaign, person });
      return (await boundTo(there)).some((one) => isOne(one, bound));
    },
    async unbind(there, account) {
      const bound = (await boundTo(there)).find((one) => isOne(one, account));
      return bound !== undefined && (await records.unbind(bound, bound));
    },
  };
}

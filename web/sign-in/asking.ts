import type { RecordsReader } from '../../records/reading.ts';
import type { Named, SignedIn } from '../../records/sign-in/requests.ts';
import { codeHashOf, codeOf, hashOf, newSecret } from '../../records/sign-in/secrets.ts';
import { signInMail } from '../../words/sign-in/sign-in-mail.ts';
import type { Lang } from '../../words/words.ts';
import { SIGN_IN_PATH } from '../paths.ts';
import { hasRole } from './roles.ts';
import type { SignInSetup } from './sign-in-setup.ts';

/** ms; at most ten minutes (ASVS 6.5.5) */
export const MAIL_LASTS = 10 * 60_000;

/** Who asks to sign in, from where. */
export interface Asked {
  /** an address or an id, as typed */
  who: string;
  nonce: string;
  lang: Lang;
  ip: string;
  device: string;
  /** somebody who is there already, and nobody else; left out: whoever is meant by what was typed */
  only?: SignedIn;
}

/** `1234 5678` */
export const inGroups = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** Those who have a role today, each in the newest campaign in which they do, and an address. */
async function meant(
  { records }: SignInSetup,
  reader: RecordsReader,
  { who, only }: Pick<Asked, 'who' | 'only'>,
  now: number,
): Promise<(Named & { email: string })[]> {
  const found = new Map<string, Named & { email: string }>();
  const rows = new Map<string, Awaited<ReturnType<RecordsReader['campaign']>>>();
  for (const named of await records.named(who)) {
    const { campaign, person, email } = named;
    if (email === null || found.has(person)) continue;
    if (only !== undefined && (only.campaign !== campaign || only.person !== person)) continue;
    if (!rows.has(campaign)) rows.set(campaign, await reader.campaign(campaign));
    const row = rows.get(campaign) ?? null;
    if (row !== null && hasRole(row, person, now)) found.set(person, { ...named, email });
  }
  return [...found.values()];
}

/** Sends a mail to everybody who is meant; whoever asked has had the answer already, which is the same for all. */
export async function answerAsking(
  setup: SignInSetup,
  reader: RecordsReader,
  asked: Asked,
  now: number,
): Promise<void> {
  const { records, random, log, address } = setup;
  const { nonce, lang, ip, device } = asked;
  const people = await meant(setup, reader, asked, now);
  if (people.length === 0) log({ what: 'askedForNobody', at: now, ip, device });
  for (const { campaign, person, name, email } of people) {
    log({ what: 'asked', at: now, ip, device, campaign, person });
    const token = newSecret(random);
    const code = codeOf(token);
    await records.ask({
      campaign,
      person,
      tokenHash: hashOf(token),
      nonceHash: hashOf(nonce),
      codeHash: codeHashOf(code, nonce),
      expiresAt: now + MAIL_LASTS,
    });
    const link = `${address.url}${SIGN_IN_PATH}/link#${token}`;
    const mail = signInMail({ name, code: inGroups(code), link, device }, lang);
    const id = Buffer.from(random(16)).toString('hex');
    await setup.sendMail({ id, person, to: { name, address: email }, ...mail, date: now }).then(
      () => log({ what: 'mailed', at: now, campaign, person }),
      (error: unknown) => {
        const why = error instanceof Error ? error.name : typeof error;
        log({ what: 'notMailed', at: now, campaign, person, why });
      },
    );
  }
}

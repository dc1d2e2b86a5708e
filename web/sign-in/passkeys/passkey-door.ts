import type { RecordsReader } from '../../../records/reading.ts';
import type { Challenge, PasskeyRow } from '../../../records/sign-in/passkeys.ts';
import type { SignedIn } from '../../../records/sign-in/requests.ts';
import { hashOf, newSecret } from '../../../records/sign-in/secrets.ts';
import { letInTo, ofSamePerson } from '../roles.ts';
import type { Present } from '../sign-in-door.ts';
import type { SignInSetup } from '../sign-in-setup.ts';
import { challengeOf, type MadeAnswer, madeAnswer, type UsedAnswer, usedAnswer } from './answers.ts';
import { relyingPartyOf } from './relying-party.ts';

/** Loaded when the first key is asked for: a fifth of what the pages take to start is its own. */
const webAuthn = () => import('@simplewebauthn/server');

/** ms: how long a challenge waits for its answer */
const CHALLENGE_LASTS = 5 * 60_000;

/** What a browser is asked, as it takes it: JSON. */
type Options = string;
/** What became of a key that was made. */
type Kept = 'kept' | 'refused' | 'known' | 'tooMany';

/**
 * Keys that a person may sign in by, beside the mail and never instead of it. `boundTo` is the hash of what the one
 * browser has that may answer; `posted` is what it has answered.
 */
export interface PasskeyDoor {
  toSignIn(boundTo: string): Promise<Options>;
  /** who signs in by an answer, in the newest campaign in which they have a role; null: nobody */
  signedInBy(posted: string, boundTo: string): Promise<SignedIn | null>;
  toMake(there: Present, boundTo: string): Promise<Options>;
  /** @param name what its person calls it */
  keep(there: Present, name: string, posted: string, boundTo: string): Promise<Kept>;
  /** asks whoever is there for one of their own keys */
  toProve(there: Present, boundTo: string): Promise<Options>;
  isProvedBy(there: Present, posted: string, boundTo: string): Promise<boolean>;
  /** a person's keys, in whichever campaign they were made */
  keysOf(there: Present): Promise<PasskeyRow[]>;
  /** @returns whether it was one of theirs */
  remove(there: Present, id: string): Promise<boolean>;
}

const bytesOf = (base64url: string) => new Uint8Array(Buffer.from(base64url, 'base64url'));

/** By which authenticators know a person: what the first key has, of that one what its challenge gave. */
const accountOf = ([first]: readonly PasskeyRow[], challenge: string): string =>
  first?.userHandle ?? Buffer.from(hashOf(challenge), 'hex').toString('base64url');

/**
 * @param now ms
 * @returns null where browsers offer no passkeys
 */
export function passkeyDoor(
  { records, address, random }: SignInSetup,
  reader: RecordsReader,
  now: () => number,
): PasskeyDoor | null {
  const party = relyingPartyOf(address.url);
  if (party === null) return null;
  const { passkeys } = records;
  const expected = {
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    // a finger, a face or the device's own code
    requireUserVerification: true,
  };

  async function challenge(purpose: Challenge['purpose'], boundTo: string) {
    const text = newSecret(random);
    await passkeys.ask({ hash: hashOf(text), boundTo, purpose }, CHALLENGE_LASTS);
    return text;
  }
  /** The challenge of an answer, used up by it; null of one that was never out, not here, not for this, or is used. */
  async function usedUp(answer: MadeAnswer | UsedAnswer, purpose: Challenge['purpose'], boundTo: string) {
    const text = challengeOf(answer);
    if (text === null) return null;
    return (await passkeys.answer({ hash: hashOf(text), boundTo, purpose })) ? text : null;
  }

  const asked = async (purpose: 'signIn' | 'prove', boundTo: string, keys: readonly PasskeyRow[]) => {
    const { generateAuthenticationOptions } = await webAuthn();
    const options = await generateAuthenticationOptions({
      rpID: party.id,
      challenge: bytesOf(await challenge(purpose, boundTo)),
      userVerification: 'required',
      timeout: CHALLENGE_LASTS,
      allowCredentials: keys.map(({ id }) => ({ id })),
    });
    return JSON.stringify(options);
  };

  /** The key that an answer was made with. */
  async function checked(posted: string, purpose: 'signIn' | 'prove', boundTo: string) {
    const answer = usedAnswer(posted);
    if (answer === null) return null;
    const expectedChallenge = await usedUp(answer, purpose, boundTo);
    const key = expectedChallenge === null ? null : await passkeys.byId(answer.id);
    if (expectedChallenge === null || key === null) return null;
    const { userHandle, ...response } = answer.response;
    if (userHandle !== null && userHandle !== undefined && userHandle !== key.userHandle) return null;
    const credential = {
      id: key.id,
      publicKey: bytesOf(key.publicKey),
      // devices that share a key count each for itself
      counter: key.synced ? 0 : key.counter,
    };
    const { verifyAuthenticationResponse } = await webAuthn();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...expected,
      response: { ...answer, response },
      expectedChallenge,
      credential,
    }).catch(() => ({ verified: false, authenticationInfo: null }));
    if (!verified || authenticationInfo === null) return null;
    await passkeys.used(key.id, authenticationInfo.newCounter);
    return key;
  }

  const keysOf = async (there: Present): Promise<PasskeyRow[]> =>
    ofSamePerson(reader, await passkeys.ofId(there.session.person), there);

  return {
    toSignIn: (boundTo) => asked('signIn', boundTo, []),
    async signedInBy(posted, boundTo) {
      const key = await checked(posted, 'signIn', boundTo);
      return key === null ? null : letInTo(records, reader, key, now());
    },
    async toMake(there, boundTo) {
      const { person } = there.session;
      const keys = await keysOf(there);
      const text = await challenge('make', boundTo);
      const { generateRegistrationOptions } = await webAuthn();
      const options = await generateRegistrationOptions({
        rpName: 'Bốn Tốt',
        rpID: party.id,
        userID: bytesOf(accountOf(keys, text)),
        userName: person,
        userDisplayName: there.campaign.plan.people.find(({ id }) => id === person)?.name ?? person,
        challenge: bytesOf(text),
        timeout: CHALLENGE_LASTS,
        attestationType: 'none',
        excludeCredentials: keys.map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return JSON.stringify(options);
    },
    async keep(there, name, posted, boundTo) {
      const answer = madeAnswer(posted);
      const expectedChallenge = answer === null ? null : await usedUp(answer, 'make', boundTo);
      if (answer === null || expectedChallenge === null) return 'refused';
      const { verifyRegistrationResponse } = await webAuthn();
      const { registrationInfo } = await verifyRegistrationResponse({
        ...expected,
        response: answer,
        expectedChallenge,
      }).catch(() => ({ registrationInfo: undefined }));
      if (registrationInfo === undefined) return 'refused';
      const { credential, credentialDeviceType } = registrationInfo;
      const { campaign, person } = there.session;
      return passkeys.keep({
        id: credential.id,
        campaign,
        person,
        userHandle: accountOf(await keysOf(there), expectedChallenge),
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        synced: credentialDeviceType === 'multiDevice',
        counter: credential.counter,
        name,
      });
    },
    toProve: async (there, boundTo) => asked('prove', boundTo, await keysOf(there)),
    async isProvedBy(there, posted, boundTo) {
      const key = await checked(posted, 'prove', boundTo);
      return key !== null && (await keysOf(there)).some(({ id }) => id === key.id);
    },
    keysOf,
    async remove(there, id) {
      const key = (await keysOf(there)).find((one) => one.id === id);
      return key !== undefined && (await passkeys.remove(key.campaign, key.person, id));
    },
  };
}

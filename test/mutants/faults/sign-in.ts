import { type Fault, faultsIn } from '../fault.ts';

const records = ['records/sign-in/sign-in-records.test.ts'];
const door = ['test/security-sign-in.test.ts'];
const keyRecords = ['records/sign-in/passkeys.test.ts'];
const keys = ['test/security-passkeys.test.ts'];
const proving = ['web/sign-in/passkeys/passkeys-browser.test.ts'];
const oidc = ['test/security-oidc.test.ts'];
const network = ['test/security-network.test.ts'];

/** Who is let in, and who is there. */
export const signInFaults: Fault[] = [
  ...faultsIn('domain/people/same-person.ts', ['domain/people/same-person.test.ts'], {
    'two who have no address are one person': ['addressOf(one) !== null && ', ''],
    'an address is compared letter by letter': ['email?.toLowerCase()', 'email'],
  }),
  ...faultsIn('records/sign-in/requests.ts', records, {
    'a link lets in as often as it is opened': ['and(isNull(signInRequests.usedAt), gt', 'and(gt', '6.5.1'],
    'a link never dies': ['gt(signInRequests.expiresAt, now), ', '', '6.5.5'],
    'a code is tried without end': [', lt(signInRequests.tries, MOST_TRIES)', '', '6.6.3'],
    'a link lets in whichever browser opens it': [
      "proof.by === 'link' ? eq(nonceHash, proof.nonceHash)",
      "proof.by === 'link' ? undefined",
      '6.6.2 only the browser',
    ],
    'any code lets in the browser that asked': [
      'right: eq(codeHash, proof.codeHash)',
      'right: sql`true`',
      '6.6.3',
    ],
    'a mail cancels what the office has printed': [
      'and(theirs, ofKind(nonceHash))',
      'nonceHash === null ? and(theirs, ofKind(null)) : theirs',
      'a printed code works',
    ],
  }),
  ...faultsIn('records/sign-in/sessions.ts', records, {
    'a page that refreshes itself keeps somebody signed in': ['if (!seen || now', 'if (now', '7.4 a session'],
    'somebody ends the session of another': [
      '.where(and(of(campaign, person), eq(sessions.id, id)))',
      '.where(eq(sessions.id, id))',
      '7.4 one is ended',
    ],
    'the session that was there goes on after somebody else has signed in': [
      'or(isOver(now), before)',
      'isOver(now)',
      '7.2.4',
    ],
  }),
  ...faultsIn('web/sign-in/sign-in-door.ts', door, {
    'whoever has lost all roles stays signed in': [
      'if (campaign !== null && hasRole(campaign, session.person, now()))',
      'if (campaign !== null)',
      '8.3.2',
    ],
    'a page goes on listening when its session has ended': [
      'const there = await look(c);',
      'const there = await present(c);',
      'hears nothing more',
    ],
    'an id of another campaign is believed': [
      'return isSameIn(person, there.campaign, shown) && hasRole',
      'return hasRole',
      '8.2.2',
    ],
  }),
  ...faultsIn('web/sign-in/sign-in-routes.ts', door, {
    'who is known is told apart by the answer': [
      'door.ask({ who, nonce, lang, ...from });',
      'door.ask({ who, nonce, lang, ...from });\n    if ((await door.records.named(who)).length > 0) return c.body(null, 204);',
      '6.3.8 known',
    ],
    'it is asked as often as anybody likes': [
      'if (seconds !== null) return tooMany(c, seconds);\n    const nonce',
      'const nonce',
      '6.3.1, 2.4.1',
    ],
    'a computer that is shared remembers who was there': [
      'shared ? \'"cache", "cookies", "storage"\'',
      '!shared ? \'"cache", "cookies", "storage"\'',
      '7.4 signing out',
    ],
  }),
  ...faultsIn('records/sign-in/passkeys.ts', keyRecords, {
    'a challenge is answered in another browser': ['eq(bound, boundTo), ', '', '6.6.2'],
    'a challenge waits for ever': [', gt(expiresAt, now))', ')', '6.6.2'],
    'somebody removes the passkey of another': [
      '.where(and(of(campaign, person), eq(passkeys.id, id)))',
      '.where(eq(passkeys.id, id))',
      'its person alone',
    ],
  }),
  ...faultsIn('records/people.ts', keyRecords, {
    'whoever is erased still has a passkey': [
      'await dropPasskeysOf(queries, campaign, id);',
      '',
      'with whoever is erased',
    ],
  }),
  ...faultsIn('web/sign-in/passkeys/passkey-door.ts', keys, {
    'an answer of a passkey is taken twice': [
      '(await passkeys.answer({ hash: hashOf(text), boundTo, purpose })) ? text : null',
      'text',
      '6.5.1, 6.7.2',
    ],
    'a passkey is used by whoever has the device': [
      'requireUserVerification: true',
      'requireUserVerification: false',
      'has not asked who holds it',
    ],
    'the devices that share a passkey lock each other out': [
      'key.synced ? 0 : key.counter',
      'key.counter',
      'the count of a synced key',
    ],
    'any passkey proves who is there': [
      'key !== null && (await keysOf(there)).some(({ id }) => id === key.id)',
      'key !== null',
      'is no proof',
    ],
  }),
  ...faultsIn('web/sign-in/passkeys/asked-again.ts', keys, {
    'nobody is asked again': ['now - madeAt < FRESH;', 'now - madeAt < 100 * FRESH;', '7.5.1'],
    'the code of somebody else is a proof': ['proof, shared, only)', 'proof, shared)', 'is no proof'],
  }),
  ...faultsIn('web/sign-in/passkeys/relying-party.ts', keys, {
    'passkeys are offered where no browser has them': ['isSecure && isNamed', 'isSecure', 'none are offered'],
  }),
  ...faultsIn('web/acting/proving.ts', proving, {
    'what weighs is sent without asking again': ["  'cell.withdraw',\n", '', 'with all that was typed'],
    'what was typed is lost when somebody is asked again': [
      '[...own, ...values, ',
      '[...own, ',
      'with all that was typed',
    ],
  }),
  ...faultsIn('web/sign-in/accounts/account-routes.ts', oidc, {
    'an account comes back to a browser that has not set out': [
      "if (errand === null || !isEqual(c.req.query('state') ?? '', errandOf(errand.secret).state)) {",
      'if (errand === null) {',
      'state is asked for',
    ],
    'an account is bound to whoever is there by then': [
      'if (there === null || door.heldBy(c) !== bindsIn)',
      'if (there === null)',
      'in no other',
    ],
    'an account is bound without a proof of who is there': [
      '(await provenFirst(c, there, { door, langOf, show }, page, now())) ?? ',
      '',
      '7.5.1',
    ],
  }),
  ...faultsIn('web/sign-in/passkeys/asked-again.ts', oidc, {
    'an account of the provider proves who changes what lets them in': [
      "openedBy !== 'account' && now - madeAt < FRESH",
      'now - madeAt < FRESH',
      '7.5.1 whoever came in by an account',
    ],
  }),
  ...faultsIn('web/sign-in/roles.ts', keys, {
    'a passkey lets in whoever has no role': [' && hasRole(there, person, now))', ')', '8.3.2'],
    'a passkey of another campaign is somebody else’s': [
      'made !== null && isSameIn(person, made, here)',
      'made !== null',
      '8.3.2',
    ],
  }),
  ...faultsIn('web/sign-in/roles.ts', oidc, {
    'an id of another campaign is somebody else’s account': [
      'isSameIn(person, known, there) && hasRole',
      'hasRole',
      '8.2.2',
    ],
  }),
  ...faultsIn('web/sign-in/accounts/account-door.ts', oidc, {
    'an account is let go of by whoever names it': [
      '(await boundTo(there)).find((one) => isOne(one, account));',
      '(await records.account(account)) ?? undefined;',
      'somebody else’s',
    ],
  }),
  ...faultsIn('web/sign-in/accounts/provider.ts', oidc, {
    'the nonce of an ID token is anybody’s': ['expectedNonce: nonce,', '', 'the nonce of somebody else'],
    'a clock that is a little off keeps everybody out': [
      '{ [clockTolerance]: CLOCKS_DIFFER }',
      '{ [clockTolerance]: 0 }',
      'a clock',
    ],
    'a shared computer is believed to remember the right one': [
      "            prompt: 'login',\n",
      '',
      'the provider asks anew',
    ],
    'who was asked long ago is let in': ['            maxAge: ANEW_WITHIN,\n', '', 'the provider asks anew'],
  }),
  ...faultsIn('records/sign-in/known-person.ts', oidc, {
    'the office lets go of the account of another person by the same id': [
      '.filter((row) => isSamePerson(here, row))',
      '',
      'nobody else’s by that id',
    ],
  }),
  ...faultsIn('records/sign-in/accounts.ts', oidc, {
    'whoever was let in by an account stays when the office lets go of it': [
      'if (count > 0) for (const id of known) await endSignIns(queries, id, person);',
      '',
      'the office',
    ],
  }),
  ...faultsIn('records/sign-in/accounts.ts', ['records/sign-in/accounts.test.ts'], {
    'an account is known by its subject alone': [
      'and(eq(accounts.issuer, issuer), eq(accounts.subject, subject))',
      'eq(accounts.subject, subject)',
      'an account is the provider’s and the subject’s: neither alone is known',
    ],
    'an account of one lets in another': [
      'and(is(account), eq(accounts.person, who.person))',
      'is(account)',
      'its person alone lets go of it, and then it lets nobody in',
    ],
    'an account is let go of by whoever is called like its person elsewhere': [
      'and(is(row), eq(accounts.campaign, row.campaign), eq(accounts.person, row.person))',
      'and(is(row), eq(accounts.person, row.person))',
      'its person alone lets go of it, and then it lets nobody in',
    ],
  }),
  ...faultsIn('web/peer.ts', network, {
    'anybody says from where they come': [
      'ip === null || !proxies.includes(ip)',
      'ip === null',
      'what it says is believed',
    ],
  }),
  ...faultsIn('web/serve.ts', network, {
    'people sign in over a network in clear': [
      "protocol === 'https:' ? served : isHere && !served",
      "protocol === 'https:' ? served : !served",
      '12.2.1',
    ],
  }),
];

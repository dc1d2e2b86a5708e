import { type Fault, faultsIn } from '../fault.ts';

const records = ['records/sign-in/sign-in-records.test.ts'];
const door = ['test/security-sign-in.test.ts'];
const network = ['test/security-network.test.ts'];

/** Who is let in, and who is there. */
export const signInFaults: Fault[] = [
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
      'nonceHash === null ? isNull(nonce)',
      'nonceHash !== null ? undefined : nonceHash === null ? isNull(nonce)',
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
      'return isSamePerson(person, there.campaign, shown) && hasRole',
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
      'if (shared) c.header',
      'if (!shared) c.header',
      '7.4 signing out',
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

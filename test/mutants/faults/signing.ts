import { type Fault, faultsIn } from '../fault.ts';

const signatures = ['domain/signing/verification.test.ts'];
const keys = ['records/signing-keys.test.ts'];
const server = ['test/signed.test.ts'];

/** What keeps events and actions on notices from being forged. */
export const signingFaults: Fault[] = [
  ...faultsIn('domain/signing/verification.ts', signatures, {
    'a key by which everything is signed counts': [
      '{ zip215: false }',
      '{ zip215: true }',
      'everything would be signed by',
    ],
    'the text is left out of what is signed': ['utf8ToBytes(text)', "utf8ToBytes('')", 'of RFC 8032'],
    'nobody has to sign': ["return 'unsigned';", 'return null;', 'has to be signed once'],
    'a key that nobody knows signs as well': [
      "return 'signerUnknown';",
      'return null;',
      'has to be signed once',
    ],
  }),
  ...faultsIn('domain/signing/proof.ts', server, {
    'what was signed for one cell is good for another': [
      "'bon-tot event', campaign, subject, said",
      "'bon-tot event', campaign, said",
      'leaves no history in a case that knows the key',
    ],
    'what was signed for one campaign is good for another': [
      "'bon-tot event', campaign, subject, said",
      "'bon-tot event', subject, said",
      'leaves no history in a case that knows the key',
    ],
    'an action on a notice of one campaign is one on that of another': [
      "'bon-tot notice action', campaign, said",
      "'bon-tot notice action', said",
      'does nothing with a notice',
    ],
  }),
  ...faultsIn('workflows/case-door.ts', server, {
    'what could not be judged before the keys were asked is taken': [
      'return received(envelope, signers.objection);',
      'return received(envelope);',
      'makes a case ask for it',
    ],
    'what the validator could judge leaves history': [
      'checked(envelope, judged);',
      'checked(envelope);',
      'leaves no history in a case that knows the key',
    ],
  }),
  ...faultsIn('workflows/signers.ts', server, {
    'each event with a key that nobody knows asks the records': [
      '!isSettled(envelope) && !isPause()',
      '!isSettled(envelope)',
      'only once a while',
    ],
    'a case that knows a key never asks for another': [
      '(proof === undefined || known.has(proof.key))',
      'true',
      'took the place of another',
    ],
    'while the records are away a key that may be new is told as none': [
      'asked?.inVain === true',
      'asked?.inVain === false',
      'while the records are away',
    ],
    'a case knows no key before it has asked for one': [
      'learn: (keys) => void learnt(keys)',
      'learn: () => undefined',
      'while the records are away',
    ],
    'keys that are in force no longer stay known': [
      'known = byId(data);',
      'known = new Map([...(known ?? []), ...byId(data)]);',
      'and the old one no longer',
    ],
  }),
  ...faultsIn('activities/notice-action.ts', server, {
    'an action on a notice needs no signature': [
      'if (why !== null) throw new UnprovenActionError(why);',
      '',
      'does nothing with a notice',
    ],
  }),
  ...faultsIn('records/signing-keys.ts', keys, {
    'a new signing key takes the place of one that is lost': [
      'if (inForce.length === 0) {',
      'if (there === null || inForce.length === 0) {',
      'no new one takes its place',
    ],
    'another signing key is taken': [
      'there !== null && !inForce.some(({ id }) => id === there.id)',
      'there !== null && inForce.length === 0',
      'where another one is in force',
    ],
    'the old signing key stays in force': [
      'set({ until: now })',
      'set({ since: now })',
      'the old one is in force no longer',
    ],
    'a renewal that was cut off is never finished': [
      'await placeNextSigning(file);\n  return await readSigningFile',
      'return await readSigningFile(file);\n  return await readSigningFile',
      'goes on after a renewal that was cut off',
    ],
  }),
  ...faultsIn('records/mail/acted-notices.ts', ['test/signed.test.ts'], {
    'an action on a notice that comes again is done again': [
      'if (before !== undefined) {',
      'if (before === null) {',
      'repeats nothing that the office did',
    ],
    'what was refused of a notice is said to be done when it comes again': [
      'if (before.refused !== null) throw',
      'if (before.refused === undefined) throw',
      'repeats nothing that the office did',
    ],
  }),
];

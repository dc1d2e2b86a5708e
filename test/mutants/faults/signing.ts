import { type Fault, faultsIn } from '../fault.ts';

const signatures = ['domain/signing/verification.test.ts'];
const keys = ['records/signing-keys.test.ts'];

/** What keeps events and actions on notices from being forged. */
export const signingFaults: Fault[] = [
  ...faultsIn('domain/signing/verification.ts', signatures, {
    'a second number signs as well': ['if (s >= ORDER) return false;', '', 'has one number'],
    'a key by which everything is signed counts': [
      'key === null || key.isSmallOrder()',
      'key === null',
      'everything would be signed by',
    ],
    'the text is left out of what is signed': [', utf8ToBytes(text))', ')', 'of RFC 8032'],
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
];

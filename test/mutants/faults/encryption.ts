import { type Fault, faultsIn } from '../fault.ts';

const codec = ['client/payload-codec.test.ts'];
const keys = ['records/payload-keys.test.ts'];
const server = ['test/encrypted.test.ts'];

/** What keeps Temporal's data from being read and forged. */
export const encryptionFaults: Fault[] = [
  ...faultsIn('client/payload-codec.ts', codec, {
    'what nobody has encrypted is taken as it is': [
      "return undecodable('notEncrypted')",
      'return { metadata: metadata ?? null, data: data ?? null }',
      'makes whatever nobody with the key',
    ],
    'what is of no workflow is taken by each': [
      "place !== '' && meant !== place",
      "meant !== '' && place !== '' && meant !== place",
      'refuses what was said to another workflow',
    ],
    'the seal leaves out the place': [
      'JSON.stringify([ENCODING, key, place])',
      'JSON.stringify([ENCODING, key])',
      'whatever is claimed of it',
    ],
    'what one activity answered is taken for the next': [
      'context.activityId : null',
      "'' : null",
      'refuses of an activity what another one answered',
    ],
    'the oldest key encrypts': ['.slice(-1)', '.slice(0, 1)', 'encrypts with the newest key'],
    'a payload without data fails the task': [
      'Buffer.from(data ?? [])]',
      'data ?? new Uint8Array()]',
      'a plain list of no bytes',
    ],
  }),
  ...faultsIn('records/payload-keys.ts', keys, {
    'a new key takes the place of one that is lost': [
      'there === null && used.length > 0',
      'false',
      'no new one takes their place',
    ],
    'another key of the same id is taken': [' && checkOf(key) === check', '', 'also under the same id'],
    'a campaign that was begun in clear gets keys': ['begun !== undefined', 'false', 'begun without any'],
  }),
  ...faultsIn('records/folder/key-file.ts', keys, {
    'a new key takes the place of the newest': [
      '[...keys, newKey(now)]',
      '[newKey(now), ...keys]',
      'take a new one',
    ],
    'a key file grows until it can not be read': [
      'keys.length >= MOST_KEYS',
      'false',
      'are no more than could be read',
    ],
  }),
  ...faultsIn('client/asked-of.ts', server, {
    'what can not be read is taken for an answer': [
      'isUndecodable(answer)',
      'false',
      'with another key is told so',
    ],
    'a refusal that can not be read is none of ours': [
      'isOfOtherKeys(error)',
      'false',
      'with another key is told so',
    ],
  }),
  ...faultsIn('workflows/undecodable-results.ts', server, {
    'a forged result counts': ['isAnswer(result)', 'true', 'hands in no result'],
    'a missing result counts': ['result !== undefined && ', '', 'hands in no result'],
  }),
];

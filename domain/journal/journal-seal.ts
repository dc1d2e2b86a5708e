import { noCampaignFacts, noCellFacts } from '../facts.ts';
import { canonicalJson, writtenHash } from './canonical-hash.ts';
import type { JournalEntry, JournalInput, Standing } from './journal.ts';
import { isReadable, type RecordedEntry } from './recorded-entry.ts';

/**
 * The seal of an entry (design decision 8): a hash over its head, over one salted digest for each part that may have to
 * be erased, and over the hash of the subject's entry before. A part that is erased takes its salt along, so nobody can
 * try out what it said; the digest stays, and the chain still proves.
 */

export const SEALED_PARTS = ['payload', 'content', 'standing', 'notices'] as const;
export type SealedPart = (typeof SEALED_PARTS)[number];

export interface Seal {
  /** of the subject's entry before; null of its first */
  previous: string | null;
  /** `salt` null: the part was erased */
  parts: Record<SealedPart, { salt: string | null; digest: string }>;
  hash: string;
}

export type SealedEntry = JournalEntry & { seal: Seal };

/** An input without what may have to be erased. */
function inputHead(input: JournalInput): unknown {
  switch (input.kind) {
    case 'start':
    case 'report':
      return { kind: input.kind };
    case 'event':
    case 'command': {
      const { payload: _payload, ...event } = input.event;
      return { kind: input.kind, event };
    }
    case 'timer':
    case 'restart':
      return input;
    case 'result':
      return { ...input, outcome: input.outcome.ok };
  }
}

/** What an input brought: whatever somebody wrote, and what it was made of. */
function payloadOf(input: JournalInput): unknown {
  switch (input.kind) {
    case 'start':
      return input.input;
    case 'event':
    case 'command':
      return input.event.payload;
    case 'report':
      return input.report;
    case 'timer':
    case 'restart':
      return null;
    case 'result':
      return input.outcome;
  }
}

function partOf({ input, reason, content, standing, notices, withdrawn }: JournalEntry, part: SealedPart) {
  switch (part) {
    case 'payload':
      return { payload: payloadOf(input), reason };
    case 'content':
      return content;
    case 'standing':
      return standing;
    case 'notices':
      return { notices, withdrawn };
  }
}

/** Whether a part says as much as one that was erased: without a digest to hold it, anything more was put there. */
const isBare = (entry: JournalEntry, part: SealedPart): boolean =>
  canonicalJson(partOf(entry, part)) === canonicalJson(partOf(withoutText(entry, part), part));

/** What the digest of a part is made of. */
const saltedPart = (entry: JournalEntry, part: SealedPart, salt: string) => [salt, partOf(entry, part)];

const digestOf = (entry: JournalEntry, part: SealedPart, salt: string): string =>
  writtenHash(saltedPart(entry, part, salt));

/** What the hash is made of. */
function sealedHead(entry: JournalEntry, { previous, parts }: Omit<Seal, 'hash'>): unknown {
  const { campaign, subject, seq, at, key, machine, engine, actor, from, to } = entry;
  const head = { campaign, subject, seq, at, key, machine, engine, actor, from, to };
  const digests = SEALED_PARTS.map((part) => parts[part].digest);
  return [head, inputHead(entry.input), digests, previous];
}

const hashOf = (entry: JournalEntry, seal: Omit<Seal, 'hash'>): string =>
  writtenHash(sealedHead(entry, seal));

/**
 * Seals an entry.
 *
 * @param previous hash of the subject's entry before; null for its first
 * @param saltOf 128 bits or more that nobody can guess, another for each part
 */
export function sealEntry(
  entry: JournalEntry,
  previous: string | null,
  saltOf: (part: SealedPart) => string,
): SealedEntry {
  const sealPart = (part: SealedPart) => {
    const salt = saltOf(part);
    return { salt, digest: digestOf(entry, part, salt) };
  };
  const parts = {
    payload: sealPart('payload'),
    content: sealPart('content'),
    standing: sealPart('standing'),
    notices: sealPart('notices'),
  };
  return { ...entry, seal: { previous, parts, hash: hashOf(entry, { previous, parts }) } };
}

/**
 * Which parts of an entry are not as they were sealed: its head, or a part that was changed, also one that was
 * erased and says something. Of what has no seal, or not the shape of an entry, it is the head.
 *
 * @param entry what stands in the place of one
 */
export function brokenParts(entry: unknown): (SealedPart | 'head')[] {
  if (!isReadable(entry) || entry.seal == null) return ['head'];
  const { seal } = entry;
  const changed = SEALED_PARTS.filter((part) => {
    const { salt, digest } = seal.parts[part];
    return salt === null ? !isBare(entry, part) : digestOf(entry, part, salt) !== digest;
  });
  return hashOf(entry, seal) === seal.hash ? changed : ['head', ...changed];
}

/** The very texts whose SHA-256 (of UTF-8) a seal has; together they hold all that the entry says. */
export interface SealedTexts {
  /** of the hash: `[head, head of the input, digests of the parts, hash of the entry before]` */
  head: string;
  /** of each digest: `[salt, part]`; null where the part was erased */
  parts: Record<SealedPart, string | null>;
}

/** For whoever checks a seal without knowing how an entry is taken apart. */
export function sealedTexts(entry: SealedEntry): SealedTexts {
  const textOf = (part: SealedPart): string | null => {
    const { salt } = entry.seal.parts[part];
    return salt === null ? null : JSON.stringify(saltedPart(entry, part, salt));
  };
  return {
    head: JSON.stringify(sealedHead(entry, entry.seal)),
    parts: {
      payload: textOf('payload'),
      content: textOf('content'),
      standing: textOf('standing'),
      notices: textOf('notices'),
    },
  };
}

/** Whether nothing of what the entry's input brought was erased: only then can its step be made again. */
export const isWhole = ({ seal }: RecordedEntry): boolean => seal?.parts.payload.salt !== null;

/** An input without what somebody wrote in it. */
export const emptied = (input: JournalInput): JournalInput => {
  switch (input.kind) {
    case 'start':
      return { ...input, input: null };
    case 'event':
    case 'command':
      return { ...input, event: { ...input.event, payload: null } };
    case 'report':
      return { ...input, report: null };
    case 'timer':
    case 'restart':
      return input;
    case 'result':
      return {
        ...input,
        outcome: input.outcome.ok
          ? { ok: true, output: null }
          : { ok: false, error: { name: '', message: '' } },
      };
  }
};

const bareStanding = (standing: Standing): Standing =>
  standing.of === 'cell'
    ? { ...standing, obligations: [], marks: [], facts: noCellFacts }
    : { ...standing, obligations: [], marks: [], facts: noCampaignFacts };

function withoutText<T extends JournalEntry>(entry: T, part: SealedPart): T {
  switch (part) {
    case 'payload':
      return { ...entry, input: emptied(entry.input), reason: null };
    case 'content':
      return { ...entry, content: {} };
    case 'standing':
      return { ...entry, standing: bareStanding(entry.standing) };
    case 'notices':
      return { ...entry, notices: [], withdrawn: [] };
  }
}

/** The entry with a part erased; its seal still proves that, and where, it stood. */
export function erasePart(entry: SealedEntry, part: SealedPart): SealedEntry {
  const { seal } = entry;
  const parts = { ...seal.parts, [part]: { ...seal.parts[part], salt: null } };
  return { ...withoutText(entry, part), seal: { ...seal, parts } };
}

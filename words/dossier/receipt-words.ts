import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { numberWords } from '../numbers.ts';
import { vi } from '../vi.ts';
import { wordOf } from '../words.ts';
import { ACTS_BY_ITSELF } from './active-content.ts';

/** How documents say what a dossier holds and lacks. */

const SUBJECTS: Record<string, string> = {
  resolution: 'thực hiện Nghị quyết',
  fourGood: 'chi bộ “bốn tốt”',
  cellQuality: 'chất lượng chi bộ',
  memberQuality: 'chất lượng đảng viên',
  leaderQuality: 'chất lượng cán bộ lãnh đạo, quản lý',
  grassrootsDemocracy: 'Quy chế dân chủ ở cơ sở và “Dân vận khéo”',
};
const PARTS: Record<string, string> = {
  reports: 'báo cáo',
  files: 'tệp của báo cáo',
  scores: 'điểm tự chấm',
  selfScores: 'điểm tự chấm',
  evidence: 'minh chứng',
  proposed: 'đề xuất về',
};

/** `homeVisits`, `home-visits` → `home visits`: a key without a word is at least legible. */
const legible = (key: string): string =>
  key
    .replace(/([a-z\d])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll(/[-_]/g, ' ');

/** What a criterion is called; by its id where nobody knows. */
export type CriterionName = (subject: string, criterion: string) => string;

const byId: CriterionName = (_subject, criterion) => legible(criterion);

/** What is missing before its criterion is named: `minh chứng chi bộ “bốn tốt”`. */
function headWords(key: string): string {
  if (Object.hasOwn(vi.missing, key)) return wordOf(vi.missing, key);
  const [part = '', ...subject] = key.split('.');
  const words = Object.hasOwn(PARTS, part) ? wordOf(PARTS, part) : legible(part);
  const of = subject.map((each) => (Object.hasOwn(SUBJECTS, each) ? wordOf(SUBJECTS, each) : legible(each)));
  return [words, ...of].join(' ');
}

/**
 * What is missing, in words, the criteria of one kind together: `scores.fourGood.x`, `scores.fourGood.y` →
 * `điểm tự chấm chi bộ “bốn tốt” (x; y)`. A key that no dictionary knows is put together of its parts.
 */
export function missingList(keys: readonly string[], nameOf: CriterionName = byId): string[] {
  const criteria = new Map<string, string[]>();
  for (const key of keys) {
    const [part = '', subject = '', ...criterion] = key.split('.');
    const ofCriterion = criterion.length > 0 && !Object.hasOwn(vi.missing, key);
    const head = headWords(ofCriterion ? `${part}.${subject}` : key);
    const named = criteria.get(head) ?? [];
    criteria.set(head, ofCriterion ? [...named, nameOf(subject, criterion.join('.'))] : named);
  }
  return [...criteria].map(([head, named]) => (named.length === 0 ? head : `${head} (${named.join('; ')})`));
}

/** `512 byte`, `245 KB`, `1,2 MB`, in steps of 1024. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${numberWords(Math.ceil(kilobytes), 'vi')} KB`
    : `${numberWords(kilobytes / 1024, 'vi', 1)} MB`;
}

/** The first 12 characters of a hash: enough to compare by eye. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12);

/** `bao-cao.pdf (245 KB, SHA-256 9f86d081884c)`, and what is to be known before it is opened. */
export const fileWords = ({ name, size, sha256, active }: FileRef): string =>
  `${name} (${sizeWords(size)}, SHA-256 ${shortHash(sha256)}${active ? `; ${ACTS_BY_ITSELF.vi}` : ''})`;

/** `05`: counts in documents have two digits. */
export const countWords = (count: number): string => String(count).padStart(2, '0');

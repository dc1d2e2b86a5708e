import { describe, expect, test } from 'vitest';
import type { CampaignFacts } from '../../domain/facts.ts';
import { audienceAt, campaignStanding } from '../audience.fixture.ts';
import { dictionaryOf } from '../dictionary.ts';
import { noticeLines } from '../mail/notice-lines.ts';
import { decisionWords, failureWords, slateWords, withdrawalReason } from './decision-words.ts';

test.each([
  ['main-fourGood', 'công nhận chi bộ “bốn tốt”', 'recognition of “four-good” cells'],
  ['main-cellLevels-2', 'xếp loại chất lượng chi bộ, lần 2', 'quality levels of cells, decision 2'],
  [
    'supplementary-3-memberLevels',
    'xếp loại chất lượng đảng viên, danh sách bổ sung 3',
    'quality levels of members, supplementary list 3',
  ],
  ['awards', 'khen thưởng', 'awards'],
])('the decision %s is told by kind, slate and count', (id, vi, en) => {
  expect(decisionWords(id, 'vi')).toBe(vi);
  expect(decisionWords(id, 'en')).toBe(en);
});

test('an id that names no kind of decision has no words', () => {
  expect(decisionWords('main-constructor', 'vi')).toBeNull();
  expect(decisionWords('', 'vi')).toBeNull();
  expect(slateWords('main', 'vi')).toBeNull();
});

test('a decision was taken back in the words of who did it, or by the number of the one in its place', () => {
  const gone = { by: 'pham-hoang-viet', at: 5 };
  expect(withdrawalReason({ ...gone, reason: 'Ghi sai' }, 'en')).toBe('Ghi sai');
  const replaced = { ...gone, replacedBy: '17-QĐ/ĐU' };
  expect(withdrawalReason(replaced, 'vi')).toBe('Được thay thế bằng Quyết định số 17-QĐ/ĐU');
  expect(withdrawalReason(replaced, 'en')).toBe('Replaced by decision 17-QĐ/ĐU');
});

test('a failure is told by its code; what follows the code, or has none, is not for people', () => {
  expect(failureWords('NUMBER_TAKEN: the number 15 belongs to main-awards', 'vi')).toBe(
    'số này đã cấp cho quyết định khác',
  );
  expect(failureWords('NUMBER_NOT_RISING', 'en')).toContain('lower than the last one');
  expect(failureWords('DISK_FULL: no space', 'vi')).toBe(
    'không lập được văn bản; người quản trị xem nhật ký của máy chủ (DISK_FULL)',
  );
  for (const lang of ['vi', 'en'] as const)
    expect(failureWords('Cannot read properties', lang)).toBe(dictionaryOf(lang).failures.OTHER);
});

describe('news of decisions', () => {
  const lines = (about: string, values: Record<string, string>, decisions: CampaignFacts['decisions'] = []) =>
    noticeLines(
      {
        subject: 'campaign',
        role: 'to',
        notice: { key: 'k', about, step: 'news', to: ['viet'], copy: [], due: null, at: 0, values },
        standing: campaignStanding([], { decisions }),
      },
      audienceAt('2024-12-28 08:00'),
    );

  test('[R67] a signature that came to nothing says which decision, which number and why', () => {
    expect(
      lines('numberRefused', {
        decision: 'main-cellLevels',
        number: '15-QĐ/ĐU',
        failure: 'NUMBER_TAKEN: the number 15-QĐ/ĐU belongs to x of y',
      }),
    ).toEqual([
      'Quyết định: xếp loại chất lượng chi bộ',
      'Số đã ghi: 15-QĐ/ĐU',
      'Vì sao: số này đã cấp cho quyết định khác',
    ]);
  });

  test('a withdrawn decision is told with its number and the reason', () => {
    expect(
      lines('decisionWithdrawn', { decision: 'main-fourGood', reason: 'Ghi sai tên' }, [
        { id: 'main-fourGood', number: '15-QĐ/ĐU', state: 'withdrawn' },
      ]),
    ).toEqual(['Quyết định: công nhận chi bộ “bốn tốt”, số 15-QĐ/ĐU', 'Lý do: Ghi sai tên']);
  });
});

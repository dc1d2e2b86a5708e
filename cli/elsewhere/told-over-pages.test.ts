import { expect, test } from 'vitest';
import type { NoticeAction } from '../../domain/obligation/notice-action.ts';
import { OWED, toBeTold } from '../../web/desk/to-be-told.fixture.ts';
import { askAt, overPages } from './over-pages.fixture.ts';

const { pagesOf, bontot } = overPages('told');

test('told says until when the time runs that begins with it, before it is taken', async () => {
  const taken: NoticeAction['told'][] = [];
  const client = {
    actOnNotice: async (_campaign: string, { told }: NoticeAction) => {
      taken.push(told);
    },
  };
  askAt(pagesOf({ reader: await toBeTold() }, { client }));
  const told = (...more: string[]) =>
    bontot('do-thi-thu', 'told', 'n-1', '--how', 'phone', '--at', '02/12/2024 08:00', ...more);
  const { code, out, err } = await told('--over');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /Thời gian kiến nghị về kết quả.*tính từ 08:00 thứ Hai 02\/12\/2024, hạn là hết thứ Hai 09\/12\/2024\. Tính như vậy thì đã kết thúc[\s\S]*Đã ghi/,
  );
  expect(taken).toEqual([{ how: 'phone', at: OWED, note: null, over: true }]);
  const { out: json } = await told('--json');
  expect(JSON.parse(json)).toMatchObject({ begins: { about: 'objectionWindow', closes: null } });
}, 60_000);

test('told corrects what was recorded, for the reason that is given and not without one', async () => {
  const taken: Partial<NoticeAction>[] = [];
  const client = {
    actOnNotice: async (_campaign: string, { action, told, reason }: NoticeAction) => {
      taken.push({ action, told, reason });
    },
  };
  askAt(pagesOf({ reader: await toBeTold() }, { client }));
  const correct = (reason: string, ...more: string[]) =>
    bontot('do-thi-thu', 'told', 'n-1', '--correct', reason, '--how', 'inPerson', ...more);
  expect((await correct(' ')).code).toBe(2);
  const { code, err } = await correct('ghi nhầm ngày', '--at', '02/12/2024 08:00');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const told = { how: 'inPerson', at: OWED, note: null };
  expect(taken).toEqual([{ action: 'correct', told, reason: 'ghi nhầm ngày' }]);
}, 60_000);

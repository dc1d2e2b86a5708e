import { describe, expect, test } from 'vitest';
import type { CellFacts } from '../../domain/facts.ts';
import type { ObligationView } from '../../domain/journal/journal.ts';
import { OBLIGATIONS, type ObligationName } from '../../domain/obligation/obligations.ts';
import { asked, at, audienceAt, campaignStanding, outbox, standing, view } from '../audience.fixture.ts';
import { noticeLines } from '../mail/notice-lines.ts';
import { plain } from '../words.ts';
import { whyWaiting } from './why-waiting.ts';

describe('why a cell waits', () => {
  const told = ['opening', 'before7', 'before3', 'before1'];
  const late = view('dossier', '2024-12-11 00:00', {
    deadlines: [
      { due: at('2024-12-11 00:00'), closes: at('2024-12-16 08:00'), who: 'plan', why: 'plan', at: 0 },
    ],
    asked: asked(...told),
    ahead: [{ step: 'after3', at: at('2024-12-13 08:00') }],
    late: true,
  });

  test('a late dossier: who, what, until when, how late, and what comes', () => {
    const { headline, follow, also } = whyWaiting(
      standing([late]),
      audienceAt('2024-12-11 09:00'),
      outbox(told),
    );
    expect(plain(headline)).toBe(
      'Chờ đồng chí Nguyễn Thị Ánh, bí thư chi bộ, nộp hồ sơ; hạn là hết thứ Ba 10/12/2024, đã trễ 1 ngày.',
    );
    expect(headline.filter(({ tone }) => tone === 'late')).toEqual([{ text: 'đã trễ 1 ngày', tone: 'late' }]);
    expect(plain(follow)).toBe(
      'Đã nhắc 3 lần. Nếu đến 08:00 thứ Sáu 13/12/2024 chưa nộp, thư nhắc lần cuối sẽ được gửi, đồng gửi đồng chí Phạm Hoàng Việt, bí thư Đảng ủy; sau đó không nhắc nữa. ' +
        'Đến 08:00 thứ Hai 16/12/2024 mà chưa nộp thì buổi kiểm tra vẫn bắt đầu và ghi là chưa có hồ sơ.',
    );
    expect(also).toEqual([]);
  });

  test('the same in English', () => {
    const { headline, follow } = whyWaiting(
      standing([late]),
      audienceAt('2024-12-11 09:00', 'en'),
      outbox(told),
    );
    expect(plain(headline)).toBe(
      'Waiting for Nguyễn Thị Ánh, head of the cell, to submit the dossier; due by the end of Tuesday 10/12/2024, 1 day late.',
    );
    expect(plain(follow)).toBe(
      'Reminded 3 times. If still not submitted by 08:00 on Friday 13/12/2024, the last reminder goes out, copied to Phạm Hoàng Việt, head of the committee; no more follow. ' +
        'If not submitted by 08:00 on Monday 16/12/2024, the session starts all the same and notes that there is no dossier.',
    );
  });

  test.each([
    [
      'vi',
      'Chi bộ Đội QLTT số 1 không nhận lệnh “lùi hạn nộp hồ sơ cho các chi bộ”: Hạn mới phải sau hạn đang có, hết thứ Năm 12/12/2024. Xử lý xong thì ghi: bontot settle 28-c3 --reason “…”.',
    ],
    [
      'en',
      'Chi bộ Đội QLTT số 1 did not take “extended the dossier deadline for all cells”: The new date must be later than the present one, the end of Thursday 12/12/2024. Once it is settled: bontot settle 28-c3 --reason “…”.',
    ],
  ] as const)(
    'a refused command by its cell, its reason and the id that settles it, in %s',
    (lang, words) => {
      const task = view('refusedCommand', '2024-12-11 00:00');
      const refused = {
        command: '28-c3',
        cell: 'doi-1',
        type: 'deadline.extend',
        reason: 'extensionNotLater' as const,
        values: { due: at('2024-12-13 00:00') },
      };
      const now = campaignStanding([task], { refused: [refused] });
      const audience = audienceAt('2024-12-10 09:00', lang);
      expect(whyWaiting(now, audience, []).also.map(plain)).toEqual([words]);
      const notice = {
        key: 'refusedCommand/opening@1',
        about: 'refusedCommand',
        step: 'opening',
        to: ['binh'],
        copy: [],
        due: at('2024-12-11 00:00'),
        at: at('2024-12-10 09:00'),
        values: {},
      };
      const lines = noticeLines({ subject: 'campaign', role: 'to', notice, standing: now }, audience);
      expect(lines).toContain(words);
    },
  );

  test('what is told of a notice is what has become of it, in both languages', () => {
    const opened = view('dossier', '2024-12-11 00:00', { asked: asked('opening') });
    const reminded = view('dossier', '2024-12-11 00:00', { asked: asked('opening', 'before7', 'before3') });
    const said = (one: ObligationView, rows: ReturnType<typeof outbox>, lang: 'vi' | 'en' = 'vi'): string =>
      plain(whyWaiting(standing([one]), audienceAt('2024-12-09 09:00', lang), rows).follow);
    const states = ['queued', 'held', 'failed', 'withdrawn', 'toBeTold'] as const;
    for (const state of states) {
      for (const lang of ['vi', 'en'] as const)
        expect(said(opened, outbox(['opening'], state), lang)).not.toMatch(
          /Đã (gửi|báo|nhắc)|^Told|Reminded/,
        );
      const known = outbox(['opening', 'before7']);
      expect(said(reminded, [...known, ...outbox(['before3'], state)])).toMatch(
        /^Đã nhắc 1 lần\. Lần nhắc mới nhất /,
      );
    }
    expect(said(opened, [])).toMatch(/^Thư báo chưa vào hộp thư đi\./);
    expect(said(opened, outbox(['opening'], 'queued'))).toMatch(/^Thư báo đang chờ gửi\./);
    expect(said(opened, outbox(['opening'], 'toBeTold'))).toMatch(
      /^Thư báo chưa đến người nhận: cần báo trực tiếp\./,
    );
    expect(said(opened, outbox(['opening'], 'failed'))).toMatch(/^Thư báo gửi không được\./);
    expect(said(opened, outbox(['opening'], 'withdrawn'))).toMatch(/^Thư báo đã thu hồi khi chưa gửi\./);
    expect(said(opened, outbox(['opening'], 'told'))).toMatch(
      /^Đã báo trực tiếp thứ Tư 20\/11\/2024, chưa nhắc/,
    );
    expect(said(opened, outbox(['opening'], 'sent', { detail: 'folder' }))).toMatch(
      /^Đã ghi thư báo vào thư mục thứ Tư 20\/11\/2024, chưa nhắc/,
    );
    // a copy tells nobody who owes, and another deadline's notice is not this one's
    expect(said(opened, outbox(['opening'], 'sent', { role: 'copy' }))).not.toContain('Đã');
    expect(said(opened, outbox(['before7'], 'sent'))).not.toContain('Đã');
    // one of two holders has heard
    const both = [...outbox(['opening']), ...outbox(['opening'], 'toBeTold', { person: 'an' })];
    expect(said(opened, both)).toMatch(/^Đã gửi thư báo/);
  });

  test('what is owed again is told by its own mail, not by that of the first time', () => {
    const [first, again] = [at('2024-12-05 09:00'), at('2024-12-09 08:00')];
    const times = [
      { step: 'opening', at: first, key: 'opening' },
      { step: 'before3', at: first, key: 'before3' },
      { step: 'opening', at: again, key: 'opening#2' },
    ];
    const said = (openedAt: number, ...rows: ReturnType<typeof outbox>) => {
      const one = view('dossierCompletion', '2024-12-11 12:00', { openedAt, asked: times });
      return plain(whyWaiting(standing([one]), audienceAt('2024-12-09 09:00'), rows).follow);
    };
    const earlier = outbox(['opening', 'before3']);
    expect(said(again, ...earlier, ...outbox(['opening#2'], 'queued'))).toMatch(/^Thư báo đang chờ gửi\./);
    const sent = outbox(['opening#2'], 'sent', { changedAt: again });
    expect(said(again, ...earlier, ...sent)).toMatch(/^Đã gửi thư báo thứ Hai 09\/12\/2024, chưa nhắc/);
    // a date that moves while it is owed, and a window that goes on
    for (const openedAt of [first, again + 1]) expect(said(openedAt, ...earlier)).toMatch(/^Đã nhắc 1 lần\./);
  });

  test('who took a task over has heard what reached that person, and who had it before was reminded before', () => {
    const moment = at('2024-12-06 08:00');
    const handedOver = (state: 'sent' | 'queued') =>
      outbox(['dossier/handOver'], state, {
        person: 'long',
        notice: { key: 'dossier/handOver', about: 'dossier', step: 'handOver', at: moment },
        changedAt: moment + 900_000,
      });
    const steps = ['opening', 'before7', 'before3'];
    const before = outbox(steps);
    const said = (
      rows: ReturnType<typeof outbox>,
      lang: 'vi' | 'en' = 'vi',
      asking: readonly string[] = steps,
    ) => {
      const { names, ...rest } = audienceAt('2024-12-09 09:00', lang);
      const audience = { ...rest, names: { ...names, addressees: () => ['long'] } };
      const one = view('dossier', '2024-12-11 00:00', { asked: asked(...asking) });
      return plain(whyWaiting(standing([one]), audience, rows).follow);
    };
    expect(said([...before, ...handedOver('sent')])).toMatch(
      /^Đã gửi thư báo thứ Sáu 06\/12\/2024, chưa nhắc lần nào\. Trước khi bàn giao đã nhắc Nguyễn Thị Ánh 2 lần\. /,
    );
    expect(said([...before, ...handedOver('sent')], 'en')).toMatch(
      /^Told by mail on Friday 06\/12\/2024, not reminded yet\. Before the hand-over Nguyễn Thị Ánh was reminded twice\. /,
    );
    expect(said([...before, ...handedOver('queued')])).toMatch(
      /^Thư bàn giao đang chờ gửi\. Trước khi bàn giao đã nhắc Nguyễn Thị Ánh 2 lần\. /,
    );
    expect(said(before)).toMatch(/^Chưa gửi thư báo\. Trước khi bàn giao đã nhắc Nguyễn Thị Ánh 2 lần\. /);
    const own = outbox(['before1'], 'sent', { person: 'long' });
    expect(said([...before, ...handedOver('sent'), ...own], 'vi', [...steps, 'before1'])).toMatch(
      /^Đã nhắc 1 lần\. Trước khi bàn giao đã nhắc Nguyễn Thị Ánh 2 lần\. /,
    );
  });

  test('of one who has signed already no reminder counts for the side that is still waited for', () => {
    const signing = view('minutesSigning', '2024-12-18 00:00', { asked: asked('opening', 'before1') });
    const facts = { minutes: { round: 1, disputed: [], signed: 'team' as const, outcome: null } };
    const { names, ...rest } = audienceAt('2024-12-17 09:00');
    const addressees: typeof names.addressees = ({ role }) =>
      role === 'cellAndTeam' ? ['anh', 'long'] : role === 'cell' ? ['anh'] : ['long'];
    const audience = { ...rest, names: { ...names, addressees } };
    const signed = outbox(['opening', 'before1'], 'sent', { person: 'long' });
    const said = (...rows: ReturnType<typeof outbox>) =>
      plain(whyWaiting(standing([signing], { facts }), audience, [...signed, ...rows]).follow);
    expect(said(...outbox(['opening']), ...outbox(['before1'], 'failed'))).toMatch(
      /^Đã gửi thư báo thứ Tư 20\/11\/2024, chưa nhắc lần nào\. Lần nhắc mới nhất gửi không được\./,
    );
    // nor does who has signed stand beside those who owed it before
    expect(said(...outbox(['opening', 'before1'], 'sent', { person: 'binh' }))).toContain(
      'Trước khi bàn giao đã nhắc Lê Thị Bình 1 lần.',
    );
  });

  test('what runs only from its telling has no date and no reminder yet', () => {
    const untold = (name: 'minutesAnswer' | 'objectionWindow', lang: 'vi' | 'en' = 'vi') => {
      const one = view(name, '2024-12-11 00:00', { deadlines: [], asked: asked('opening') });
      const rows = outbox(['opening'], 'toBeTold');
      const { headline, follow, also } = whyWaiting(
        standing([one, { ...one, id: `${name}:x` }]),
        audienceAt('2024-12-20 09:00', lang),
        rows,
      );
      return [plain(headline), plain(follow), ...also.map(plain)];
    };
    expect(untold('minutesAnswer')).toEqual([
      'Chờ đồng chí Nguyễn Thị Ánh, bí thư chi bộ, trả lời biên bản; thời hạn tính từ ngày được báo.',
      'Thư báo chưa đến người nhận: cần báo trực tiếp.',
      'Trả lời biên bản; thời hạn tính từ ngày được báo.',
    ]);
    expect(untold('objectionWindow')[0]).toBe(
      'Chờ báo đến chi bộ; thời gian kiến nghị về kết quả tính từ ngày chi bộ được báo.',
    );
    expect(untold('objectionWindow', 'en')[0]).toMatch(/^Waiting for the cell to be told; the time for/);
  });

  test('in time, told once, with a session to come and a request open besides', () => {
    const dossier = view('dossier', '2024-12-11 00:00', {
      asked: asked('opening'),
      ahead: [{ step: 'before7', at: at('2024-11-29 08:00') }],
    });
    const waiting = whyWaiting(
      standing([dossier, view('session', '2024-12-12 08:00'), view('extensionAnswer', '2024-11-27 00:00')]),
      audienceAt('2024-11-26 10:00'),
      outbox(['opening']),
    );
    expect(plain(waiting.headline)).toBe(
      'Chờ đồng chí Nguyễn Thị Ánh, bí thư chi bộ, nộp hồ sơ; hạn là hết thứ Ba 10/12/2024, còn 14 ngày.',
    );
    expect(plain(waiting.follow)).toBe(
      'Đã gửi thư báo thứ Tư 20/11/2024, chưa nhắc lần nào. Nếu đến 08:00 thứ Sáu 29/11/2024 chưa nộp, thư nhắc tiếp theo sẽ được gửi.',
    );
    expect(waiting.also.map(plain)).toEqual([
      'Lịch sắp tới: buổi kiểm tra, bắt đầu 08:00 thứ Năm 12/12/2024, còn 16 ngày.',
      'Ngoài ra, đồng chí Lê Thị Bình, Văn phòng Đảng ủy, cần trả lời đề nghị gia hạn; hạn là hết thứ Ba 26/11/2024, hôm nay.',
    ]);
  });

  test('a body that acts together is named as such, and a due hour is shown', () => {
    const { headline } = whyWaiting(
      standing([view('reading', '2024-12-11 17:00')]),
      audienceAt('2024-12-10 10:00'),
      [],
    );
    expect(plain(headline)).toBe('Chờ Tổ kiểm tra đọc hồ sơ; hạn là 17:00 thứ Tư 11/12/2024, ngày mai.');
  });

  test('past its hour on the due day it is late since that hour', () => {
    const { headline } = whyWaiting(
      standing([view('reading', '2024-12-11 17:00')]),
      audienceAt('2024-12-11 17:30'),
      [],
    );
    expect(plain(headline)).toBe(
      'Chờ Tổ kiểm tra đọc hồ sơ; hạn là 17:00 thứ Tư 11/12/2024, đã trễ từ 17:00.',
    );
  });

  test('when only the session is awaited it says when and where', () => {
    const { headline, follow } = whyWaiting(
      standing(
        [view('session', '2024-12-12 08:00', { ahead: [{ step: 'before1', at: at('2024-12-11 08:00') }] })],
        {
          stage: 'preReview',
        },
      ),
      audienceAt('2024-12-10 10:00'),
      [],
    );
    expect(plain(headline)).toBe(
      'Chờ buổi kiểm tra, bắt đầu 08:00 thứ Năm 12/12/2024 tại Hội trường Cục, còn 2 ngày.',
    );
    expect(plain(follow)).toBe('Chưa gửi thư báo. Lần nhắc tới: 08:00 thứ Tư 11/12/2024.');
  });

  test('while it waits for the slate the cell has nothing to do', () => {
    const { headline, follow } = whyWaiting(
      standing([], { stage: 'committeeAppraisal', waitsFor: 'slate' }),
      audienceAt('2024-12-20 10:00'),
      [],
    );
    expect(plain(headline)).toBe(
      'Chờ Đảng ủy thẩm định cùng các chi bộ khác; chi bộ không phải làm gì thêm.',
    );
    expect(follow).toEqual([]);
  });

  test('withdrawn, transferred and concluded say why, where to and with what result', () => {
    const now = audienceAt('2024-12-20 10:00');
    const ended = (stage: 'withdrawn' | 'transferred' | 'concluded', facts: Partial<CellFacts>) =>
      plain(whyWaiting(standing([], { stage, ended: true, facts }), now, []).headline);
    expect(ended('withdrawn', { ended: { because: 'Chi bộ giải thể.', to: null } })).toBe(
      'Chi bộ đã rút khỏi đợt kiểm tra. Lý do: Chi bộ giải thể.',
    );
    expect(ended('transferred', { ended: { because: 'Chuyển cơ quan', to: 'Đảng ủy Sở Công Thương' } })).toBe(
      'Chi bộ đã chuyển nơi khác. Nơi chuyển đến: Đảng ủy Sở Công Thương. Lý do: Chuyển cơ quan.',
    );
    expect(ended('concluded', { decisions: ['15-QĐ/ĐU', '16-QĐ/ĐU'], fourGood: true, level: 'GOOD' })).toBe(
      'Đã kết thúc. Kết quả: công nhận chi bộ “bốn tốt”; Hoàn thành tốt nhiệm vụ (quyết định số 15-QĐ/ĐU, 16-QĐ/ĐU).',
    );
  });

  test('[R18] after the time for objections the improvement plan and the members are still waited for', () => {
    const now = '2025-01-10 09:00';
    const settled: Parameters<typeof standing>[1] = {
      stage: 'recognitionDecision',
      states: ['stages.recognitionDecision.settled', 'improvement.owed'],
      facts: {
        decisions: ['15-QĐ/ĐU'],
        fourGood: true,
        level: 'GOOD',
        award: 'Giấy khen',
        members: { proposed: 12, decided: 10, pending: [] },
      },
    };
    const told = (obligations: ObligationView[], lang: 'vi' | 'en' = 'vi') =>
      whyWaiting(standing(obligations, settled), audienceAt(now, lang), []);

    const plan = told([view('improvement', '2025-01-16 00:00')]);
    expect(plain(plan.headline)).toBe(
      'Chờ đồng chí Nguyễn Thị Ánh, bí thư chi bộ, nộp kế hoạch khắc phục; hạn là hết thứ Tư 15/01/2025, còn 5 ngày.',
    );
    expect(plan.also.map(plain)).toEqual([
      'Còn 2 đảng viên chờ Đảng ủy quyết định mức xếp loại trong danh sách bổ sung.',
    ]);
    expect(plain(told([]).headline)).toBe(
      'Còn 2 đảng viên chờ Đảng ủy quyết định mức xếp loại trong danh sách bổ sung. Kết quả: công nhận chi bộ “bốn tốt”; Hoàn thành tốt nhiệm vụ; Giấy khen (quyết định số 15-QĐ/ĐU).',
    );
    expect(plain(told([], 'en').headline)).toContain(
      '2 members still wait for the committee to decide their levels on a supplementary list.',
    );
  });

  test('a cell whose objection was upheld waits for the committee to decide anew', () => {
    const { headline } = whyWaiting(
      standing([], { stage: 'committeeAppraisal', marks: ['objectionUpheld'] }),
      audienceAt('2025-01-10 09:00'),
      [],
    );
    expect(plain(headline)).toBe('Kiến nghị của chi bộ được chấp nhận; chờ Đảng ủy quyết định lại kết quả.');
  });

  test('a cell that owes its improvement plan before the slate is decided waits for the committee too', () => {
    const { headline, also } = whyWaiting(
      standing([view('improvement', '2025-01-09 00:00')], { stage: 'committeeAppraisal' }),
      audienceAt('2025-01-02 09:00'),
      [],
    );
    expect(plain(headline)).toContain('nộp kế hoạch khắc phục');
    expect(also.map(plain)).toEqual(['Ngoài ra, chờ Đảng ủy thẩm định cùng các chi bộ khác.']);
  });

  test('silence is told as the plan sets it', () => {
    const answer = view('minutesAnswer', '2024-12-17 00:00', {
      deadlines: [
        { due: at('2024-12-17 00:00'), closes: at('2024-12-19 00:00'), who: 'plan', why: 'minutes', at: 0 },
      ],
    });
    const told = (silence: 'referred' | 'deemedAgreed') =>
      plain(whyWaiting(standing([answer]), audienceAt('2024-12-16 09:00', 'vi', { silence }), []).follow);
    expect(told('referred')).toContain(
      'Đến hết thứ Tư 18/12/2024 mà chưa trả lời thì biên bản được chuyển Đảng ủy xem xét.',
    );
    expect(told('deemedAgreed')).toContain('mà chưa trả lời thì biên bản được coi như đã thống nhất.');
  });
});

const names = Object.keys(OBLIGATIONS) as ObligationName[];
const moments = ['2024-11-20 09:00', '2024-12-10 23:59', '2024-12-11 00:00', '2024-12-30 09:00'];
const steps = ['opening', 'before7', 'dueDay', 'after1', 'after3', 'closing', 'fromAnotherVersion'];

test.each(names)('%s: every moment and step gives whole sentences in both languages', (name) => {
  for (const lang of ['vi', 'en'] as const) {
    for (const now of moments) {
      for (const next of [null, ...steps]) {
        const change: Partial<ObligationView> = {
          deadlines: [
            { due: at('2024-12-11 00:00'), closes: at('2024-12-12 08:00'), who: 'plan', why: 'plan', at: 0 },
          ],
          ahead: next === null ? [] : [{ step: next, at: at('2024-12-13 08:00') }],
          asked: next === null ? [] : asked('opening', next),
        };
        const one = view(name, '2024-12-11 00:00', change);
        const { headline, follow, also } = whyWaiting(
          standing([one, { ...one, id: `${name}:x-awards` }]),
          audienceAt(now, lang),
          [],
        );
        for (const sentence of [plain(headline), plain(follow), ...also.map(plain)]) {
          expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
          expect(sentence).not.toMatch(/undefined|null|NaN|\bfunction\b|, \.| {2}/);
          expect(sentence).toBe(sentence.normalize('NFC'));
        }
      }
    }
  }
});

test('an obligation and a stage that no dictionary knows still give a sentence', () => {
  const strange = { ...view('dossier', '2024-12-11 00:00'), id: 'fromAnotherVersion:7' };
  expect(plain(whyWaiting(standing([strange]), audienceAt('2024-12-10 10:00'), []).headline)).toContain(
    'fromAnotherVersion:7',
  );
  const stage = 'fromAnotherVersion' as never;
  expect(plain(whyWaiting(standing([], { stage }), audienceAt('2024-12-10 10:00'), []).headline)).toBe(
    'fromAnotherVersion',
  );
});

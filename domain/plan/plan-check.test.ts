import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, isNode, parseDocument } from 'yaml';
import { findingWords, toldFinding } from '../../words/plan/finding-words.ts';
import { checkPlan, type Finding, warningsOf } from './plan-check.ts';
import { vacantFrom } from './plan-people.ts';
import { shiftPlan } from './shift.ts';

const real = readFileSync(new URL('../../plans/28-kh-du-2024.yaml', import.meta.url), 'utf8');

/** The real plan with one place changed: what a person would do in an editor. */
function edited(change: (document: Document) => void): string {
  const document = parseDocument(real);
  change(document);
  return document.toString();
}
const set = (path: (string | number)[], value: unknown) => edited((document) => document.setIn(path, value));

const errors = (text: string): Finding[] =>
  checkPlan(text).findings.filter(({ severity }) => severity === 'error');
const brief = (findings: Finding[]) => findings.map(({ code, path }) => `${code} ${path}`);
const warnings = (text: string) =>
  brief(checkPlan(text).findings.filter(({ severity }) => severity === 'warning'));

const STANDING = [
  'ISSUE_UNSET document.issuedOn',
  'SAMPLE_PEOPLE people',
  'SAMPLE_ADDRESSES people',
  'SAMPLE_CELLS cells',
  'TEAM_DECISION_UNSET team.decision',
  'LITTLE_TIME dossier.dueBefore',
  'MILESTONES_UNSET milestones',
];

describe('the real plan', () => {
  test('[X1, X2, X7, X16] passes, with a warning for each thing the document leaves open and each sample', () => {
    const { plan, findings } = checkPlan(real);
    expect(plan?.id).toBe('28-kh-du-2024');
    expect(brief(findings)).toEqual(STANDING);
    expect(findings.flatMap(({ gap }) => gap ?? [])).toEqual(['X1', 'X2', 'X16', 'X7']);
  });

  test('[X9] a plan from before there was a time for entering letters has two working days for it', () => {
    const { plan, findings } = checkPlan(
      edited((document) => document.deleteIn(['settings', 'paperEntryWithin'])),
    );
    expect(brief(findings)).toEqual(STANDING);
    expect(plan?.settings.paperEntryWithin.value).toBe(2);
  });

  test('[X16] has one working day between 10/12 and 12/12/2024, where two are wanted', () => {
    const found = checkPlan(real).findings.find(({ code }) => code === 'LITTLE_TIME');
    expect(found === undefined ? null : findingWords(found, 'vi')).toBe(
      'chỉ có 1 ngày làm việc giữa ngày cuối nộp hồ sơ và buổi làm việc 2024-12-12',
    );
    expect(found?.expected).toBe('>= 2');
  });
});

describe('errors', () => {
  test('come all at once, each with its line, in the order of the text', () => {
    const broken = real
      .replace('dueBefore: 2024-12-11', 'dueBefore: 2024-02-30')
      .replace('currency: VND', 'currncy: VND')
      .replace('person: le-duc-an', 'person: khong-ai')
      .replace('cells: [van-phong]', 'cells: [van-phong, doi-1, doi-9]');
    const found = errors(broken);
    expect(brief(found)).toEqual([
      'UNKNOWN_PERSON roles.9.person',
      'BAD_DATE dossier.dueBefore',
      'CELL_IN_TWO_SESSIONS sessions.1.cells.1',
      'UNKNOWN_CELL sessions.1.cells.2',
      'MISSING allowance.currency',
      'UNKNOWN_KEY allowance.currncy',
    ]);
    const lines = broken.split('\n');
    const textAt = ({ line, column }: Finding) => lines[line - 1]?.slice(column - 1) ?? '';
    expect(found.map((each) => textAt(each).split(/[\s,\]:]/, 1)[0])).toEqual([
      'khong-ai',
      '2024-02-30',
      'doi-1',
      'doi-9',
      'allowance',
      'currncy',
    ]);
    expect(checkPlan(broken).plan).toBeNull();
  });

  test('say in both languages what is wrong, and what is expected', () => {
    expect(errors(set(['dossier', 'dueBefore'], '2024-02-30')).map(toldFinding)[0]).toMatchObject({
      message: { vi: 'ngày không có thật hoặc viết sai', en: 'no such day, or not written so' },
      expected: 'YYYY-MM-DD',
    });
    expect(errors(set(['allowance', 'fonds'], []))[0]?.expected).toBe(
      'amount, currency, per, purpose, funds',
    );
    expect(errors(set(['dossier', 'through'], 'post'))[0]?.expected).toBe('teamClerk');
  });

  test.each<[string, (string | number)[], unknown, string[]]>([
    ['a text of the wrong type', ['allowance', 'amount'], '150000', ['WRONG_TYPE allowance.amount']],
    ['an address that is none', ['people', 3, 'email'], 'khong co', ['BAD_ADDRESS people.3.email']],
    ['an hour that is none', ['sessions', 0, 'starts'], '25:00', ['BAD_FORM sessions.0.starts']],
    [
      'an hour that is none in a ladder',
      ['settings', 'ladder', 'value', 1, 'when', 'at'],
      '8:00',
      ['BAD_FORM settings.ladder.value.1.when.at'],
    ],
    [
      'a person twice',
      ['people', 4, 'id'],
      'le-thi-hanh',
      ['DUPLICATE_ID people.4.id', 'UNKNOWN_PERSON roles.4.person'],
    ],
    ['a session twice', ['sessions', 1, 'id'], 'sang', ['DUPLICATE_ID sessions.1.id']],
    [
      'a cell twice',
      ['cells', 1, 'id'],
      'doi-1',
      ['UNKNOWN_CELL roles.15.cell', 'DUPLICATE_ID cells.1.id', 'UNKNOWN_CELL sessions.0.cells.1'],
    ],
    [
      'a signatory whom nobody knows',
      ['document', 'signatory', 'person'],
      'ai',
      ['UNKNOWN_PERSON document.signatory.person'],
    ],
    [
      'a cell in no session',
      ['sessions', 0, 'cells'],
      ['doi-1', 'doi-2', 'doi-3', 'doi-4'],
      ['CELL_WITHOUT_SESSION cells.4'],
    ],
    [
      'a session that ends before it starts',
      ['sessions', 1, 'ends'],
      '13:00',
      ['SESSION_ENDS_BEFORE_START sessions.1.ends'],
    ],
    [
      'a session that ends as it starts',
      ['sessions', 1, 'ends'],
      '14:00',
      ['SESSION_ENDS_BEFORE_START sessions.1.ends'],
    ],
    [
      'a dossier due after a session',
      ['dossier', 'dueBefore'],
      '2024-12-13',
      ['DOSSIER_DUE_AFTER_SESSION dossier.dueBefore'],
    ],
    [
      'a milestone before the sessions',
      ['milestones', 'teamReport'],
      '2024-12-01',
      ['MILESTONE_BEFORE_SESSION milestones.teamReport'],
    ],
    [
      'a head without a cell',
      ['roles', 13],
      { person: 'nguyen-thi-anh', role: 'cellHead' },
      ['ROLE_NEEDS_CELL roles.13'],
    ],
    ['a clerk with a cell', ['roles', 8, 'cell'], 'doi-1', ['ROLE_WITHOUT_CELL roles.8.cell']],
    [
      'two openings of a ladder',
      ['settings', 'ladder', 'value', 1, 'when'],
      'opening',
      ['LADDER_OPENING settings.ladder.value'],
    ],
    [
      'a last step that is not last',
      ['settings', 'ladder', 'value', 2, 'last'],
      true,
      ['LADDER_LAST settings.ladder.value.2'],
    ],
    [
      'a setting without its reason',
      ['settings', 'quota'],
      { value: null },
      ['MISSING settings.quota.reason', 'WRONG_TYPE settings.quota.value'],
    ],
    ['people that are no list', ['people'], 'khong', ['WRONG_TYPE people']],
  ])('%s', (_title, path, value, expected) => {
    const found = brief(errors(set(path, value)));
    expect(found.filter((each) => expected.includes(each)).sort()).toEqual([...expected].sort());
    // people gone, every reference to them is unknown; elsewhere nothing else may be told
    if (path.length > 1 || path[0] !== 'people') expect(found).toHaveLength(expected.length);
  });

  test('[X5] more than one cell in a session, when the setting allows one', () => {
    expect(brief(errors(set(['settings', 'cellsPerSession', 'value'], 'one')))).toEqual([
      'SESSION_HOLDS_ONE_CELL sessions.0.cells',
    ]);
  });

  test('an office and a head must be there, else nothing could be announced or decided', () => {
    const without = edited((document) => {
      document.setIn(['roles', 0, 'role'], 'committeeMember');
      document.setIn(['roles', 5, 'role'], 'committeeMember');
      document.setIn(['roles', 6, 'role'], 'committeeMember');
    });
    expect(brief(errors(without))).toEqual(['ROLE_VACANT roles', 'ROLE_VACANT roles']);
  });

  const dated = (index: number, days: { from?: string; to?: string }) => (document: Document) => {
    for (const [name, date] of Object.entries(days)) document.setIn(['roles', index, name], date);
  };

  test.each<[string, (document: Document) => void, string[]]>([
    [
      'an office that ends within the season',
      (document) => [5, 6].forEach((index) => void dated(index, { to: '2024-11-30' })(document)),
      ['ROLE_VACANT roles'],
    ],
    [
      'a head who begins when the season is under way',
      dated(0, { from: '2024-12-15' }),
      ['ROLE_VACANT roles'],
    ],
    ['a cell’s head who leaves before its session', dated(16, { to: '2024-12-10' }), ['ROLE_VACANT roles']],
    ['a clerk for some days', dated(8, { from: '2024-01-01', to: '2024-12-12' }), ['ROLE_VACANT roles']],
    [
      'an end before the beginning',
      dated(9, { from: '2024-12-20', to: '2024-12-01' }),
      ['ROLE_ENDS_BEFORE_BEGIN roles.9.to'],
    ],
  ])('a role with dates: %s', (_, change, found) => {
    expect(brief(errors(edited(change)))).toEqual(found);
  });

  test('roles that end before the days to which a plan is moved leave it without anybody', () => {
    const { plan } = checkPlan(edited(dated(0, { to: '2026-01-31' })));
    if (plan === null) throw new Error('no plan');
    expect(vacantFrom(plan, '2024-11-26')).toEqual([]);
    expect(
      vacantFrom(shiftPlan(plan, '2026-12-10').plan, '2026-11-27').map((found) => findingWords(found, 'vi')),
    ).toEqual(['từ ngày 2026-11-27 không có ai giữ vai trò committeeHead']);
  });

  test('a date or a lead that can’t be read is told as such, and stops nothing else', () => {
    const text = edited((document) => {
      document.setIn(['document', 'issuedOn'], 'hôm nay');
      document.setIn(['milestones', 'party'], 'tối');
      document.setIn(['settings', 'preparationLead', 'value'], 1_000_000_000);
      dated(0, { to: 'mai' })(document);
    });
    expect(brief(errors(text))).toEqual([
      'BAD_DATE document.issuedOn',
      'BAD_DATE roles.0.to',
      'UNKNOWN_KEY milestones.party',
      'TOO_MUCH settings.preparationLead.value',
    ]);
  });

  test('a dated role is no problem when it leaves no day uncovered', () => {
    const handedOver = edited((document) => {
      dated(16, { to: '2024-12-11' })(document);
      document.addIn(['roles'], {
        person: 'do-van-dat',
        role: 'cellHead',
        cell: 'doi-3',
        from: '2024-12-12',
      });
      dated(5, { to: '2024-11-30' })(document);
      dated(0, { to: '2030-06-30' })(document);
    });
    expect(errors(handedOver)).toEqual([]);
  });

  test('a name that breaks a line would break the head of a mail', () => {
    const broken = edited((document) => {
      document.setIn(['people', 1, 'name'], 'Lê Thị Hạnh\r\nBcc: ai@do.vn');
      document.setIn(['people', 2, 'email'], 'vo-minh-tam@dang-uy.example\r\nBcc:ai@do.vn');
      document.setIn(['cells', 0, 'name'], 'Chi bộ\nĐội 1');
    });
    expect(brief(errors(broken))).toEqual([
      'NOT_ONE_LINE people.1.name',
      'BAD_ADDRESS people.2.email',
      'NOT_ONE_LINE cells.0.name',
    ]);
  });

  test('501 cells are too many, 500 are not', () => {
    const many = (count: number) => {
      const ids = Array.from({ length: count }, (_, index) => `doi-${index + 1}`);
      return edited((document) => {
        document.setIn(
          ['cells'],
          ids.map((id) => ({ id, name: `Chi bộ ${id}`, kind: 'other', peerGroup: 'doi' })),
        );
        document.setIn(['sessions', 0, 'cells'], ids);
        document.deleteIn(['sessions', 1]);
        for (const index of [20, 19]) document.deleteIn(['roles', index]);
      });
    };
    expect(errors(many(501))).toMatchObject([{ code: 'TOO_MUCH', path: 'cells', expected: '<= 500' }]);
    expect(errors(many(500))).toEqual([]);
  });

  test('no cell may be called as the campaign itself is in journal and messages', () => {
    const plan = edited((document) => {
      document.setIn(['cells', 0, 'id'], 'campaign');
      document.setIn(['sessions', 0, 'cells', 0], 'campaign');
      for (const index of [13, 14]) document.setIn(['roles', index, 'cell'], 'campaign');
    });
    expect(errors(plan)).toMatchObject([
      { path: 'cells.0.id', code: 'BAD_FORM', expected: expect.stringContaining('other than campaign') },
    ]);
  });

  test('text in decomposed letters (NFD) is shown with its place', () => {
    const nfd = real.replace('Lê Thị Hạnh', 'Lê Thị Hạnh'.normalize('NFD'));
    expect(errors(nfd).map(toldFinding)).toMatchObject([
      {
        code: 'NOT_NFC',
        path: 'people.1.name',
        expected: 'Unicode NFC',
        message: { vi: 'chữ Việt viết tách dấu (NFD): “Lê Thị Hạnh”' },
      },
    ]);
  });
});

describe('a file that is not a plan at all', () => {
  test.each([
    ['an empty file', '', 'WRONG_TYPE'],
    ['a list', '- a\n- b\n', 'WRONG_TYPE'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'YAML_SYNTAX'],
    ['an alias to nothing', 'a: *b\n', 'YAML_SYNTAX'],
    ['a very large file', `a: ${'x'.repeat(2_000_001)}`, 'TOO_LARGE'],
  ])('%s', (_title, text, code) => {
    const { plan, findings } = checkPlan(text);
    expect(plan).toBeNull();
    expect(findings[0]?.code).toBe(code);
  });

  test('broken YAML: every break with its line', () => {
    const found = checkPlan('format: 1\nid: [a\nyear: 2024\n\tcells: []\n').findings;
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ code, line }) => code === 'YAML_SYNTAX' && line >= 2)).toBe(true);
  });

  test('a key that occurs twice is reported beside the other mistakes', () => {
    const twice = real.replace('format: 1\n', 'format: 1\nformat: 2\n').replace('count: 1', 'count: 2');
    expect(brief(errors(twice))).toEqual(['WRONG_VALUE format', 'DUPLICATE_KEY ', 'WRONG_VALUE team.count']);
    expect(errors(twice)[1]?.line).toBe(7);
  });

  test('aliases that multiply are refused, not expanded', () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`,
    );
    expect(checkPlan(`a0: &a0 [x]\n${levels.join('\n')}\n`).findings[0]?.code).toBe('YAML_SYNTAX');
  });

  test('never throws, whatever is cut or put in', () => {
    fc.assert(
      fc.property(fc.nat(real.length), fc.nat(400), fc.string(), (from, length, put) => {
        const { plan, findings } = checkPlan(real.slice(0, from) + put + real.slice(from + length));
        expect(plan === null).toBe(findings.some(({ severity }) => severity === 'error'));
        for (const { line, column } of findings) expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('warnings', () => {
  test('[R43] the last day before a "trước ngày" is a day off', () => {
    // before Monday 09/12/2024: the last day in time is Sunday 08/12; three working days are left to read
    expect(warnings(set(['dossier', 'dueBefore'], '2024-12-09'))).toContain('LAST_DAY_OFF dossier.dueBefore');
    expect(warnings(set(['dossier', 'dueBefore'], '2024-12-09'))).not.toContain(
      'LITTLE_TIME dossier.dueBefore',
    );
  });

  test('a holiday is a day off as well: 24/11/2026', () => {
    const text = edited((document) => {
      document.setIn(['dossier', 'dueBefore'], '2026-11-25');
      document.setIn(['sessions', 0, 'date'], '2026-12-03');
      document.setIn(['sessions', 1, 'date'], '2026-12-03');
    });
    expect(warnings(text)).toContain('LAST_DAY_OFF dossier.dueBefore');
  });

  test('a session on a day off is told, also for a plan that was moved', () => {
    expect(warnings(set(['sessions', 1, 'date'], '2024-12-15'))).toContain('SESSION_DAY_OFF sessions.1.date');
    const { plan } = checkPlan(real);
    if (plan === null) throw new Error('the plan is sound');
    const told = (date: string) => warningsOf(shiftPlan(plan, date).plan).map(({ code }) => code);
    expect(told('2026-12-13')).toContain('SESSION_DAY_OFF');
    expect(told('2026-12-10')).not.toContain('SESSION_DAY_OFF');
  });

  test('a session at night, beside another of the team, or in another year is told', () => {
    const at = (changes: Record<string, string>) =>
      warnings(
        edited((document) => {
          for (const [name, value] of Object.entries(changes)) document.setIn(['sessions', 1, name], value);
        }),
      ).filter((each) => !STANDING.includes(each));
    expect(at({ starts: '02:00', ends: '05:00' })).toEqual(['SESSION_AT_NIGHT sessions.1.starts']);
    expect(at({ starts: '18:00', ends: '22:30' })).toEqual(['SESSION_AT_NIGHT sessions.1.starts']);
    expect(at({ starts: '10:00', ends: '17:00' })).toEqual(['SESSIONS_OVERLAP sessions.1.starts']);
    expect(at({ starts: '11:30' })).toEqual([]);
    expect(at({ date: '2062-12-14' })).toContain('SESSION_OF_OTHER_YEAR sessions.1.date');
    expect(at({ date: '2025-01-09' })).toEqual([]);
  });

  test('[X16] is silent with two whole working days to read', () => {
    expect(warnings(set(['dossier', 'dueBefore'], '2024-12-10'))).not.toContain(
      'LITTLE_TIME dossier.dueBefore',
    );
  });

  test('[X7] names the milestones that are still open', () => {
    const found = checkPlan(set(['milestones', 'teamReport'], '2024-12-17')).findings.map(toldFinding);
    expect(found.find(({ code }) => code === 'MILESTONES_UNSET')?.message.en).toBe(
      'no date for: committeeMeeting, decisions, awards, superiorReport; the settings decide',
    );
  });

  test('says of which matters the superior would never be asked', () => {
    const having = (kinds: string[]) =>
      warnings(set(['settings', 'superiorDecides', 'value'], { kinds, workingDays: 5 })).filter((one) =>
        one.startsWith('SUPERIOR_KIND_UNDECIDED'),
      );
    expect(having(['cellLevels', 'memberLevels'])).toEqual([]);
    const undecided = edited((document) => {
      document.setIn(['settings', 'decisionKinds', 'value'], ['fourGood']);
      document.setIn(['settings', 'superiorDecides', 'value'], {
        kinds: ['fourGood', 'awards'],
        workingDays: 5,
      });
    });
    expect(warnings(undecided)).toContain('SUPERIOR_KIND_UNDECIDED settings.superiorDecides.value.kinds.1');
  });

  test('says where nobody can tell the Party organisation above the issuer, unless the plan does', () => {
    const unknown = 'PARTY_BODY_UNKNOWN document.superior';
    const having = (superior: string, superiorPartyBody?: string) =>
      warnings(
        edited((document) => {
          document.setIn(['document', 'superior'], superior);
          if (superiorPartyBody === undefined) document.deleteIn(['document', 'superiorPartyBody']);
          else document.setIn(['document', 'superiorPartyBody'], superiorPartyBody);
        }),
      );
    expect(having('ĐUK')).toContain(unknown);
    expect(having('ĐUK', 'Đảng bộ Khối')).not.toContain(unknown);
    // as plans had it before there was a field for it
    expect(having('Đảng ủy Khối')).not.toContain(unknown);
  });

  test('says which basis may be a Quyết định or a Quy định', () => {
    const text = edited((document) => document.deleteIn(['document', 'bases', 0, 'type']));
    expect(warnings(text).filter((one) => !STANDING.includes(one))).toEqual([
      'BASIS_TYPE_UNKNOWN document.bases.0.number',
    ]);
    expect(checkPlan(text).plan?.document.bases[0]?.number).toBe('3286-QĐ/TU');
  });

  test('says which basis is of another year, as after a move to 2026', () => {
    const codes = warnings(set(['year'], 2026)).filter((one) => one.startsWith('BASIS_OF_OTHER_YEAR'));
    expect(codes).toEqual([1, 2, 3, 4, 5, 6].map((at) => `BASIS_OF_OTHER_YEAR document.bases.${at}.number`));
    const found = checkPlan(set(['year'], 2026)).findings.filter(
      ({ code }) => code === 'BASIS_OF_OTHER_YEAR',
    );
    expect(found.slice(1, 2).map(toldFinding)).toMatchObject([
      {
        message: {
          vi: '“1118-CV/ĐUK”, ngày 23/10/2024, là căn cứ của năm khác, không phải năm 2026; quyết định chỉ viện dẫn khi tiêu chí nêu văn bản này',
          en: '“1118-CV/ĐUK” of 23/10/2024 is a basis of another year than 2026; decisions cite it only where criteria name it',
        },
      },
    ]);
  });

  describe('[X17] a team member who belongs to an inspected cell', () => {
    const both = (policy: string, more: (document: Document) => void = () => {}) =>
      edited((document) => {
        document.setIn(['settings', 'conflictOfInterest', 'value'], policy);
        document.setIn(['roles', 14, 'person'], 'le-duc-an');
        more(document);
      });
    const conflicts = (text: string) =>
      checkPlan(text)
        .findings.filter(({ code }) => code === 'CONFLICT_OF_INTEREST')
        .map(({ severity, path, gap }) => `${severity} ${path} ${gap}`);

    test('is a warning by default', () => {
      expect(conflicts(both('warn'))).toEqual(['warning roles.9 X17']);
    });
    test('is nothing when the setting is off', () => {
      expect(conflicts(both('off'))).toEqual([]);
    });
    test('when barred, needs a substitute with an authorisation in the plan', () => {
      expect(conflicts(both('bar'))).toEqual(['warning roles.9 X17']);
      expect(conflicts(both('bar', (document) => document.deleteIn(['roles', 12])))).toEqual([
        'error roles.9 X17',
      ]);
    });
    test('a committee member counts too', () => {
      expect(conflicts(set(['roles', 14, 'person'], 'tran-thi-cuc'))).toEqual(['warning roles.4 X17']);
    });
  });

  describe('holidays that the calendar doesn’t know', () => {
    const told = (text: string) =>
      checkPlan(text).findings.flatMap((found) =>
        found.code === 'HOLIDAYS_UNKNOWN' ? [findingWords(found, 'vi')] : [],
      );
    const inDecember = (year: number, more: (document: Document) => void = () => {}) =>
      edited((document) => {
        document.setIn(['dossier', 'dueBefore'], `${year}-12-10`);
        for (const index of [0, 1]) document.setIn(['sessions', index, 'date'], `${year}-12-13`);
        more(document);
      });

    test('of each year that the season touches: one that is listed doesn’t stand for the others', () => {
      expect(told(inDecember(2026))).toEqual([]);
      expect(told(inDecember(2026, (document) => document.deleteIn(['calendar', 'unannounced'])))).toEqual([
        'lịch nghỉ năm 2027 còn thiếu: 05/02/2027, 08/02/2027, 09/02/2027, 10/02/2027; hạn có thể rơi vào ngày lễ',
      ]);
      expect(told(inDecember(2028))).toEqual([
        'lịch nghỉ năm 2028 còn thiếu: 24/11/2028; hạn có thể rơi vào ngày lễ',
        'lịch nghỉ năm 2029 còn thiếu: 01/01/2029, 12/02/2029, 13/02/2029, 14/02/2029, 15/02/2029, 16/02/2029; hạn có thể rơi vào ngày lễ',
      ]);
    });

    test('but only as far as anything of the season still runs', () => {
      expect(told(inDecember(2025))).toEqual([]);
      const until2028 = (document: Document) =>
        document.setIn(['milestones', 'superiorReport'], '2027-12-21');
      expect(told(inDecember(2026, until2028))).toEqual([
        'lịch nghỉ năm 2028 còn thiếu: 03/01/2028, 25/01/2028, 26/01/2028, 27/01/2028, 28/01/2028; hạn có thể rơi vào ngày lễ',
      ]);
    });

    test('but which nobody has announced yet are told as such, with what lies near them', () => {
      const open = (text: string) =>
        checkPlan(text).findings.flatMap((found) =>
          found.code === 'NOT_ANNOUNCED' ? [[found.path, findingWords(found, 'vi')]] : [],
        );
      const tet =
        'Tết Nguyên đán 2027: chưa thông báo ngày nghỉ, khoảng 05/02/2027 đến 11/02/2027; hạn tính qua những ngày này có thể đổi';
      expect(open(real)).toEqual([]);
      expect(open(inDecember(2025))).toEqual([]);
      expect(open(inDecember(2026))).toEqual([['calendar.unannounced.0', tet]]);
      const milestones = (document: Document) => {
        document.setIn(['milestones', 'awards'], '2027-02-03');
        document.setIn(['milestones', 'superiorReport'], '2027-08-27');
      };
      expect(open(inDecember(2026, milestones))).toEqual([
        ['calendar.unannounced.0', `${tet}, gần đó có 03/02/2027`],
        ['calendar.unannounced.1', expect.stringMatching(/^Quốc khánh 2027 .* gần đó có 27\/08\/2027$/)],
      ]);
    });
  });

  test('two people with one mailbox read the mails of each other', () => {
    const text = set(['people', 14, 'email'], 'Nguyen-Thi-Anh@doi-1.example');
    expect(warnings(text).filter((each) => !STANDING.includes(each))).toEqual([
      'ADDRESS_SHARED people.14.email',
    ]);
  });

  test('a team without leader, a cell without head: nothing can be announced before somebody is named', () => {
    const text = edited((document) => {
      for (const index of [15, 7]) document.deleteIn(['roles', index]);
    });
    expect(warnings(text).filter((each) => !STANDING.includes(each))).toEqual([
      'ROLE_UNFILLED roles',
      'CELL_WITHOUT_HEAD cells.1',
    ]);
    expect(
      checkPlan(text)
        .findings.filter(({ code }) => code === 'ROLE_UNFILLED' || code === 'CELL_WITHOUT_HEAD')
        .map((found) => findingWords(found, 'vi')),
    ).toEqual([
      'chưa có ai giữ vai trò teamLeader; phải cử trước khi công bố',
      'chi bộ “doi-2” chưa có bí thư; phải cử trước khi công bố',
    ]);
  });

  test('a sign that no paper can show is told where it stands, and the plan is not passed over in silence', () => {
    const text = set(['roles', 0, 'authorisation'], 'Giấy\u0000ủy quyền');
    expect(checkPlan(text).plan).toBeNull();
    expect(brief(errors(text))).toEqual(['WRONG_VALUE roles.0.authorisation']);
  });

  test('no sample, no address that reaches nobody, nothing open: no warning', () => {
    const text = edited((document) => {
      document.setIn(['document', 'issuedOn'], '2024-11-20');
      document.setIn(['document', 'issuedAt'], 'Trà Vinh');
      document.setIn(['team', 'decision'], {
        number: '30-QĐ/ĐU',
        date: '2024-11-20',
        issuer: 'Đảng ủy',
        subject: 'thành lập Tổ kiểm tra',
      });
      document.setIn(['dossier', 'dueBefore'], '2024-12-10');
      const milestones = ['teamReport', 'committeeMeeting', 'decisions', 'awards', 'superiorReport'];
      for (const name of milestones) document.setIn(['milestones', name], '2024-12-27');
      for (const list of ['people', 'cells']) {
        const node = document.get(list);
        const count = isNode(node) ? (node.toJS(document) as unknown[]).length : 0;
        for (let index = 0; index < count; index += 1) {
          document.setIn([list, index, 'sample'], false);
          if (list === 'people') document.setIn([list, index, 'email'], null);
        }
      }
    });
    expect(checkPlan(text).findings).toEqual([]);
  });
});

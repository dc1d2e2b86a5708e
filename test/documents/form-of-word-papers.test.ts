import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decisionRequest, levels, lines } from '../../documents/decisions/decision.fixture.ts';
import { minutes } from '../../documents/minutes/minutes.fixture.ts';
import { type FormKind, formFaults } from '../../documents/paper-form.fixture.ts';
import {
  minutesOn,
  proposalOn,
  saidPapers,
  superiorReportOn,
  teamDecisionOn,
} from '../../documents/said-papers.fixture.ts';
import { decisionWord } from '../../documents/word/decision-word.ts';
import { paperWord } from '../../documents/word/paper-word.ts';
import { type WordSaid, wordFileOf } from '../../documents/word/word-file.ts';
import { formGuideOn } from '../../domain/form-guide.ts';
import { formOfWord } from './word-form.fixture.ts';

/** Every paper for Word, by the guide of its day: fonts, sizes, margins, the order of its parts, and punctuation. */

interface WordPaperOf extends FormKind {
  file: Uint8Array;
}

const DAYS = ['2024-12-27', '2026-05-26', '2026-05-27', '2026-12-10'];
const COMMITTEE = { issuer: 'committee' } as const;
const TEAM_MINUTES = { issuer: 'team', isMinutes: true } as const;
const fileOf = (said: WordSaid) => wordFileOf(said, null, { campaign: '28-kh-du', paper: said.kind });

function papersOf(day: string): Record<string, WordPaperOf> {
  const said = saidPapers(day);
  const many = lines.flatMap((one) =>
    Array.from({ length: 7 }, (_, index) => ({ ...one, cell: `${one.cell}-${index}` })),
  );
  const decided = (change: Parameters<typeof decisionRequest>[0]) =>
    fileOf(decisionWord(decisionRequest({ date: day, ...change })));
  return {
    'a decision': { ...COMMITTEE, file: decided({}) },
    'a decision with remarks': {
      ...COMMITTEE,
      file: decided({
        kind: 'cellLevels',
        lines: levels.map((one) => ({ ...one, reason: 'tập thể thống nhất' })),
      }),
    },
    'a decision with its list in an annex': { ...COMMITTEE, file: decided({ lines: many }) },
    'minutes that are locked': { ...TEAM_MINUTES, file: fileOf(paperWord('minutes', said.minutes)) },
    'minutes that are a draft': {
      ...TEAM_MINUTES,
      file: fileOf(paperWord('minutes', minutesOn(day, minutes))),
    },
    'the decision on the team': { ...COMMITTEE, file: fileOf(paperWord('teamDecision', said.teamDecision)) },
    'the draft of the decision on the team': {
      ...COMMITTEE,
      file: fileOf(paperWord('teamDecision', teamDecisionOn(day, null))),
    },
    'the notice of the plan': { ...COMMITTEE, file: fileOf(paperWord('planNotice', said.planNotice)) },
    'an invitation': { ...COMMITTEE, file: fileOf(paperWord('sessionInvitation', said.sessionInvitation)) },
    'the team’s report': { issuer: 'team', file: fileOf(paperWord('teamReport', said.teamReport)) },
    'the proposal to the superior': { ...COMMITTEE, file: fileOf(paperWord('proposal', said.proposal)) },
    'the draft of the proposal to the superior': {
      ...COMMITTEE,
      file: fileOf(paperWord('proposal', proposalOn(day, null))),
    },
    'the report to the superior': {
      ...COMMITTEE,
      file: fileOf(paperWord('superiorReport', said.superiorReport)),
    },
    'the draft of the report to the superior': {
      ...COMMITTEE,
      file: fileOf(paperWord('superiorReport', superiorReportOn(day, null))),
    },
    'the record of the meeting': {
      ...COMMITTEE,
      isMinutes: true,
      file: fileOf(paperWord('meetingRecord', said.meetingRecord)),
    },
    'the notice of results': { ...COMMITTEE, file: fileOf(paperWord('result', said.result)) },
    'the answer to an objection': {
      ...COMMITTEE,
      file: fileOf(paperWord('objectionAnswer', said.objectionAnswer)),
    },
    'a cell’s plan to do better': {
      issuer: 'cell',
      file: fileOf(paperWord('improvement', said.improvement)),
    },
  };
}

const faultsOf = ({ file, ...kind }: WordPaperOf, day: string) =>
  formFaults(formOfWord(file), formGuideOn(day), kind);

describe('the form of papers for Word', () => {
  for (const day of DAYS)
    test.each(Object.entries(papersOf(day)))(
      `%s of ${day} is as the guide of that day has it`,
      (_, paper) => {
        expect(faultsOf(paper, day)).toEqual([]);
      },
    );

  test('a paper of one guide is not as the other one has it', () => {
    const paper = papersOf('2024-12-27')['a decision'];
    if (paper === undefined) throw new Error('there is no decision');
    expect(faultsOf(paper, '2026-12-10')).toEqual(['page number: size 13', 'recipient: ends in ,']);
  });

  test.each([
    [
      'the office in bold',
      '<w:r><w:t xml:space="preserve">BÍ THƯ',
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">BÍ THƯ',
      'position: bold',
    ],
    ['the superior itself above', 'ĐẢNG BỘ KHỐI', 'ĐẢNG ỦY KHỐI', 'upperBody: no Party organisation'],
    ['a colon behind Số', 'Số 52-BC', 'Số: 52-BC', 'number: Số: 52-BC/ĐU'],
    ['narrow margins', 'w:left="1701"', 'w:left="1134"', 'page: margins'],
    [
      'paragraphs close together',
      'w:after="120" w:line="380"',
      'w:after="60" w:line="380"',
      'body: 3 pt below a paragraph',
    ],
    [
      '“Nơi nhận:” without its line',
      '<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">Nơi nhận',
      '</w:rPr><w:t xml:space="preserve">Nơi nhận',
      'recipientsHead: not underlined',
    ],
  ])('%s is found', (_what, from, to, fault) => {
    expect(edited('the report to the superior', from, to)).toContain(fault);
  });

  test.each([
    [
      'a word of how to sign',
      '(đã ký lúc 09:12, ngày 13/12/2024)',
      '(ký, ghi rõ họ tên)',
      'signer: told how to sign',
    ],
    [
      'an office in bold',
      '<w:r><w:t xml:space="preserve">TỔ TRƯỞNG',
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">TỔ TRƯỞNG',
      'position: bold',
    ],
    ['no office below T/M', '>BÍ THƯ<', '><', 'position: missing'],
  ])('%s is found in minutes', (_what, from, to, fault) => {
    expect(edited('minutes that are locked', from, to)).toContain(fault);
  });
});

/** What is found in a paper of which one text was edited. */
function edited(name: string, from: string, to: string): string[] {
  const day = '2024-12-27';
  const paper = papersOf(day)[name];
  if (paper === undefined) throw new Error(`there is no ${name}`);
  const parts = unzipSync(paper.file);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain(from);
  const file = zipSync({ ...parts, 'word/document.xml': strToU8(xml.replaceAll(from, to)) });
  return faultsOf({ ...paper, file }, day);
}

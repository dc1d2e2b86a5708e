import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { decisionRequest, levels } from '../documents/decisions/decision.fixture.ts';
import { saidPapers } from '../documents/said-papers.fixture.ts';
import { builtInTemplate } from '../documents/word/built-in-templates.ts';
import { decisionWord } from '../documents/word/decision-word.ts';
import { paperWord } from '../documents/word/paper-word.ts';
import { isRaw } from '../documents/word/word-data.ts';
import { type WordSaid, wordFileOf } from '../documents/word/word-file.ts';
import { formGuideOn } from '../domain/form-guide.ts';

/** `npm run bench:documents`: what files for Word cost beside a bare loop of the library over the same templates and data. */

const PAPERS = 200;
const ROUNDS = 5;
const DAY = '2026-12-10';

const said = saidPapers(DAY);
const KINDS = ['teamReport', 'superiorReport', 'meetingRecord', 'result', 'improvement'] as const;
const all: WordSaid[] = [
  decisionWord(decisionRequest({ date: DAY })),
  decisionWord(decisionRequest({ date: DAY, kind: 'cellLevels', lines: levels })),
  ...KINDS.map((kind) => paperWord(kind, said[kind])),
];

/** Nothing is read back, nothing says where the file comes from, and the same data has other bytes the next second. */
function bare({ kind, data, day }: WordSaid): Uint8Array {
  const document = new Docxtemplater(new PizZip(builtInTemplate(kind, formGuideOn(day))), {
    paragraphLoop: true,
    linebreaks: true,
    parser: (tag) => ({
      get(scope) {
        const value: unknown = tag === '.' ? scope : scope[tag];
        return isRaw(value) ? value.xml : value;
      },
    }),
  });
  document.render(data);
  return document.toUint8Array();
}

const ours = (one: WordSaid): Uint8Array => wordFileOf(one, null, { campaign: '28-kh-du', paper: one.kind });

/** ms of the processor */
function cost(make: (one: WordSaid) => Uint8Array): number {
  const before = process.cpuUsage();
  for (let count = 0; count < PAPERS; count += 1) {
    const one = all[count % all.length];
    if (one !== undefined) make(one);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

// once each, so that both are compiled
cost(bare);
cost(ours);
const ratios: number[] = [];
for (let round = 1; round <= ROUNDS; round += 1) {
  const [plain, whole] = [cost(bare), cost(ours)];
  ratios.push(whole / plain);
  console.log(
    `${PAPERS} papers: bare ${plain.toFixed(0)} ms, ours ${whole.toFixed(0)} ms, ratio ${(whole / plain).toFixed(2)}`,
  );
}
const median = ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
console.log(`median of the ratios ${median.toFixed(2)} (at most 1.5: ${median <= 1.5 ? 'met' : 'not met'})`);

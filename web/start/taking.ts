import { basename } from 'node:path';
import { readDate } from '../../domain/calendar/written-date.ts';
import { codeOf, Failure } from '../../domain/failure.ts';
import type { PlanDraft } from '../../office/plan-draft.ts';
import { builtInMoved, planAfter, planOfFiles, planOfNothing } from '../../office/plan-sources.ts';
import { planOfWorkbook } from '../../office/plan-workbook.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { failureSentence } from '../../words/failures/failure-sentences.ts';
import { failureWords } from '../../words/failures/failure-words.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { leftOutLines } from '../../words/plan/left-out.ts';
import { ruleLines, yearRuleLines } from '../../words/plan/rule-words.ts';
import { type NotChosen, SOURCES, sheetPlace } from './choice-page.ts';
import type { PostedPlan } from './posted-plan.ts';
import type { Starter } from './starter.ts';

/** Takes a plan from where it was chosen from. */

export type Taken = Pick<PlanDraft, 'plan' | 'origin' | 'notes'>;

const wrongOf = (posted: PostedPlan, sentence: string, more: Partial<NotChosen> = {}): NotChosen => ({
  source: SOURCES.find((one) => one === posted.values.get('from')) ?? null,
  sessions: new Map(SOURCES.map((one) => [one, posted.values.get(`session.${one}`) ?? ''])),
  text: '',
  findings: [],
  sheets: [],
  name: '',
  ...more,
  sentence,
});

/** The file of the plan is the one that isn't a criteria set; the sets that come with the product lie beside it. */
async function fromFiles(posted: PostedPlan, { lang }: Starter): Promise<Taken | NotChosen> {
  const texts = startTexts(lang);
  const given = new Map<string, string>();
  for (const file of posted.files) given.set(basename(file.name), await file.text());
  const typed = (posted.values.get('text') ?? '').replaceAll('\r\n', '\n');
  const isPlan = (text: string) => /^(?:people|sessions|settings|document):/m.test(text);
  const [name, text] = [...given].find(([, one]) => isPlan(one)) ?? [...given][0] ?? ['', typed];
  if (text.trim() === '') return wrongOf(posted, texts.noFile);
  const read = await planOfFiles(text, given);
  const called = name === '' ? 'YAML' : name;
  if (read.plan === null)
    return wrongOf(posted, texts.notAPlan, { text, findings: read.findings, name: called });
  const found = read.findings.flatMap(({ file, findings }) =>
    findings
      .filter(({ severity }) => severity === 'error')
      .map((one) => ({ file: file ?? called, line: one.line, path: one.path })),
  );
  return {
    plan: read.plan,
    origin: { from: 'file', name: called, text },
    notes: found.map(({ file, line, path }) => `${texts.inFile(file, line)}: ${path}`),
  };
}

/** What isn't sure in a workbook that was taken is told with the plan. */
async function fromWorkbook(posted: PostedPlan, { lang, now }: Starter): Promise<Taken | NotChosen> {
  const { workbook } = posted;
  const texts = startTexts(lang);
  if (workbook === null) return wrongOf(posted, texts.noWorkbook);
  const name = basename(workbook.name);
  const bytes = new Uint8Array(await workbook.arrayBuffer());
  const { plan, findings } = await planOfWorkbook({ name, bytes }, now);
  if (plan === null) return wrongOf(posted, texts.notAWorkbook(name), { sheets: findings, name });
  const notes = findings.map((one) => `${sheetPlace(one, name, lang)}: ${one.message[lang]}`);
  return { plan, origin: { from: 'workbook', name }, notes };
}

/** @returns what was not taken, and why */
export async function takePlan(
  posted: PostedPlan,
  starter: Starter,
  reader: RecordsReader,
): Promise<Taken | NotChosen> {
  const { lang, newest, now } = starter;
  const source = SOURCES.find((one) => one === posted.values.get('from'));
  const typed = (posted.values.get(`session.${source}`) ?? '').trim();
  const session = typed === '' ? undefined : readDate(typed);
  if (session === null) return wrongOf(posted, formTexts(lang).problem.notADate);
  try {
    switch (source) {
      case 'lastYear': {
        if (newest === null) break;
        const next = await planAfter(reader, newest, session);
        const notes = leftOutLines(next, newest.plan.people, lang);
        return { plan: { ...next.plan }, origin: { from: 'lastYear', campaign: newest.id }, notes };
      }
      case 'file':
        return await fromFiles(posted, starter);
      case 'workbook':
        return await fromWorkbook(posted, starter);
      case 'builtIn': {
        const { plan, differences: _, ...rules } = await builtInMoved(session, now);
        return {
          plan: { ...plan },
          origin: { from: 'builtIn' },
          notes: yearRuleLines(rules, plan.year, lang),
        };
      }
      case 'nothing': {
        const plan = await planOfNothing(now);
        return { plan, origin: { from: 'nothing' }, notes: ruleLines(plan, lang) };
      }
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const own = failureSentence(error)?.[lang] ?? failureWords(codeOf(error) ?? '', error.message, lang);
    return wrongOf(posted, own);
  }
  return wrongOf(posted, startTexts(lang).notChosen);
}

import type { NextYear } from '../domain/plan/next-year.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { finishedCampaign } from '../office/carry-over.ts';
import { makeNextPlan } from '../office/make-next-plan.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { shortDate } from '../words/dates.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { criteriaIn, tellCarried } from './carry-over.ts';
import type { Output } from './output.ts';

export interface NextOptions {
  /** by default that of the session, else the following one */
  year?: number;
  /** day of the first session */
  session?: string;
  /** folder of criteria sets */
  criteria: string;
}

/** What of last year's plan is not in the next one, or has to be looked at. */
function leftOut(
  { plan, left, rolesOver, withoutRules, criteriaGone, termOver }: NextYear,
  people: Plan['people'],
  { words, lang }: Output,
): string[] {
  return [
    ...left.map(({ cell, reason }) =>
      words(`Không mang sang: ${cell} (${reason})`, `Not brought along: ${cell} (${reason})`),
    ),
    ...rolesOver.map(({ person, role, to = '' }) => {
      const who = `${people.find(({ id }) => id === person)?.name ?? person}, ${dictionaryOf(lang).roles[role]}`;
      return words(
        `Hết nhiệm vụ trước ngày kiểm tra: ${who} (đến ${shortDate(to)})`,
        `Ends before the session: ${who} (until ${shortDate(to)})`,
      );
    }),
    ...withoutRules.map((subject) =>
      words(
        `Chưa có khung tiêu chí của năm ${plan.year} cho ${subject}: vẫn dùng khung cũ`,
        `No criteria set of ${plan.year} for ${subject}: the old one stays`,
      ),
    ),
    ...criteriaGone.map((place) =>
      words(
        `Tiêu chí không còn trong khung mới, đã bỏ khỏi tài liệu: ${place}`,
        `A criterion that the new sets don't have, taken off its document: ${place}`,
      ),
    ),
    ...(termOver === null
      ? []
      : [
          words(
            `${termOver} kết thúc trước ngày kiểm tra: cần ghi nhiệm kỳ mới, số văn bản tính lại`,
            `${termOver} ends before the session: the new term is to be written, numbers begin anew`,
          ),
        ]),
  ];
}

/** Next year's plan, with what it leaves out told. @throws NextYearError */
export async function nextPlan(
  reader: RecordsReader,
  row: CampaignRow,
  options: NextOptions,
  output: Output,
): Promise<Plan> {
  const finished = await finishedCampaign(reader, row);
  const next = makeNextPlan(finished, await criteriaIn(options.criteria, output), options);
  for (const line of leftOut(next, row.plan.people, output)) output.line(line);
  tellCarried(next.plan, row.id, output);
  const { plan, ...notes } = next;
  output.data({ notes });
  return plan;
}

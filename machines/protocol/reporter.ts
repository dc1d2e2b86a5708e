import { cellAppraisal } from '../../domain/committee/appraisal.ts';
import { startOf } from '../../domain/inspection/session-start.ts';
import { canonicalJson } from '../../domain/journal/canonical-hash.ts';
import type { Standing } from '../../domain/journal/journal.ts';
import { joiningMember } from '../../domain/result/joining-members.ts';
import type { MemberLine } from '../../domain/result/member.ts';
import { cellStage } from '../../domain/stages.ts';
import type { CellContext } from '../cell/cell-context.ts';
import type { CellReport, GuidanceForAll, ReportedMember, SlateNews } from './cell-report.ts';
import type { CommandAnswer } from './command.ts';
import { firstPosition, type KeptPosition } from './first-position.ts';

type HandsOver = NonNullable<CellReport['handsOver']>;

/** What the cell's machine emits for its campaign. */
export interface ToCampaign {
  type: 'toCampaign';
  guidance?: GuidanceForAll;
  /** a part of the cell goes to another one */
  handsOver?: HandsOver;
}

/** Where a cell stands. */
export interface CellPosition {
  /** number of its newest journal entry */
  seq: number;
  standing: Standing;
  context: CellContext;
}

/** Where a step has brought a cell, and from where; null: it was its first step, before which its campaign knows it. */
export interface CellStep extends CellPosition {
  before: Standing | null;
  /** everything that the step has emitted, in order */
  emitted: readonly { type: string }[];
}

/** Makes the reports of one cell. What was reported is reported again only when it changes, or after a new start. */
export interface Reporter {
  /** What the campaign has to be told of a step; null when nothing has changed that it keeps. */
  afterStep(step: CellStep): CellReport | null;
  /** Where the cell stands, with the answers that are owed. */
  report(position: CellPosition, answers?: CommandAnswer[]): CellReport;
  /**
   * Everything that the campaign has to know of the cell, for one that may have lost what it was told; what it knows it
   * ignores.
   *
   * @param answers to all commands that the cell remembers
   */
  again(position: CellPosition, answers: CommandAnswer[]): CellReport[];
}

const reportedMember = (line: MemberLine): ReportedMember => ({
  member: line.member,
  status: line.status,
  admittedOn: line.admittedOn,
  sickMonths: line.sickMonths,
  disciplined: line.disciplined,
  civilServantLevel: line.civilServantLevel,
  self: line.self,
  cell: line.cell,
});

/** Before its minutes are settled a cell can't be on a slate. */
function slateNews(standing: Standing, context: CellContext): SlateNews | null {
  if (standing.stage !== 'committeeAppraisal' && standing.stage !== 'recognitionDecision') return null;
  const rated = context.terms.terms.membersRated === 'withSlate';
  return {
    appraisal: cellAppraisal(context, context.terms.scoring),
    members: rated ? context.members.map(reportedMember) : [],
    reopened: context.reopened,
  };
}

/** What a cell that has merged hands over; said with every report, and taken once. */
const handsAllOver = ({ ended, members }: CellContext): HandsOver | null =>
  ended?.into === undefined ? null : { into: ended.into, members: members.map(joiningMember) };

/** What the campaign keeps of a standing. */
const keptOf = ({ stage, holder, due, late, marks, ended, session }: Standing): KeptPosition => ({
  stage: cellStage(stage),
  holder,
  due,
  late,
  marks,
  ended,
  sessionStart: startOf(session),
});

/** Whether something is otherwise that the campaign keeps of every cell. */
const differs = (known: KeptPosition, after: KeptPosition): boolean =>
  canonicalJson(known) !== canonicalJson(after);

/** What the office has answered to the cell for all cells. */
const guidanceForAll = ({ subject, difficulties }: CellContext): GuidanceForAll[] =>
  difficulties.flatMap(({ id, answer, answeredBy, toAll }) =>
    toAll && answer !== null && answeredBy !== null
      ? [{ difficulty: `${subject}-${id}`, text: answer, by: answeredBy }]
      : [],
  );

const isToCampaign = (emitted: { type: string }): emitted is ToCampaign => emitted.type === 'toCampaign';

/** @param cell its id */
export function createReporter(cell: string): Reporter {
  let told = JSON.stringify(null);

  function make(
    { seq, standing, context }: CellPosition,
    answers: CommandAnswer[],
    guidance: GuidanceForAll | null,
    handsOver: HandsOver | null = handsAllOver(context),
  ): CellReport {
    const news = slateNews(standing, context);
    const said = JSON.stringify(news);
    const slate = said === told ? null : news;
    told = said;
    return {
      cell,
      seq,
      ...keptOf(standing),
      answers,
      guidance,
      slate,
      ...(handsOver === null ? {} : { handsOver }),
    };
  }

  return {
    afterStep({ before, emitted, ...after }) {
      const said = emitted.filter(isToCampaign);
      const guidance = said.find((one) => one.guidance !== undefined)?.guidance ?? null;
      const parted = said.find((one) => one.handsOver !== undefined)?.handsOver;
      const isNews =
        guidance !== null ||
        parted !== undefined ||
        differs(
          before === null ? firstPosition(cell, after.context.terms) : keptOf(before),
          keptOf(after.standing),
        ) ||
        JSON.stringify(slateNews(after.standing, after.context)) !== told;
      return isNews ? make(after, [], guidance, parted) : null;
    },
    report: (position, answers = []) => make(position, answers, null),
    again(position, answers) {
      told = JSON.stringify(null);
      return [
        make(position, answers, null),
        ...guidanceForAll(position.context).map((guidance) => make(position, [], guidance)),
        ...(position.context.parted ?? []).map((parted) => make(position, [], null, parted)),
      ];
    },
  };
}

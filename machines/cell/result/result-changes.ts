import type { CaseContent, DecisionExtract, Objection } from '../../../domain/case/case-content.ts';
import { withScores } from '../../../domain/case/score-layers.ts';
import type { Holder } from '../../../domain/people/roster.ts';
import { inBoth, joiningMember } from '../../../domain/result/joining-members.ts';
import { memberLine } from '../../../domain/result/member.ts';
import type { DoorEvent } from '../../door/events.ts';
import { newsNotice } from '../../obligation/obligation-log.ts';
import type { CommandEvent, CommandPayload } from '../../protocol/command.ts';
import { type CellContext, type Reopened, theCell } from '../cell-context.ts';

/** What the last two stages change in a case: its members, the committee's scores, the improvement plan, objections, results. */

type Change = Partial<CaseContent>;

/** The new list; whoever stood in the old one keeps what was proposed and decided. */
export const registerMembers = (
  { members }: CellContext,
  { payload }: DoorEvent<'members.register'>,
): Change => ({
  members: payload.members.map((entry) =>
    memberLine(
      entry,
      members.find(({ member }) => member === entry.member),
    ),
  ),
});

/** How many come from a cell that has merged into this one, and how many of them stood in its list before. */
export const membersCome = (
  { members }: CellContext,
  { from, members: joining }: CommandPayload<'members.join'>,
): Record<string, string | number> => {
  const known = inBoth(members, joining);
  return {
    fromCell: from,
    joined: joining.length - known.length,
    ...(known.length === 0 ? {} : { twice: known.join(', ') }),
  };
};

/** Those of the list who go to another cell; who isn't in it is told. */
export function partMembers(
  context: CellContext,
  { id, payload: { into, members: named } }: CommandEvent<'members.part'>,
) {
  const { members, parted = [] } = context;
  const going = members.filter(({ member }) => named.includes(member));
  const unknown = named.filter((member) => !members.some((line) => line.member === member));
  const handsOver = { into, members: going.map(joiningMember) };
  const change = { members: members.filter((line) => !going.includes(line)), parted: [...parted, handsOver] };
  const to: Holder[] = [...theCell(context), { role: 'office' }];
  const notice = newsNotice(context, 'membersParted', id, to, {
    toCell: into,
    parted: going.length,
    ...(unknown.length === 0 ? {} : { unlisted: unknown.join(', ') }),
  });
  return { change, handsOver, notice };
}

export const proposeLevels = (
  { members }: CellContext,
  { payload }: DoorEvent<'members.propose'>,
): Change => ({
  members: members.map((line) => {
    const given = payload.levels.find(({ member }) => member === line.member);
    return given === undefined
      ? line
      : {
          ...line,
          self: given.self ?? line.self,
          cell: given.cell,
          ballot: given.ballot ?? line.ballot,
          reason: given.reason ?? null,
        };
  }),
});

export const recordAppraisal = (
  { scores, appraisal }: CellContext,
  { payload, by, at }: DoorEvent<'appraisal.record'>,
): Change => ({
  scores: withScores(scores, 'committee', payload.scores, { by, at }),
  appraisal:
    payload.proposed === undefined && payload.remark === undefined
      ? appraisal
      : {
          proposed: {
            fourGood: payload.proposed?.fourGood ?? appraisal?.proposed.fourGood ?? null,
            level: payload.proposed?.level ?? appraisal?.proposed.level ?? null,
          },
          remark: payload.remark ?? appraisal?.remark ?? null,
          by,
          at,
        },
});

export const takeImprovement = ({ payload, by, at }: DoorEvent<'improvement.submit'>): Change => ({
  improvement: {
    ...payload,
    measures: payload.measures.map(({ text, until, who }) => ({
      text,
      until: until ?? null,
      who: who ?? null,
    })),
    by,
    at,
  },
});

export const raiseObjection = (
  { objections }: CellContext,
  { payload, by, at }: DoorEvent<'objection.raise'>,
): Change => ({
  objections: [
    ...objections,
    {
      id: `o${objections.length + 1}`,
      about: payload.about,
      member: payload.member ?? null,
      text: payload.text,
      by,
      at,
      outcome: null,
    },
  ],
});

/** The committee's answer, with the lines that an upheld objection reopens. */
export function answerObjection(
  { objections }: CellContext,
  { type, payload, by, at }: DoorEvent<'objection.dismiss' | 'objection.uphold'>,
): { objections: Objection[]; reopened: Reopened | null } {
  const upheld = type === 'objection.uphold';
  const answered = objections.find(({ id }) => id === payload.objection);
  const about = answered?.about ?? 'cellLevel';
  return {
    objections: objections.map((objection) =>
      objection.id === payload.objection
        ? { ...objection, outcome: { upheld, reason: payload.reason, by, at } }
        : objection,
    ),
    reopened: upheld
      ? {
          objection: payload.objection,
          cell: about !== 'memberLevel',
          members: answered?.member == null ? [] : [answered.member],
        }
      : null,
  };
}

/** What decisions say of the cell and its members; the newest one on a member counts. */
export function takeExtracts(
  { extracts, members }: CellContext,
  issued: readonly DecisionExtract[],
): Pick<CaseContent, 'extracts' | 'members'> {
  const levels = issued.flatMap((extract) =>
    extract.members.flatMap(({ member, level }) =>
      level === null ? [] : [{ member, level, decision: extract.decision }],
    ),
  );
  return {
    extracts: [...extracts, ...issued],
    members: members.map((line) => {
      const newest = levels.findLast(({ member }) => member === line.member);
      return newest === undefined
        ? line
        : { ...line, decided: { decision: newest.decision, level: newest.level } };
    }),
  };
}

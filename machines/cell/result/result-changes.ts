import type { CaseContent, DecisionExtract, Objection } from '../../../domain/case/case-content.ts';
import { withScores } from '../../../domain/case/score-layers.ts';
import { memberLine } from '../../../domain/result/member.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { CellContext, Reopened } from '../cell-context.ts';

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

import type { DecisionExtract } from '../../../domain/case/case-content.ts';
import type { CampaignContent, DecisionCase } from '../../../domain/committee/committee-content.ts';
import { withdrawnAndReplaced } from '../../../domain/committee/slate-decisions.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { CampaignContext } from '../campaign-context.ts';
import type { DecisionReport } from './decision.ts';

/** What becomes of a slate's decisions; pure, from the context before to the parts that are new. */

type Change = Partial<CampaignContent>;

const withDecision = (
  { decisions }: CampaignContext,
  id: string,
  change: Partial<DecisionCase>,
): Pick<CampaignContent, 'decisions'> => {
  const known = decisions[id];
  return { decisions: known === undefined ? decisions : { ...decisions, [id]: { ...known, ...change } } };
};

export const keepDecisionStep = (
  context: CampaignContext,
  { type, payload }: DoorEvent<'decision.prepare' | 'decision.sign' | 'decision.sendBack'>,
): Change =>
  withDecision(
    context,
    payload.decision,
    type === 'decision.prepare'
      ? { state: 'awaitingSignature' }
      : type === 'decision.sendBack'
        ? { state: 'preparing' }
        : { state: 'signed', scan: payload.scan ?? null, gapReason: payload.gapReason ?? null },
  );

/** What became of a signature: entered under its number, issued as a document, or void. */
export function keepDecisionReport(context: CampaignContext, report: DecisionReport): Change {
  switch (report.type) {
    case 'decision.signed':
      return withDecision(context, report.decision, {
        number: report.number,
        date: report.date,
        signer: report.by,
      });
    case 'decision.failed':
      return withDecision(context, report.decision, {
        state: 'awaitingSignature',
        number: null,
        date: null,
        signer: null,
        scan: null,
        gapReason: null,
      });
    case 'decision.issued': {
      const { decisions } = withDecision(context, report.decision, {
        state: 'issued',
        sha256: report.sha256,
      });
      const replaced = decisions[report.decision]?.replaces ?? null;
      const old = replaced === null ? undefined : decisions[replaced];
      if (old === undefined || old.withdrawn !== null) return { decisions };
      const number = decisions[report.decision]?.number ?? '';
      const withdrawn = { by: decisions[report.decision]?.signer ?? '', reason: number, at: Date.now() };
      return { decisions: { ...decisions, [old.id]: { ...old, state: 'withdrawn', withdrawn } } };
    }
  }
}

export function withdrawDecision(
  { decisions }: CampaignContext,
  { payload, by, at }: DoorEvent<'decision.withdraw'>,
): Change {
  const { decision, reason } = payload;
  const after = withdrawnAndReplaced(Object.values(decisions), decision, { by, reason, at });
  return { decisions: Object.fromEntries(after.map((one) => [one.id, one])) };
}

const isToTell = ({ state, publishedAt }: DecisionCase): boolean =>
  state === 'issued' && publishedAt === null;

/** What the decisions that are to be published say of one cell and of its own members (R16). */
function extractsFor({ decisions }: CampaignContext, cell: string): DecisionExtract[] {
  return Object.values(decisions)
    .filter(isToTell)
    .flatMap(({ id, kind, lines, number, date, replaces, amends }) => {
      const own = lines.filter((line) => line.cell === cell);
      if (own.length === 0 || number === null || date === null) return [];
      const line = own.find(({ member }) => member === null);
      return [
        {
          decision: id,
          kind,
          number,
          date,
          fourGood: line?.fourGood ?? null,
          level: line?.level ?? null,
          award: line?.award ?? null,
          members: own.flatMap(({ member, level, award }) =>
            member === null ? [] : [{ member, level, award }],
          ),
          replaces,
          amends,
        },
      ];
    });
}

/** The published slates and decisions, and what each cell concerned is told. */
export function publication(context: CampaignContext): {
  change: Change;
  cells: string[];
  extractsFor(cell: string): DecisionExtract[];
} {
  const told = Object.values(context.decisions).filter(isToTell);
  const decided = context.slates.filter(({ state }) => state === 'decided');
  const about = new Set([
    ...decided.flatMap(({ cells, members }) => [...cells, ...members.map(({ cell }) => cell)]),
    ...told.flatMap(({ lines }) => lines.map(({ cell }) => cell)),
  ]);
  const published = Object.fromEntries(
    Object.entries(context.decisions).map(([id, one]) => [
      id,
      isToTell(one) ? { ...one, publishedAt: Date.now() } : one,
    ]),
  );
  return {
    change: {
      slates: context.slates.map((slate) =>
        slate.state === 'decided' ? { ...slate, state: 'issued' } : slate,
      ),
      decisions: published,
    },
    cells: [...about].filter((cell) => context.cells[cell]?.ended === false),
    extractsFor: (cell) => extractsFor(context, cell),
  };
}

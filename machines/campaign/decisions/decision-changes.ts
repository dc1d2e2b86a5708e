import type { DecisionExtract } from '../../../domain/case/case-content.ts';
import type { CampaignContent, DecisionCase } from '../../../domain/committee/committee-content.ts';
import { withdrawnAndReplaced } from '../../../domain/committee/slate-decisions.ts';
import { decidedAbove, signedPaperOf } from '../../../domain/committee/superior-decision.ts';
import { extractsFor } from '../../../domain/result/extracts.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { CampaignContext } from '../campaign-context.ts';
import type { DecisionReport } from './decision.ts';
import type { ProposalStep } from './decision-base.ts';

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

const UNDER_WAY: readonly string[] = [
  'preparing',
  'awaitingSignature',
  'awaitingSuperior',
  'signed',
] satisfies DecisionCase['state'][];

/** The actors of decisions that are not issued yet. */
export const decisionsUnderWay = ({ decisions }: CampaignContext): string[] =>
  Object.values(decisions).flatMap(({ id, state }) => (UNDER_WAY.includes(state) ? [`decision-${id}`] : []));

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

/** What is proposed is asked for as soon as its paper is signed; one that comes back is followed by another. */
export function keepProposalStep(context: CampaignContext, event: DoorEvent<ProposalStep>): Change {
  const { decision } = event.payload;
  switch (event.type) {
    case 'proposal.prepare':
      return withDecision(context, decision, { state: 'awaitingSignature' });
    case 'proposal.sendBack':
      return withDecision(context, decision, { state: 'preparing' });
    case 'proposal.sign': {
      const { number, date, scan = null, gapReason = null } = event.payload;
      const signed = { number, date, signer: event.by, scan, at: event.at };
      const { proposals = [] } = context.decisions[decision] ?? {};
      return withDecision(context, decision, {
        state: 'awaitingSuperior',
        gapReason,
        proposals: [...proposals, signed],
      });
    }
  }
}

/** The superior has decided: by its own number, on the lines as it decided them. */
export function keepSuperiorDecision(
  context: CampaignContext,
  { payload, by, at }: DoorEvent<'superior.decide'>,
): Change {
  const { decision, number, date, file = null, changed = [], reason = null } = payload;
  const known = context.decisions[decision];
  if (known === undefined) return {};
  return inForce(
    withDecision(context, decision, {
      state: 'issued',
      number,
      date,
      lines: decidedAbove(known, changed, reason),
      scan: file,
      scanGiven: file === null ? null : { by, at },
      earlierScans: [],
    }),
    decision,
    by,
  );
}

/** Now that it is in force, the one that it replaces is over. @param by who saw to that */
function inForce(
  { decisions }: Pick<CampaignContent, 'decisions'>,
  id: string,
  by: string,
): Pick<CampaignContent, 'decisions'> {
  const { replaces = null, number } = decisions[id] ?? {};
  const old = replaces === null ? undefined : decisions[replaces];
  if (old === undefined || old.withdrawn !== null) return { decisions };
  const withdrawn = { by, reason: number ?? '', at: Date.now() };
  return { decisions: { ...decisions, [old.id]: { ...old, state: 'withdrawn', withdrawn } } };
}

/** The signed paper of a decision, which came after its signature; the one in whose place it comes stays on record. */
export function keepSignedPaper(
  context: CampaignContext,
  { payload: { decision, file, reason = '' }, by, at }: DoorEvent<'decision.attachSigned'>,
): Change {
  const known = context.decisions[decision];
  if (known === undefined) return {};
  const before = signedPaperOf(known);
  const replaced = before === null ? [] : [{ file: before, by, reason, at }];
  const { proposals = [], earlierScans = [] } = known;
  const kept =
    known.state === 'awaitingSuperior'
      ? {
          proposals: proposals.map((one, index) =>
            index < proposals.length - 1 ? one : { ...one, scan: file },
          ),
        }
      : { scan: file, scanGiven: { by, at } };
  return withDecision(context, decision, { ...kept, earlierScans: [...earlierScans, ...replaced] });
}

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
        // what was given of a signature that doesn't count is in the journal
        scanGiven: null,
        earlierScans: [],
        gapReason: null,
      });
    case 'decision.issued': {
      const issued = { state: 'issued', sha256: report.sha256 } as const;
      return inForce(
        withDecision(context, report.decision, issued),
        report.decision,
        context.decisions[report.decision]?.signer ?? '',
      );
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

/** The cells of which a decision speaks, as far as they were told of it; others never knew it. */
export const cellsTold = ({ decisions }: CampaignContext, id: string): string[] => {
  const decision = decisions[id];
  return decision === undefined || decision.publishedAt === null
    ? []
    : [...new Set(decision.lines.map(({ cell }) => cell))];
};

/**
 * The published slates and decisions, and what each cell concerned is told: those that go on by command, and those whose
 * case has ended, as far as a decision speaks of them.
 */
export function publication(context: CampaignContext): {
  change: Change;
  cells: string[];
  ended: string[];
  extractsFor(cell: string): DecisionExtract[];
} {
  const told = Object.values(context.decisions).filter(isToTell);
  const decided = context.slates.filter(({ state }) => state === 'decided');
  // of a quarter's cell whose leaders are all rated later no line speaks: it is told with the others
  const appraised = Object.entries(context.cells).flatMap(([cell, { stage }]) =>
    context.terms.quarter !== undefined && stage === 'committeeAppraisal' ? [cell] : [],
  );
  const about = new Set([
    ...appraised,
    ...decided.flatMap(({ cells, members }) => [...cells, ...members.map(({ cell }) => cell)]),
    ...told.flatMap(({ lines }) => lines.map(({ cell }) => cell)),
  ]);
  const extracts = (cell: string) => extractsFor(told, cell);
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
    ended: [...about].filter((cell) => context.cells[cell]?.ended === true && extracts(cell).length > 0),
    extractsFor: extracts,
  };
}

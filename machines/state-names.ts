import type { AnyStateMachine, StateSchemaFrom } from 'xstate';
import type { campaignMachine } from './campaign/campaign.ts';
import type { decisionMachine } from './campaign/decisions/decision.ts';
import type { proposalMachine } from './campaign/decisions/proposal.ts';
import type { cellMachine } from './cell/cell.ts';
import type { quarterCellMachine } from './cell/quarter-cell.ts';

/**
 * Names of the machines' states as types, read from the machines themselves, for whoever has to have something for each
 * of them.
 */

/** Innermost states, with the key of the state around them: `preReview.reading`. */
type Innermost<S, Around extends string | null = null> = S extends { states: infer Inner }
  ? {
      [K in keyof Inner & string]: Inner[K] extends { states: object }
        ? Innermost<Inner[K], K>
        : Around extends string
          ? `${Around}.${K}`
          : K;
    }[keyof Inner & string]
  : never;

type InnermostOf<M extends AnyStateMachine> = Innermost<StateSchemaFrom<M>>;

/** States that are always left as soon as they are entered: XState's types don't tell. */
type Passing = 'minutesAgreement.unanswered' | 'session.deciding';

/** The states in which a cell, a campaign or a decision rests; an outermost one by its key alone: `concluded`. */
export type RestingState =
  | Exclude<InnermostOf<ReturnType<typeof cellMachine>>, Passing>
  | InnermostOf<ReturnType<typeof quarterCellMachine>>
  | InnermostOf<ReturnType<typeof campaignMachine>>
  | InnermostOf<typeof decisionMachine>
  | InnermostOf<typeof proposalMachine>;

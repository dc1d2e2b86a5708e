import { LAYERS, type Layer, type Minutes } from '../../domain/case/case-content.ts';
import { derivedRating } from '../../domain/case/score-layers.ts';
import { cellSubjectSchema } from '../../domain/case/score-value.ts';
import { setsOwed } from '../../domain/dossier/dossier-sets.ts';
import type { CellFacts, LayerRating } from '../../domain/facts.ts';
import { openDisputes } from '../../domain/minutes/minutes-content.ts';
import { newestSaid } from '../../domain/result/extracts.ts';
import { awaitsProposal } from '../../domain/result/members-waiting.ts';
import { holders } from '../door/content-issues.ts';
import type { CellContext } from './cell-context.ts';

/** Which side has signed while the other one hasn't; null when none or both have. */
function signedBy({ cell, team }: Minutes['signatures']): 'cell' | 'team' | null {
  if ((cell === null) === (team === null)) return null;
  return cell === null ? 'team' : 'cell';
}

/** What the rules derive of each layer, beside what was proposed. */
function ratingsOf({ terms, scores }: CellContext): CellFacts['ratings'] {
  const ratings: CellFacts['ratings'] = {};
  for (const subject of cellSubjectSchema.options) {
    const set = terms.scoring[subject];
    if (set === undefined) continue;
    const layers: Partial<Record<Layer, LayerRating>> = {};
    for (const layer of LAYERS) {
      const rating = derivedRating(set, scores, layer);
      if (rating === null) continue;
      const { total, level, recognised } = rating;
      layers[layer] = { total, level, recognised };
    }
    ratings[subject] = layers;
  }
  return ratings;
}

function dossierFacts({ dossiers }: CellContext): CellFacts['dossier'] {
  const dossier = dossiers.at(-1);
  if (dossier === undefined) return null;
  const { version, receivedAt, missing, content } = dossier;
  const { fourGood = null, level = null } = content.proposed;
  return { version, receivedAt, missing, proposed: { fourGood, level } };
}

function minutesFacts({ minutes }: CellContext): CellFacts['minutes'] {
  if (minutes === null) return null;
  const { round, outcome, signatures } = minutes;
  return {
    round,
    outcome,
    signed: signedBy(signatures),
    disputed: openDisputes(minutes).map(({ id }) => id),
  };
}

/** What readers look up about a cell by name. */
export function cellFacts(context: CellContext): CellFacts {
  const { dossiers, sets, review, difficulties, extracts, members, objections, ended } = context;
  const { quarter } = context.terms;
  return {
    ...(quarter === undefined ? {} : { quarter }),
    dossier: dossierFacts(context),
    setsOwed: dossiers.length === 0 ? [] : setsOwed(sets, holders(context)),
    ratings: ratingsOf(context),
    returns: review.returns.length,
    openDifficulties: difficulties.filter(({ answer }) => answer === null).map(({ id }) => id),
    minutes: minutesFacts(context),
    decisions: extracts.map(({ number }) => number),
    fourGood: newestSaid(extracts, 'fourGood'),
    level: newestSaid(extracts, 'level'),
    award: newestSaid(extracts, 'award'),
    members: {
      proposed: members.filter(({ cell }) => cell !== null).length,
      decided: members.filter(({ decided }) => decided !== null).length,
      pending: members.filter(awaitsProposal).map(({ member }) => member),
    },
    objection: objections.find(({ outcome }) => outcome === null)?.id ?? null,
    ended:
      ended === null
        ? null
        : {
            because: ended.reason,
            to: ended.to ?? null,
            ...(ended.into === undefined ? {} : { into: ended.into }),
          },
  };
}

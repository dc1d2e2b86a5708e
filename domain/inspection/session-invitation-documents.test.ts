import { expect, test } from 'vitest';
import type { Plan } from '../plan/plan.ts';
import { documentsToBring } from './session-invitation-documents.ts';

type OnSite = Plan['dossier']['onSiteDocuments'];

const set = (subject: string, ...ids: string[]) => ({
  subject,
  criteria: ids.map((id) => ({ id, name: `Tiêu chí ${id}`, placeholder: false, max: 10 })),
  adjustments: [],
  gates: [],
  placeholder: false,
});

/** As much of a plan as is looked at. */
const planOf = (onSiteDocuments: OnSite, ...sets: unknown[]) =>
  ({ criteria: sets.map((each) => ({ set: each })), dossier: { onSiteDocuments } }) as unknown as Plan;

const documents: OnSite = [
  { id: 'a', title: 'Sổ A', criteria: ['cellQuality.hai', 'fourGood.mot'] },
  { id: 'b', title: 'Sổ B', inDossierAs: 'resolution', criteria: ['cellQuality.hai'] },
  { id: 'c', title: 'Sổ C', criteria: [] },
  { id: 'd', title: 'Sổ D', criteria: ['fourGood.la'] },
];

test('[R51, R53] documents stand under each of their criteria, in the order of the forms, the others last', () => {
  const plan = planOf(documents, set('cellQuality', 'mot', 'hai'), set('fourGood', 'mot'));
  expect(documentsToBring(plan)).toEqual([
    { criterion: 'Tiêu chí mot', documents: [{ title: 'Sổ A', inDossier: false }] },
    {
      criterion: 'Tiêu chí hai',
      documents: [
        { title: 'Sổ A', inDossier: false },
        { title: 'Sổ B', inDossier: true },
      ],
    },
    {
      criterion: null,
      documents: [
        { title: 'Sổ C', inDossier: false },
        { title: 'Sổ D', inDossier: false },
      ],
    },
  ]);
});

test('a plan whose criteria have not been read lists its documents without them', () => {
  expect(documentsToBring(planOf(documents, 'criteria/bon-tot.yaml'))).toEqual([
    {
      criterion: null,
      documents: documents.map(({ title, inDossierAs }) => ({ title, inDossier: inDossierAs !== undefined })),
    },
  ]);
  expect(documentsToBring(planOf([]))).toEqual([]);
});

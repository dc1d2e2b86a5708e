import { within } from '../../obligation/ruled-deadline.ts';
import { owes } from '../campaign-base.ts';
import { ruled } from '../campaign-parts.ts';
import { preparationSetup } from './preparation-setup.ts';

/** The office fills in its checklist, and announces (R02, R30, R69). */
export const preparing = preparationSetup.createStateConfig({
  ...owes('preparation', (context) => within(context, context.terms.terms.preparationWithin)),
  on: {
    'campaign.prepare': ruled('keepPreparation'),
    'campaign.announce': { guard: 'ruleAllows', target: 'started', actions: 'startCells' },
  },
});

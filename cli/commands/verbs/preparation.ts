import { preparationHelp } from '../../../words/cli/help/preparation.ts';
import { AS, type Verb } from './verb.ts';

/** A campaign before it is announced, and its announcement. */

export const preparationVerbs: readonly Verb[] = [
  {
    subject: 'campaign',
    usage: 'prepare <item> <value>',
    description: preparationHelp.prepare,
    example: `planNumber 28-KH/ĐU ${AS.office}`,
    type: 'campaign.prepare',
    payload: (_, item, value) => ({ item, value }),
  },
  {
    subject: 'campaign',
    usage: 'announce',
    description: preparationHelp.announce,
    example: AS.office,
    type: 'campaign.announce',
  },
];

import { optionsHelp } from '../../../words/cli/help/options.ts';
import { peopleHelp } from '../../../words/cli/help/people.ts';
import { AS, type Verb, withFile } from './verb.ts';

/** Who holds which role, and who they are. */

export const peopleVerbs: readonly Verb[] = [
  {
    subject: 'campaign',
    usage: 'people replace',
    description: peopleHelp.replace,
    example: `--file thay-nguoi.json ${AS.office}`,
    type: 'person.replace',
    options: withFile,
  },
  {
    subject: 'campaign',
    usage: 'people correct <person>',
    description: peopleHelp.correct,
    example: `bui-minh-khang --email khang@doi-3.vn ${AS.office}`,
    type: 'person.correct',
    options: (command) =>
      command
        .option('--name <text>', peopleHelp.name)
        .option('--email <address>', peopleHelp.email)
        .option('--phone <number>', peopleHelp.phone)
        .option('--shared', peopleHelp.shared)
        .option('--new', peopleHelp.new)
        .option('--reason <text>', optionsHelp.reason),
    payload: ({ name, email, phone, shared, new: isNew, reason }, person) => ({
      person,
      ...(name === undefined ? {} : { name }),
      ...(email === undefined ? {} : { email: email === '' ? null : email }),
      ...(phone === undefined ? {} : { phone: phone === '' ? null : phone }),
      ...(shared === true ? { shared } : {}),
      ...(isNew === true ? { newcomer: true } : {}),
      ...(reason === undefined ? {} : { reason }),
    }),
  },
];

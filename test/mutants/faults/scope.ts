import { type Fault, faultsIn } from '../fault.ts';

const both = ['records/two-campaigns.test.ts'];

/** What concerns one campaign, cell or person is not asked of all. */
export const scopeFaults: Fault[] = [
  ...faultsIn('records/reader.ts', both, {
    'a case is read from every campaign': [
      "eq(standings.campaign, campaign), ne(standings.subject, 'campaign'), where",
      "ne(standings.subject, 'campaign'), where",
    ],
    'the journal of all campaigns is read as one': ['eq(journal.campaign, campaign),\n', ''],
    'notices of all campaigns are read as one': [
      'eq(notices.campaign, campaign),\n            subject',
      'subject',
    ],
    'mails of all campaigns are read as one': ['eq(mails.campaign, campaign),', ''],
    'the campaign stands as one of its cells does': [
      "eq(own.subject, 'campaign')",
      "eq(own.subject, 'doi-1')",
    ],
  }),
  ...faultsIn('records/mail/waiting-notices.ts', both, {
    'mails are made of the notices of all campaigns': [
      "eq(notices.campaign, campaign), eq(notices.state, 'queued')",
      "eq(notices.state, 'queued')",
    ],
  }),
  ...faultsIn('records/mail/mail-planning.ts', both, {
    'mails of all campaigns are sent as one': [
      "eq(mails.campaign, campaign), eq(mails.state, 'ready')",
      "eq(mails.state, 'ready')",
    ],
    'mails of another campaign are taken apart': [
      'unsentMails(queries, eq(mails.campaign, campaign))',
      'unsentMails(queries, eq(mails.campaign, mails.campaign))',
    ],
    'a mail says what stands of another campaign': [
      'eq(standings.campaign, campaign.id), inArray(standings.subject, subjects)',
      'inArray(standings.subject, subjects)',
    ],
  }),
  ...faultsIn('records/mail/receiver.ts', both, {
    'who was corrected in one campaign is so in all': ['eq(people.campaign, campaign), ', ''],
  }),
  ...faultsIn('records/people.ts', both, {
    'a person is erased from every campaign': [
      'and(eq(people.campaign, campaign), eq(people.id, id)))\n      .returning',
      'eq(people.id, id))\n      .returning',
    ],
    'the directory is that of all campaigns': ['.where(eq(people.campaign, campaign)).orderBy', '.orderBy'],
  }),
  ...faultsIn('records/decisions.ts', both, {
    'decisions of all campaigns are read as one': ['.where(eq(decisions.campaign, campaign))', ''],
    'a decision of another campaign is taken for one of its own': [
      'and(eq(decisions.campaign, campaign), eq(decisions.id, id))',
      'eq(decisions.id, id)',
    ],
  }),
  ...faultsIn(
    'records/mail/calendar-entries.ts',
    ['records/mail/calendar-entries.test.ts', 'records/mail/calendar-unsent.test.ts'],
    {
      'a calendar follows the sessions of all campaigns': ['.where(eq(standings.campaign, campaign))', ''],
      "a person's calendar is that of everybody": [
        'return { person, mail, state,',
        'return { person: people[0] ?? person, mail, state,',
      ],
    },
  ),
  ...faultsIn(
    'records/mail/calendar-changes.ts',
    ['records/mail/calendar-entries.test.ts', 'records/mail/calendar-unsent.test.ts'],
    {
      'an entry that waits is sent a second time': ['[...handed, ...waiting]', '[...handed]'],
      'an older entry that waits counts for the newer one': [
        'a.sequence - b.sequence',
        'b.sequence - a.sequence',
      ],
      'an entry that was refused counts as received': ["state === 'sent' || unsent.has(mail)", 'true'],
    },
  ),
];

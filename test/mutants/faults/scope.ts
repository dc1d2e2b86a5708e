import { type Fault, faultsIn } from '../fault.ts';

const both = ['records/two-campaigns.test.ts'];

/** What concerns one campaign, cell or person is not asked of all. */
export const scopeFaults: Fault[] = [
  ...faultsIn('records/case-rows.ts', both, {
    'a case is read from every campaign': [
      'eq(standings.campaign, campaign), ',
      '',
      'what is done in one leaves the other as it is, and neither is read as the other',
    ],
  }),
  ...faultsIn('records/campaign-rows.ts', both, {
    'the campaign stands as one of its cells does': [
      "eq(own.subject, 'campaign')",
      "eq(own.subject, 'doi-1')",
      'the standing of one appears only in its own mails',
    ],
  }),
  ...faultsIn('records/reader.ts', both, {
    'the journal of all campaigns is read as one': [
      'eq(journal.campaign, campaign),\n',
      '',
      'what is done in one leaves the other as it is, and neither is read as the other',
    ],
    'notices of all campaigns are read as one': [
      'eq(notices.campaign, campaign),\n            subject',
      'subject',
      'what is done in one leaves the other as it is, and neither is read as the other',
    ],
    'mails of all campaigns are read as one': [
      'eq(mails.campaign, campaign),',
      '',
      'what is done in one leaves the other as it is, and neither is read as the other',
    ],
  }),
  ...faultsIn('records/mail/waiting-notices.ts', both, {
    'mails are made of the notices of all campaigns': [
      "eq(notices.campaign, campaign), eq(notices.state, 'queued')",
      "eq(notices.state, 'queued')",
      'what is done in one leaves the other as it is, and neither is read as the other',
    ],
  }),
  ...faultsIn('records/mail/mail-planning.ts', both, {
    'mails of all campaigns are sent as one': [
      "eq(mails.campaign, campaign), eq(mails.state, 'ready')",
      "eq(mails.state, 'ready')",
      'what is done in one leaves the other as it is, and neither is read as the other',
    ],
    'mails of another campaign are taken apart': [
      'unsentMails(queries, eq(mails.campaign, campaign))',
      'unsentMails(queries, eq(mails.campaign, mails.campaign))',
      'what is done in one leaves the other as it is, and neither is read as the other',
    ],
    'a mail says what stands of another campaign': [
      'eq(standings.campaign, campaign.id), needsAll ? undefined : inArray',
      'needsAll ? undefined : inArray',
      'the standing of one appears only in its own mails',
    ],
  }),
  ...faultsIn('records/mail/receiver.ts', both, {
    'who was corrected in one campaign is so in all': [
      'eq(people.campaign, campaign), ',
      '',
      'what is done in one leaves the other as it is, and neither is read as the other',
    ],
  }),
  ...faultsIn('records/people.ts', both, {
    'a person is erased from every campaign': [
      'and(eq(people.campaign, campaign), eq(people.id, id)))\n      .returning',
      'eq(people.id, id))\n      .returning',
      'what is done in one leaves the other as it is, and neither is read as the other',
    ],
    'the directory is that of all campaigns': [
      '.where(eq(people.campaign, campaign)).orderBy',
      '.orderBy',
      'what is done in one leaves the other as it is, and neither is read as the other',
    ],
  }),
  ...faultsIn('records/decisions.ts', both, {
    'decisions of all campaigns are read as one': [
      '.where(eq(decisions.campaign, campaign))',
      '',
      'what is done in one leaves the other as it is, and neither is read as the other',
    ],
    'a decision of another campaign is taken for one of its own': [
      'and(eq(decisions.campaign, campaign), eq(decisions.id, id))',
      'eq(decisions.id, id)',
      'what is done in one leaves the other as it is, and neither is read as the other',
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
        'two moves within a quarter of an hour are one change, to the newest times, with old beside new',
      ],
    },
  ),
  ...faultsIn(
    'records/mail/calendar-changes.ts',
    ['records/mail/calendar-entries.test.ts', 'records/mail/calendar-unsent.test.ts'],
    {
      'an entry that waits is sent a second time': [
        '[...handed, ...waiting]',
        '[...handed]',
        'overtaken while the server takes it, the present entry follows with the next number',
      ],
      'an older entry that waits counts for the newer one': [
        'a.sequence - b.sequence',
        'b.sequence - a.sequence',
        'tried, it has used up its number: the new times go with the next one and another Message-ID',
      ],
      'an entry that was refused counts as received': [
        "state === 'sent' || unsent.has(mail)",
        'true',
        'tried, it has used up its number: the new times go with the next one and another Message-ID',
      ],
    },
  ),
];

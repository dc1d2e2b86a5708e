import { type Fault, faultsIn } from '../fault.ts';

const routes = ['test/security-access.test.ts'];
const seen = ['web/access/seen.test.ts'];
const pages = ['web/access/seen-pages.test.ts'];
const release = ['web/access/release.test.ts'];
const papers = ['web/papers/papers.test.ts'];
const costs = ['web/reading-costs.test.ts'];
const dossier = ['web/dossier/dossier.test.ts', 'web/dossier/file-head.test.ts'];

/** Who reads what, where people read as themselves. */
export const accessFaults: Fault[] = [
  ...faultsIn('web/access/access.ts', routes, {
    'a route without a rule is open': [
      'if (route === null || rule === null || rule.whom',
      'if (route === null || rule === null) return await next();\n    if (rule.whom',
      'one without a rule',
    ],
    'whoever is signed in may ask for every page': [
      'viewer !== null && mayAsk(viewer, route)',
      'viewer !== null',
    ],
  }),
  ...faultsIn('web/access/routes.ts', routes, {
    'a decision’s page is for every side': [
      "'GET /decisions/:id': committee,",
      "'GET /decisions/:id': everySide,",
      'to every side that its rule names',
    ],
    'a decision’s paper is for every side': [
      "'GET /decisions/:id/document': { ...committee, answers: 'data' }",
      "'GET /decisions/:id/document': { ...everySide, answers: 'data' }",
      'to every side that its rule names',
    ],
    'what waits to be sent is let go by the committee too': [
      "'POST /outbox/notice': office,",
      "'POST /outbox/notice': committee,",
      'to every side that its rule names',
    ],
    'the papers of the campaign are kept from the team': [
      "'GET /papers/:name': { whom: ['office', 'committee', 'team'], answers: 'data' }",
      "'GET /papers/:name': { ...committee, answers: 'data' }",
    ],
    'a cell’s files are kept from the committee': [
      "'GET /cells/:cell/files/:sha256': { whom: SIDES, answers: 'data' }",
      "'GET /cells/:cell/files/:sha256': { whom: ['office', 'team', 'cell'], answers: 'data' }",
    ],
  }),
  ...faultsIn('web/access/seen-reader.ts', routes, {
    'what somebody types is read by whoever knows whose it is': [
      'draft: async (place) => (place.person === person ? await reader.draft(place) : null)',
      'draft: (place) => reader.draft(place)',
      'a person or a draft that is not theirs',
    ],
  }),
  ...faultsIn('web/access/access.ts', seen, {
    'a stream goes on after its session': [
      'if (closed.aborted || (await whoIsThere(c)) !== person) return;',
      'if (closed.aborted) return;',
      'signed out meanwhile',
    ],
    'a stream goes on without a role': [
      "if (one.person !== person || mark === '') return;",
      'if (one.person !== person) return;',
      'missed by the next request',
    ],
    'a stream or a file is led to the sign-in': ["rule.answers === 'data'", 'false', 'has not signed in'],
  }),
  ...faultsIn('web/access/access.ts', pages, {
    'what happens anywhere is told to every cell': [
      'readsCommittee(viewer) ? revisionMark',
      "viewer.person !== '' ? revisionMark",
      'not even that something has happened',
    ],
    'a page of somebody is kept by the browser': [
      "c.res.headers.get('cache-control') ?? 'no-store'",
      "c.res.headers.get('cache-control') ?? 'private'",
      'no browser',
    ],
  }),
  ...faultsIn('web/access/seen-reader.ts', costs, {
    'which campaigns there are is read again and again for one page': [
      'found ??= person === null',
      'found = person === null',
      'which campaigns there are once',
    ],
    'a cell’s page reads every case of the campaign': [
      'if (readsEveryCase(viewer)) return await reader.cells(row.id);',
      'if (viewer.person !== "") return await reader.cells(row.id);',
      'of its own case alone',
    ],
    'a cell’s page reads the whole outbox': [
      'if (filter.subject !== undefined || readsEveryCase(viewer)) return await reader.notices',
      'if (viewer.person !== "") return await reader.notices',
      'of its own case alone',
    ],
  }),
  ...faultsIn('web/access/access.ts', costs, {
    'everybody who listens reads all of it after a change': [
      'if (shared?.mark !== mark) {',
      "if (shared?.mark !== '') {",
      'costs nothing more',
    ],
  }),
  ...faultsIn('web/access/seen-people.ts', seen, {
    'the directory names the members of every cell': [
      "reads(viewer, cell ?? 'campaign', 'members', {})",
      "cell !== ''",
      'before the committee',
    ],
  }),
  ...faultsIn('web/access/seen-reader.ts', seen, {
    'a cell finds another by its id': [
      '    async cell(campaign, cell) {\n      const view = await viewOf(campaign);\n      if (view === null || !readsCase(view.viewer, cell)) return null;',
      '    async cell(campaign, cell) {\n      const view = await viewOf(campaign);\n      if (view === null) return null;',
      'with the ids of another',
    ],
    'decisions are read whole by everybody': [
      'return view !== null && readsCommittee(view.viewer);\n  }\n  const seenRow',
      'return view !== null;\n  }\n  const seenRow',
      'after the decisions',
    ],
  }),
  ...faultsIn('web/access/seen-campaign.ts', seen, {
    'a cell’s plan names the people of every cell': [
      'viewer.cells.some((cell) => actsFor(entry, cell))',
      'viewer.cells.some((cell) => actsFor(entry, cell) || cell !== entry.cell)',
      'in the middle',
    ],
    'a decision tells a cell every line': [
      "      reads(viewer, cell, member === null ? 'result' : 'members', {}),",
      "      cell !== '' || member !== '',",
      'after the decisions',
    ],
  }),
  ...faultsIn('web/access/seen-case.ts', seen, {
    'a cell sees the scores of the team before they are told': [
      'team: may(LAYER_MATTERS.team) ? scores.team : []',
      'team: scores.team',
      'the team’s alone',
    ],
    'what the committee thinks is told at once': [
      'if (!may(CONTENT_MATTERS[part])) delete',
      "if (part !== 'appraisal' && !may(CONTENT_MATTERS[part])) delete",
      'what the committee thinks',
    ],
  }),
  ...faultsIn('web/access/seen-entries.ts', seen, {
    'the journal tells what the team drafts': [
      'if (!isOwn && !may(entryMatter(entry))) return null;',
      '',
      'the team’s alone',
    ],
  }),
  ...faultsIn('web/access/seen-entries.ts', pages, {
    'everybody’s mails stand in everybody’s outbox': [
      'const notice = isFor(viewer, row.person, row.subject, around.roster)',
      'const notice = viewer.person',
      'one’s own side',
    ],
  }),
  ...faultsIn('web/access/viewer.ts', seen, {
    'scores of the committee are told while a case is before it again': [
      "facts.decisions.length > 0 && (ended || stage === 'recognitionDecision')",
      'facts.decisions.length > 0',
      'before it again',
    ],
    'the roles of the past count today': [
      'rolesAt(roster, person, at, utcOffset)',
      'roster.assignments.filter((entry) => entry.person === person)',
      'roles count on their days',
    ],
  }),
  ...faultsIn('web/access/seen-reader.ts', seen, {
    'whoever reads all cases at once reads what is not told yet': [
      'content: seenContent(cell, content, viewer, told),\n        };\n      });',
      'content,\n        };\n      });',
    ],
  }),
  ...faultsIn('web/access/viewer.ts', release, {
    'what the team scores is told while its minutes are drafted': [
      "!states.includes('stages.minutesAgreement.drafting')",
      'states.length > 0',
    ],
  }),
  ...faultsIn('web/access/seen-case.ts', release, {
    'what the team’s points come to is told before they are': [
      '...(team === undefined || !may(LAYER_MATTERS.team) ? {} : { team })',
      '...(team === undefined ? {} : { team })',
    ],
  }),
  ...faultsIn('web/access/seen-campaign.ts', ['web/access/seen.test.ts'], {
    'a cell reads the numbers of papers to others': [
      "cell === null || reads(viewer, cell, 'case', {})",
      'cell !== undefined',
    ],
  }),
  ...faultsIn('web/access/seen-campaign.ts', release, {
    'how the committee votes is read by the team': [
      'const seen = {\n    decisions:',
      'const seen = {\n    slates: content.slates ?? [],\n    decisions:',
    ],
    'a decision is read by its cell as soon as it is signed': [
      'return publishedAt === null || lines.length === 0',
      'return decision.number === null || publishedAt === undefined || lines.length === 0',
    ],
  }),
  ...faultsIn('web/access/own-path.ts', seen, {
    'after the sign-in any site may follow': [
      'url.origin !== here',
      'url.host === null',
      'and to nothing else',
    ],
  }),
  ...faultsIn('web/acting/acting.ts', routes, {
    'a form of another role is shown': [
      'if (viewer !== null && !isTheirs) return null;',
      '',
      'a form that is not one’s own',
    ],
  }),
  ...faultsIn('web/dossier/sent-file.ts', dossier, {
    'bytes that are not those of their hash are sent': [
      'await files.verify(campaign, ref);',
      '',
      'no PDF inside',
    ],
  }),
  ...faultsIn('web/access/seen-case.ts', dossier, {
    'a file of the team’s draft is opened by everybody': [
      'team: may(LAYER_MATTERS.team) ? scores.team : []',
      'team: scores.team',
      'the team’s alone',
    ],
  }),
  ...faultsIn('web/dossier/file-head.ts', dossier, {
    'what another program reads is opened in the browser': [
      "shown ? 'inline' : 'attachment'",
      "'inline'",
      'opens where a browser shows it',
    ],
    'a name ends as its sender wants': [
      'return ends.test(name) ? name',
      "return ends.test(name) || name !== '' ? name",
      'ends as its content is',
    ],
  }),
  ...faultsIn('records/files/file-content.ts', dossier, {
    'a file is shown as what it is called': [
      '(await plainlyIn(start)) === type',
      "(await plainlyIn(start)) !== 'exe'",
      'no PDF inside',
    ],
  }),
  ...faultsIn('web/guard.ts', dossier, {
    'what was handed in has the rights of our pages': [
      'if (!DOCUMENT.test(c.req.path)) return ofPages(c, next);',
      "if (c.req.path !== '') return ofPages(c, next);",
      'no rights of our pages',
    ],
  }),
  ...faultsIn('web/papers/readable-papers.ts', papers, {
    'a paper is open to everybody who reads the case': [
      'viewer === null || PAPER_MATTERS[kind]',
      "viewer === null || kind !== 'decision' || PAPER_MATTERS[kind]",
      'by role',
    ],
  }),
  ...faultsIn('web/access/paper-matters.ts', papers, {
    'the team’s working sheet is read with the case': [
      "workingSheet: ['teamDraft']",
      "workingSheet: ['case']",
      'its own until its minutes are told',
    ],
  }),
  ...faultsIn('web/pages/cell.ts', pages, {
    'a reader is told that nobody was reminded, of reminders that are not theirs to know': [
      'ladders.some(({ id }) => id === standing.foremost) ? why.follow : []',
      'why.follow',
      'say nothing of reminders',
    ],
  }),
];

import type { Side } from '../web/access/matters.ts';
import type { Route } from '../web/access/routes.ts';

/** Role × route × method: what is asked of each route, and who is answered how. */

export const ROLES = [
  'nobody',
  'stranger',
  'office',
  'committeeHead',
  'committeeMember',
  'teamLeader',
  'teamMember',
  'cellHead',
  'otherHead',
] as const;
export type Role = (typeof ROLES)[number];

/** What there is to ask for, by ids out of the records. */
export interface Known {
  /** of a report that the cell has handed in */
  file: string;
  paper: string;
  paperOfCampaign: string;
  /** a set of that dossier, and the address of it packed */
  set: string;
  setFile: string;
  notice: string;
  /** a notice that went by mail, and a decision, of the campaign whose decisions are issued */
  mail: string;
  decision: string;
}

export interface Row {
  path: string | ((known: Known) => string);
  fields?: readonly (readonly [name: string, value: string])[];
  /** by role; a role that is not here is answered as if there were nothing */
  answers: Partial<Record<Role, number>>;
  /** a campaign whose decisions are issued: the one that runs has none yet */
  over?: 'decided';
}

const every = (status: number, roles: readonly Role[]): Row['answers'] =>
  Object.fromEntries(roles.map((role) => [role, status]));
const COMMITTEE: readonly Role[] = ['office', 'committeeHead', 'committeeMember'];
const TEAM: readonly Role[] = ['teamLeader', 'teamMember'];
const CELLS: readonly Role[] = ['cellHead', 'otherHead'];
/** Whoever has a role is answered so, and nobody is let in without one. */
const ofAll = (status: number): Row['answers'] => ({
  ...every(status, [...COMMITTEE, ...TEAM, ...CELLS]),
  nobody: 401,
});
const page = (path: Row['path'], ...roles: readonly (readonly Role[])[]): Row => ({
  path,
  answers: { nobody: 303, ...every(200, roles.flat()) },
});
const decided = (below: string, nobody: number): Row => ({
  path: ({ decision }) => `/decisions/${decision}${below}`,
  answers: { nobody, ...every(200, COMMITTEE) },
  over: 'decided',
});
/** A form of each side, with those whose it is. */
const OWN_FORMS: readonly (readonly [type: string, whose: readonly Role[]])[] = [
  ['difficulty.raise', ['cellHead']],
  ['review.note', TEAM],
  ['appraisal.record', ['office']],
  ['inspection.proceedWithout', ['committeeHead']],
];
/** A row for the form of each side. @param answered to whoever's it is */
const forms = (below: string, answered: number, fields?: Row['fields']): Row[] =>
  OWN_FORMS.map(([type, whose]) => ({
    path: `/do/doi-3/${type}${below}`,
    ...(fields === undefined ? {} : { fields }),
    answers: { nobody: 303, ...every(answered, whose) },
  }));

/** Of each route an address, and who has which answer: one without its row doesn't compile. */
export const ROUTES: Record<Exclude<Route, `${string} /sign-${string}`>, Row | readonly Row[]> = {
  'GET /': page('/', COMMITTEE, TEAM, CELLS),
  'GET /cells/:cell': page('/cells/doi-3', COMMITTEE, TEAM, ['cellHead']),
  'GET /cells/:cell/members': page('/cells/doi-3/members', COMMITTEE, ['cellHead']),
  'GET /cells/:cell/dossier': page('/cells/doi-3/dossier', COMMITTEE, TEAM, ['cellHead']),
  'GET /cells/:cell/review': page('/cells/doi-3/review', COMMITTEE, TEAM),
  'GET /cells/:cell/inspection': page('/cells/doi-3/inspection', COMMITTEE, TEAM),
  // to office and committee it is told with the minutes
  'GET /cells/:cell/inspection/form': [
    {
      path: '/cells/doi-3/inspection/form',
      answers: { ...every(200, TEAM), nobody: 401 },
    },
    {
      path: '/cells/doi-3/inspection/form',
      answers: { ...every(200, [...COMMITTEE, ...TEAM]), nobody: 401 },
      over: 'decided',
    },
  ],
  'GET /cells/:cell/on-site': {
    path: '/cells/doi-3/on-site',
    answers: { ...every(303, TEAM), nobody: 303 },
  },
  'GET /cells/:cell/on-site/pack': {
    path: '/cells/doi-3/on-site/pack',
    answers: { ...every(200, TEAM), nobody: 401 },
  },
  // a form is nothing that a script sends
  'POST /cells/:cell/on-site/rows': {
    path: '/cells/doi-3/on-site/rows',
    answers: { ...every(409, TEAM), nobody: 401 },
  },
  'POST /cells/:cell/on-site/attendance': {
    path: '/cells/doi-3/on-site/attendance',
    answers: { ...every(409, TEAM), nobody: 401 },
  },
  'GET /cells/:cell/files/:sha256': {
    path: ({ file }) => `/cells/doi-3/files/${file}`,
    answers: { nobody: 401, ...every(200, [...COMMITTEE, ...TEAM, 'cellHead']) },
  },
  'GET /cells/:cell/minutes': page('/cells/doi-3/minutes', COMMITTEE, TEAM, ['cellHead']),
  'GET /cells/:cell/minutes/proof': page('/cells/doi-3/minutes/proof', COMMITTEE, TEAM, ['cellHead']),
  'GET /cells/:cell/papers': page('/cells/doi-3/papers', COMMITTEE, TEAM, ['cellHead']),
  'GET /cells/:cell/papers/:name': {
    path: ({ paper }) => `/cells/doi-3/papers/${paper}`,
    answers: { nobody: 401, ...every(200, [...COMMITTEE, ...TEAM, 'cellHead']) },
  },
  'GET /cells/:cell/sets': page('/cells/doi-3/sets', ['office'], TEAM),
  'GET /cells/:cell/sets/:set': page(({ set }) => `/cells/doi-3/sets/${set}`, ['office'], TEAM),
  'GET /cells/:cell/sets/:set/:file': {
    path: ({ setFile }) => setFile,
    answers: { nobody: 401, ...every(200, ['office', ...TEAM]) },
  },
  'GET /sets': page('/sets', ['office'], TEAM),
  'GET /papers': page('/papers', COMMITTEE, TEAM, CELLS),
  'GET /papers/:name': {
    path: ({ paperOfCampaign }) => `/papers/${paperOfCampaign}`,
    answers: { nobody: 401, ...every(200, [...COMMITTEE, ...TEAM]) },
  },
  'GET /progress': page('/progress', COMMITTEE),
  'GET /quality': page('/quality', COMMITTEE),
  'GET /appraisal': page('/appraisal', COMMITTEE),
  'GET /journal': page('/journal', COMMITTEE, TEAM, CELLS),
  'GET /mails': page('/mails', COMMITTEE, TEAM, CELLS),
  'GET /sessions': page('/sessions', COMMITTEE, TEAM),
  'GET /deadlines': page('/deadlines', COMMITTEE, TEAM, CELLS),
  'GET /difficulties': page('/difficulties', COMMITTEE, TEAM, CELLS),
  'GET /decisions': page('/decisions', COMMITTEE),
  'GET /decisions/:id': decided('', 303),
  'GET /decisions/:id/document': decided('/document', 401),
  'GET /decisions/:id/word': decided('/word', 401),
  'GET /decisions/:id/signed': decided('/signed', 401),
  'GET /decisions/:id/compared': decided('/compared', 303),
  'GET /outbox': page('/outbox', ['office']),
  'GET /outbox/notice': page(({ notice }) => `/outbox/notice?id=${notice}`, ['office']),
  // there is nothing that could be let go
  'POST /outbox/notice': {
    path: ({ notice }) => `/outbox/notice?id=${notice}`,
    fields: [['action', 'release']],
    answers: { nobody: 303, office: 409 },
  },
  'GET /outbox/mail': {
    path: ({ mail }) => `/outbox/mail?id=${mail}`,
    answers: { nobody: 401, office: 200 },
    over: 'decided',
  },
  'GET /telling': page('/telling', ['office']),
  'POST /telling': { path: '/telling', answers: { nobody: 303, office: 422 } },
  'GET /people': page('/people', ['office']),
  'GET /people/:person': page('/people/nguyen-thi-anh', ['office']),
  'GET /proof/:subject/:obligation': page('/proof/doi-3/dossier', COMMITTEE),
  'GET /exports': page('/exports', ['office']),
  'GET /exports/:name': {
    path: '/exports/danh-sach-dang-vien.xlsx',
    answers: { nobody: 401, office: 200 },
  },
  'GET /templates': page('/templates', ['office']),
  'GET /templates/:name': {
    path: '/templates/bien-ban-hop.docx',
    answers: { nobody: 401, office: 200 },
  },
  'POST /templates': { path: '/templates', answers: { nobody: 303, office: 422 } },
  'POST /templates/restore': {
    path: '/templates/restore',
    fields: [['kind', 'minutes']],
    answers: { nobody: 303, office: 303 },
  },
  'GET /members': page('/members', ['office'], CELLS),
  'GET /members/form': {
    path: '/members/form',
    answers: { nobody: 401, ...every(200, ['office', ...CELLS]) },
  },
  'POST /members': { path: '/members', answers: { nobody: 303, ...every(422, ['office', ...CELLS]) } },
  'GET /tables/:name': [
    {
      path: '/tables/muc-xep-loai-dang-vien.xlsx',
      answers: { nobody: 401, ...every(200, [...COMMITTEE, ...CELLS]) },
    },
    // with the entries that are theirs
    { path: '/tables/nhat-ky.xlsx', answers: ofAll(200) },
  ],
  'GET /events': {
    path: '/events',
    answers: ofAll(200),
  },
  'GET /help': { path: '/help', answers: every(200, ROLES) },
  'GET /healthz': { path: '/healthz', answers: every(200, ROLES) },
  'GET /static/:file': { path: '/static/form.css', answers: every(200, ROLES) },
  'GET /person': { path: '/person', answers: {} },
  'POST /person': { path: '/person', fields: [['person', 'do-thi-thu']], answers: {} },
  'GET /written-date': {
    path: '/written-date?text=10/12/2026',
    answers: ofAll(200),
  },
  // a form is nothing that a terminal asks
  'POST /terminal/records/:question': {
    path: '/terminal/records/campaignNames',
    answers: ofAll(400),
  },
  'POST /terminal/mark': {
    path: '/terminal/mark',
    answers: ofAll(200),
  },
  'POST /terminal/papers': {
    path: '/terminal/papers',
    answers: ofAll(400),
  },
  'POST /terminal/file': {
    path: '/terminal/file',
    answers: ofAll(400),
  },
  'POST /terminal/files': {
    path: '/terminal/files',
    answers: ofAll(400),
  },
  'POST /terminal/events': {
    path: '/terminal/events',
    answers: ofAll(400),
  },
  'POST /terminal/send': {
    path: '/terminal/send',
    answers: ofAll(400),
  },
  'POST /terminal/members': {
    path: '/terminal/members',
    answers: { ...every(400, ['office', ...CELLS]), nobody: 401 },
  },
  'POST /terminal/foresee': {
    path: '/terminal/foresee',
    answers: ofAll(400),
  },
  'POST /terminal/notice': { path: '/terminal/notice', answers: { nobody: 401, office: 400 } },
  'GET /tasks': page('/tasks', COMMITTEE, TEAM, CELLS),
  'GET /tasks/:subject/:task': {
    path: '/tasks/doi-3/dossier',
    answers: every(303, ['nobody', ...COMMITTEE, ...TEAM, 'cellHead']),
  },
  'GET /do/:subject': page('/do/doi-3', COMMITTEE, TEAM, ['cellHead']),
  'GET /do/:subject/:type': forms('', 200),
  'POST /do/:subject/:type': [
    {
      path: '/do/doi-3/difficulty.raise',
      fields: [['text', 'Thiếu người']],
      answers: { nobody: 303, cellHead: 303 },
    },
    ...forms('', 422),
  ],
  'GET /do/:subject/:type/foresee': forms('/foresee', 303),
  'POST /do/:subject/:type/foresee': [
    {
      path: '/do/doi-3/difficulty.raise/foresee',
      fields: [['text', 'Thiếu người']],
      answers: { nobody: 303, cellHead: 200 },
    },
    ...forms('/foresee', 422),
  ],
  // a form that was not opened under the same name is kept for nobody
  'POST /do/:subject/:type/draft': forms('/draft', 409, [['text', 'Thiếu người']]),
  'POST /do/:subject/:type/file': [
    {
      path: '/do/doi-3/dossier.submit/file',
      fields: [['_attach', 'reports.resolution.file']],
      answers: { nobody: 303, cellHead: 409 },
    },
    { path: '/do/doi-3/inspection.record/file', answers: { nobody: 303, ...every(409, TEAM) } },
    { path: '/do/campaign/decision.sign/file', answers: { nobody: 303, committeeHead: 409 } },
    // a paper of somebody else
    {
      path: '/do/doi-3/dossier.submit/file?for=bui-minh-khang',
      answers: { nobody: 303, cellHead: 409, office: 409 },
    },
  ],
  'GET /do/:subject/:type/sheet': page('/do/doi-3/inspection.record/sheet', TEAM),
  'POST /do/:subject/:type/sheet': {
    path: '/do/doi-3/inspection.record/sheet',
    answers: { ...every(422, TEAM), nobody: 303 },
  },
  'POST /do/:subject/:type/draft/drop': forms('/draft/drop', 303),
  // whoever works on no plan is led to where one begins
  'GET /start': page('/start', ['office']),
  'POST /start': { path: '/start', answers: { nobody: 303, office: 422 } },
  'GET /start/workbook': { path: '/start/workbook', answers: { nobody: 401, office: 200 } },
  'GET /start/plan': { path: '/start/plan', answers: { nobody: 303, office: 303 } },
  'POST /start/shift': { path: '/start/shift', answers: { nobody: 303, office: 303 } },
  'POST /start/drop': { path: '/start/drop', answers: { nobody: 303, office: 303 } },
  'GET /start/plan/:section': { path: '/start/plan/dates', answers: { nobody: 303, office: 303 } },
  'POST /start/plan/:section': { path: '/start/plan/dates', answers: { nobody: 303, office: 303 } },
  'GET /start/review': { path: '/start/review', answers: { nobody: 303, office: 303 } },
  'POST /start/review': { path: '/start/review', answers: { nobody: 303, office: 303 } },
  'GET /start/announce': page('/start/announce', ['office']),
};

/** All that is asked of a route. */
export const rowsOf = (rows: Row | readonly Row[]): readonly Row[] => ('path' in rows ? [rows] : rows);

/** In which quality each role reads. */
export const SIDE_OF: Partial<Record<Role, Side>> = {
  office: 'office',
  committeeHead: 'committee',
  committeeMember: 'committee',
  teamLeader: 'team',
  teamMember: 'team',
  cellHead: 'cell',
  otherHead: 'cell',
};

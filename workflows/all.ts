/** What a worker runs. */
export { campaign } from './campaign.ts';
export { cell } from './cell.ts';
export { mailTest } from './mail-test.ts';
export { mailroom } from './mailroom.ts';

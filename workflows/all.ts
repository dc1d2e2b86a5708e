/** What a worker runs. */
export { campaign } from './campaign.ts';
export { cell } from './cell.ts';
export { mailroom } from './mailroom.ts';

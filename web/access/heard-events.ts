import type { PaperEvent } from '../../domain/paper-event.ts';
import { reads, readsCase, readsCommittee, type Viewer } from './viewer.ts';

/** Whether somebody reads of what has happened, and so when. */
export function hearsOf(viewer: Viewer, subject: string, event: PaperEvent): boolean {
  if (event.of === 'published') return readsCase(viewer, event.cell);
  if (subject !== 'campaign') return readsCase(viewer, subject);
  switch (event.of) {
    // their own cases began with it
    case 'announced':
      return true;
    case 'teamDecision':
    case 'report':
      return reads(viewer, 'campaign', 'campaign', {});
    default:
      return readsCommittee(viewer);
  }
}

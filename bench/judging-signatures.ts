/** What is bundled as workflows are, so that its cost in a workflow can be measured. */

export { isSignatureOf } from '../domain/signing/verification.ts';

/** What the workers of these tests run. */
export { creditCheckWorkflow } from '../../interpreter/examples/credit-check-workflow.ts';
export { hostedCell } from './cell-workflow.ts';

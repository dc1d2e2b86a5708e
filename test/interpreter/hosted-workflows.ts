/** What the workers of these tests run. */
export { creditCheckWorkflow } from '../../interpreter/examples/credit-check-workflow.ts';
export { badWorkflow } from './bad-workflow.ts';
export { bellsWorkflow } from './bells-workflow.ts';
export { hostedCell } from './cell-workflow.ts';
export { counterWorkflow } from './counter-workflow.ts';

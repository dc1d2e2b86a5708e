/** What can be wrong with a template that staff have edited in Word; each stands for one kind of mistake. */
export const TEMPLATE_ERRORS = [
  'TEMPLATE_TOO_LARGE',
  'NOT_A_WORD_FILE',
  'TEMPLATE_MACROS',
  'TEMPLATE_LINKS',
  'TRACKED_CHANGES',
  'TEMPLATE_COMMENTS',
  'BROKEN_TAG',
  'BROKEN_LIST',
  'UNKNOWN_TAG',
  'MISSING_TAG',
  'LIST_AS_TEXT',
  'PIECE_AS_TEXT',
  'DRAWING_IN_LIST',
  'SAMPLE_FAILED',
] as const;
export type TemplateError = (typeof TEMPLATE_ERRORS)[number];

/** A tag that the paper could say and does without: told, not refused. */
export type TemplateWarning = 'UNUSED_TAG';

export interface TemplateFinding {
  severity: 'error' | 'warning';
  code: TemplateError | TemplateWarning;
  /** the tag, as it stands in its braces; null of what concerns no single one */
  tag: string | null;
  /** where it stands: text around it; null of the file as a whole */
  place: string | null;
}

/** How many of them keep a template from being taken. */
export const errorsIn = (findings: readonly TemplateFinding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length;

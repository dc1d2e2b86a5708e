import type { PayloadSchema } from '../machines/door/valid-events.ts';

type Schema = PayloadSchema;

/** What a field holds, in a word or two. */
function kindOf(schema: Schema): string {
  const {
    enum: values,
    format,
    type,
    items,
    properties,
    additionalProperties,
    propertyNames,
    oneOf,
    anyOf = oneOf,
  } = schema;
  if (values !== undefined) return values.join('|');
  if (format === 'date-time') return 'time';
  if (format !== undefined && type === 'string') return format;
  if (type === 'array') return `[${typeof items === 'object' && !Array.isArray(items) ? kindOf(items) : ''}]`;
  if (properties !== undefined) return `{${fieldsOf(schema)}}`;
  if (typeof additionalProperties === 'object') {
    const keys = typeof propertyNames === 'object' ? kindOf(propertyNames) : 'key';
    return `{${keys}: ${kindOf(additionalProperties)}}`;
  }
  if (anyOf !== undefined)
    return [...new Set(anyOf.map((one) => (typeof one === 'object' ? kindOf(one) : 'any')))].join('|');
  if (type === 'string') return 'text';

  return typeof type === 'string' ? type : 'any';
}

/** A payload's fields on one line: `until time, reason text, venue? text`; what may be left out has a `?`. */
export function fieldsOf({ properties = {}, required = [] }: Schema): string {
  return Object.entries(properties)
    .map(([name, field]) => {
      const kind = typeof field === 'object' ? kindOf(field) : 'any';
      return `${name}${required.includes(name) ? '' : '?'} ${kind}`;
    })
    .join(', ');
}

import { type FileRef, fileRefSchema } from './file-ref.ts';

/** Every file that anything in a value names, however deep it lies. @param value as JSON has it */
export function fileRefsIn(value: unknown): FileRef[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'sha256' in value ? fileRefSchema.safeParse(value) : null;
  if (own?.success === true) return [own.data];
  return Object.values(value).flatMap(fileRefsIn);
}

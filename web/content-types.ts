import type { FileType } from '../domain/dossier/file-ref.ts';

/** What a browser is told of a file's content, by its kind. */
export const CONTENT_TYPES: Readonly<Record<FileType | 'yaml' | 'zip', string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  yaml: 'application/yaml; charset=utf-8',
};

import { findOnPath } from '../executable.ts';

/** Whether the program that writes PDFs is there, for whoever is told before anything is made. @param program as it is called on the PATH */
export const hasPdfProgram = async (program = 'soffice'): Promise<boolean> =>
  (await findOnPath(program, process.env)) !== undefined;

import { execa } from 'execa';

/** The Python that has the two libraries by which programs of offices write workbooks. */
export async function findWorkbookPrograms(): Promise<string> {
  const wanted = ['-c', 'import openpyxl, xlsxwriter'];
  // of several on a machine the distribution's own has its packages
  for (const python of ['/usr/bin/python3', 'python3'])
    if (await execa(python, wanted, { reject: false }).then(({ exitCode }) => exitCode === 0)) return python;
  throw new Error('no openpyxl and xlsxwriter: install the packages python3-openpyxl and python3-xlsxwriter');
}

import { Failure } from '../../domain/failure.ts';

export type ServerStartCode = 'PORT_TAKEN' | 'DATABASE_IN_USE' | 'SERVER_DID_NOT_START';

/** A server that is there as a program and yet did not come up. `code` says why, `words` says it to people. */
export class ServerStartFailed extends Failure<ServerStartCode> {
  override readonly name = 'ServerStartFailed';
}

/** Finds the reason in what a Temporal dev server printed before it ended. */
export function serverStartFailure(
  output: string,
  { port, dbFilename }: { port: number; dbFilename?: string },
) {
  if (/address already in use/i.test(output)) return portTaken(port);
  if (/SQLITE_BUSY|database is locked/i.test(output)) {
    return new ServerStartFailed('DATABASE_IN_USE', {
      vi: `Tệp dữ liệu ${dbFilename ?? ''} đang được một máy chủ Temporal khác dùng: hãy dừng máy chủ đó trước.`,
      en: `The data file ${dbFilename ?? ''} is in use by another Temporal server: stop that one first.`,
    });
  }
  const reason = output.trim().split('\n').at(-1) ?? '';
  return new ServerStartFailed('SERVER_DID_NOT_START', {
    vi: `Máy chủ Temporal không khởi động được: ${reason}`,
    en: `The Temporal server did not start: ${reason}`,
  });
}

export function portTaken(port: number): ServerStartFailed {
  return new ServerStartFailed('PORT_TAKEN', {
    vi: `Cổng ${port} đã có chương trình khác dùng: hãy dừng chương trình đó hoặc chọn cổng khác.`,
    en: `Port ${port} is taken by another program: stop that program or choose another port.`,
  });
}

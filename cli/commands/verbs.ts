import type { Command } from 'commander';
import { action } from '../command.ts';
import { payloadFrom, type SenderOptions, sendAs } from '../sending.ts';
import { instantArgument, withSender } from './send.ts';

type Options = SenderOptions & Record<string, string | string[] | undefined>;

/** The common events under friendlier names; each is one `send`. */
export function verbCommands(program: Command): void {
  const verb = (
    group: Command,
    usage: string,
    description: string,
    send: (options: Options, ...args: string[]) => { subject: string; type: string; payload?: unknown },
    more: (command: Command) => Command = (command) => command,
  ) => {
    const names = (usage.match(/<\w+>/g) ?? []).length;
    more(withSender(group.command(usage).description(description))).action(
      action(program, async (run, ...all: unknown[]) => {
        const args = all.slice(0, names) as string[];
        const options = all[names] as Options;
        const { subject, type, payload } = send(options, ...args);
        const given =
          options['file'] === undefined ? payload : await payloadFrom({ file: String(options['file']) });
        await sendAs(run, subject, type, given, options);
      }),
    );
  };
  const reason = (command: Command) => command.requiredOption('--reason <text>', 'lý do / why');
  const until = (command: Command) =>
    reason(command).requiredOption('--until <time>', 'đến khi nào / until when', instantArgument);
  const file = (command: Command) =>
    command.requiredOption('--file <file>', 'nội dung JSON / payload as JSON');

  verb(
    program,
    'prepare <item> <value>',
    'văn phòng ghi một mục chuẩn bị / note an item of the preparation',
    (_, item, value) => ({
      subject: 'campaign',
      type: 'campaign.prepare',
      payload: { item, value },
    }),
  );
  verb(program, 'announce', 'thông báo kế hoạch tới các chi bộ / announce the plan to the cells', () => ({
    subject: 'campaign',
    type: 'campaign.announce',
  }));

  const dossier = program.command('dossier').description('hồ sơ / the dossier');
  verb(
    dossier,
    'submit <cell>',
    'nộp hồ sơ / submit',
    (_, cell = '') => ({ subject: cell, type: 'dossier.submit' }),
    file,
  );
  verb(
    dossier,
    'receive <cell>',
    'thư ký Tổ nhận hồ sơ giấy / the clerk takes a paper dossier',
    (_, cell = '') => ({ subject: cell, type: 'dossier.receive' }),
    file,
  );

  const review = program.command('review').description('nghiên cứu hồ sơ / pre-review');
  verb(review, 'finish <cell>', 'đọc xong / reading finished', (_, cell = '') => ({
    subject: cell,
    type: 'review.finish',
  }));
  verb(
    review,
    'return <cell>',
    'trả lại bổ sung / return for completion',
    ({ note, until: by }, cell = '') => ({
      subject: cell,
      type: 'review.return',
      payload: { notes: note, until: by },
    }),
    (command) =>
      command
        .requiredOption('--note <text...>', 'điều cần bổ sung / what is missing')
        .requiredOption('--until <time>', 'hạn bổ sung / due', instantArgument),
  );

  const extension = program
    .command('extension')
    .description('gia hạn cho một chi bộ / more time for one cell');
  verb(
    extension,
    'grant <cell>',
    'cho gia hạn / grant',
    ({ until: by, reason: why }, cell = '') => ({
      subject: cell,
      type: 'extension.grant',
      payload: { until: by, reason: why },
    }),
    until,
  );
  verb(
    extension,
    'refuse <cell>',
    'không gia hạn / refuse',
    ({ reason: why }, cell = '') => ({ subject: cell, type: 'extension.refuse', payload: { reason: why } }),
    reason,
  );
  verb(
    program.command('deadline').description('hạn chung / the deadline of all'),
    'extend',
    'gia hạn cho tất cả / extend for all cells',
    ({ until: by, reason: why }) => ({
      subject: 'campaign',
      type: 'deadline.extend',
      payload: { until: by, reason: why },
    }),
    until,
  );

  const session = program
    .command('session')
    .description('buổi kiểm tra / the session of a cell, or all cells of a session of the plan');
  const target = (name: string, options: Options) =>
    options['wholeSession']
      ? { subject: 'campaign', session: { session: name } }
      : { subject: name, session: {} };
  const whole = (command: Command) =>
    command.option('--whole-session', 'NAME là một buổi của kế hoạch / NAME is a session of the plan');
  verb(
    session,
    'move <name>',
    'dời buổi / move',
    (options, name = '') => {
      const to = target(name, options);
      return {
        subject: to.subject,
        type: 'session.move',
        payload: {
          ...to.session,
          startsAt: options['starts'],
          endsAt: options['ends'],
          reason: options['reason'],
        },
      };
    },
    (command) =>
      whole(reason(command))
        .requiredOption('--starts <time>', 'bắt đầu / start', instantArgument)
        .requiredOption('--ends <time>', 'kết thúc / end', instantArgument),
  );
  verb(
    session,
    'postpone <name>',
    'hoãn buổi / postpone',
    (options, name = '') => {
      const to = target(name, options);
      return {
        subject: to.subject,
        type: 'session.postpone',
        payload: { ...to.session, reason: options['reason'] },
      };
    },
    (command) => whole(reason(command)),
  );

  verb(
    program.command('inspection').description('kiểm tra tại buổi / on-site inspection'),
    'finish <cell>',
    'kết thúc kiểm tra / finish',
    (_, cell = '') => ({ subject: cell, type: 'inspection.finish' }),
  );
  const minutes = program.command('minutes').description('biên bản / the minutes');
  verb(
    minutes,
    'adopt <cell>',
    'thông qua tại hội trường / adopted in the hall',
    (_, cell = '') => ({ subject: cell, type: 'minutes.adopt' }),
    file,
  );
  verb(
    minutes,
    'send <cell>',
    'gửi chi bộ / send to the cell',
    (_, cell = '') => ({ subject: cell, type: 'minutes.send' }),
    file,
  );
  for (const type of ['agree', 'sign'] as const) {
    verb(
      minutes,
      `${type} <cell>`,
      type === 'agree' ? 'thống nhất / agree' : 'ký / sign',
      (_, cell = '') => ({ subject: cell, type: `minutes.${type}` }),
    );
  }

  verb(
    program,
    'report',
    'Tổ báo cáo kết quả / the team reports',
    ({ summary }) => ({ subject: 'campaign', type: 'report.submit', payload: { summary } }),
    (command) => command.requiredOption('--summary <text>', 'tóm tắt / summary'),
  );
  verb(
    program,
    'decide',
    'Đảng ủy quyết định danh sách / decide the slate',
    () => ({ subject: 'campaign', type: 'slate.decide' }),
    file,
  );
  verb(
    program,
    'sign <decision>',
    'ký quyết định / sign a decision',
    (options, decision) => ({
      subject: 'campaign',
      type: 'decision.sign',
      payload: { decision, number: options['number'], date: options['date'] },
    }),
    (command) =>
      command
        .requiredOption('--number <number>', 'số / number')
        .requiredOption('--date <date>', 'ngày / date, 2026-12-21'),
  );
  verb(program, 'publish', 'gửi kết quả tới từng chi bộ / send each cell its result', () => ({
    subject: 'campaign',
    type: 'decision.publish',
  }));
}

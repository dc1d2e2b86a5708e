import type { Bilingual } from '../domain/failure.ts';

/** What the programs that are started by hand, or in a container, say of themselves: they take no arguments, or hardly any. */

export const PROGRAMS = {
  start: {
    command: 'npm start',
    does: {
      vi: 'chạy cả hệ thống trong một tiến trình, đến khi bấm Ctrl-C',
      en: 'runs the whole system in one process, until Ctrl-C',
    },
  },
  worker: {
    command: 'node worker/worker.ts',
    does: {
      vi: 'chỉ chạy tiến trình xử lý, dùng máy chủ Temporal, PostgreSQL và máy chủ thư có sẵn',
      en: 'runs a worker alone, against a Temporal cluster, PostgreSQL and a mail server',
    },
  },
  dashboard: {
    command: 'node worker/dashboard.ts',
    does: {
      vi: 'chỉ chạy bảng chung, dùng PostgreSQL có sẵn',
      en: 'runs the dashboard alone, over PostgreSQL',
    },
  },
  demo: {
    command: 'npm run demo',
    does: {
      vi: 'diễn một mùa kiểm tra với thời gian tua nhanh, ghi vào var/demo',
      en: 'plays a season in skipped time, into var/demo',
    },
  },
  season: {
    command: 'npm run season',
    does: {
      vi: 'diễn bốn bước đầu của sáu chi bộ bằng dòng lệnh, ghi vào var/season',
      en: 'plays the first four stages of six cells by the command line, into var/season',
    },
  },
  reorganised: {
    command: 'npm run reorganised',
    does: {
      vi: 'diễn một mùa có sáp nhập, chia tách, đổi tên, cấp trên mới, ghi vào var/reorganised',
      en: 'plays a season with a merge, a split, a new name and a new superior, into var/reorganised',
    },
  },
  years: {
    command: 'npm run years',
    does: {
      vi: 'diễn hai năm của tám chi bộ, ghi vào var/years',
      en: 'plays two years of eight cells, into var/years',
    },
  },
  pictures: {
    command: 'npm run pictures',
    does: {
      vi: 'chụp các trang qua một mùa kiểm tra, ghi vào docs/pages',
      en: 'takes pictures of the pages over a season, into docs/pages',
    },
  },
  paperPictures: {
    command: 'npm run pictures:papers',
    does: {
      vi: 'chụp trang đầu của mỗi loại văn bản mà npm run demo để lại, ghi vào docs/papers',
      en: 'takes pictures of the first page of each paper that npm run demo has left, into docs/papers',
    },
  },
} as const satisfies Record<string, { command: string; does: Bilingual }>;

export type ProgramName = keyof typeof PROGRAMS;

/** Variables of the environment, by which the programs are set up (`worker/config.ts`). */
export const VARIABLES = {
  BONTOT_VAR: { vi: 'thư mục dữ liệu, mặc định là var', en: 'folder of the data, var unless set' },
  START_EMPTY: {
    vi: '1: không tự bắt đầu đợt theo kế hoạch mẫu; Văn phòng bắt đầu đợt đầu tiên ở /start',
    en: '1: doesn’t begin the built-in plan by itself; the office starts the first campaign at /start',
  },
  BONTOT_KEYS: {
    vi: 'tệp khóa, mặc định là keys.json trong thư mục dữ liệu',
    en: 'the key file, keys.json in the folder of the data unless set',
  },
  BONTOT_SIGNING: {
    vi: 'tệp khóa ký những gì người dùng gửi, mặc định là signing-key.pem bên cạnh tệp khóa',
    en: 'the key that signs what people send, signing-key.pem beside the key file unless set',
  },
  FILES_DIR: {
    vi: 'thư mục tệp hồ sơ, mặc định nằm trong thư mục dữ liệu',
    en: 'folder of the dossiers’ files, beside the data unless set',
  },
  FILES_S3_URL: {
    vi: 'kho tệp kiểu S3 thay cho thư mục đó, ví dụ https://s3.example.vn/bon-tot/dang-uy-x: ngăn (bucket), rồi thư mục riêng của hệ thống này',
    en: 'S3-compatible storage instead of that folder, e.g. https://s3.example.vn/bon-tot/committee-x: bucket, then this system’s own folder in it',
  },
  FILES_S3_REGION: { vi: 'vùng của kho đó, mặc định là us-east-1', en: 'its region, us-east-1 unless set' },
  FILES_S3_KEY_ID: { vi: 'tên khóa truy cập kho', en: 'the id of the key to it' },
  FILES_S3_SECRET: { vi: 'và khóa bí mật', en: 'and the key’s secret' },
  FILES_S3_SECRET_FILE: { vi: 'hoặc tệp chứa khóa đó', en: 'or the file that holds it' },
  CLAMD_URL: {
    vi: 'trình quét vi-rút ClamAV (clamd): tcp://máy:cổng hoặc unix:///đường-dẫn',
    en: 'ClamAV’s daemon (clamd), which looks at each file: tcp://host:port or unix:///path',
  },
  UNSCANNED: {
    vi: 'tệp mà trình quét không quét được: refuse là không nhận (mặc định), take là nhận và báo ở nơi chạy máy chủ',
    en: 'files that the scanner doesn’t look at: refuse them (unless set), or take them and say so where the server runs',
  },
  ACTIVE_CONTENT: {
    vi: 'tệp có nội dung tự chạy: refuse là không nhận (mặc định), mark là nhận và ghi rõ',
    en: 'files in which something acts by itself: refuse them (unless set), or mark them',
  },
  TEMPORAL_ADDRESS: { vi: 'máy chủ Temporal có sẵn', en: 'a Temporal server that runs already' },
  TEMPORAL_NAMESPACE: {
    vi: 'không gian tên ở đó, mặc định là default',
    en: 'its namespace, default unless set',
  },
  DATABASE_URL: { vi: 'PostgreSQL giữ hồ sơ', en: 'PostgreSQL, which keeps the records' },
  SMTP_URL: { vi: 'máy chủ thư', en: 'the mail server' },
  MAIL_FROM: { vi: 'người gửi ghi trên thư', en: 'the sender of mails' },
  MAIL_ONLY_TO: {
    vi: 'chạy thử: mọi thư chỉ gửi đến địa chỉ này',
    en: 'a trial: every mail goes to this address alone',
  },
  IMAP_URL: {
    vi: 'hộp thư nhận thư trả lại, ví dụ imaps://ten:mat-khau@mail.example.vn/INBOX',
    en: 'mailbox to which mails come back, e.g. imaps://user:password@mail.example.vn/INBOX',
  },
  BASE_URL: {
    vi: 'địa chỉ bảng chung mà mọi người mở, dùng trong thư',
    en: 'the dashboard as people reach it, for links in mails',
  },
  DASHBOARD_HOST: { vi: 'bảng chung nghe ở địa chỉ nào', en: 'address on which the dashboard listens' },
  DASHBOARD_PORT: { vi: 'và ở cổng nào, mặc định là 3000', en: 'and its port, 3000 unless set' },
  SIGN_IN: {
    vi: '1: mọi người đăng nhập; chỉ khi đó bảng chung mới mở được từ mạng',
    en: '1: people sign in; only then can the dashboard be opened from a network',
  },
  TLS_CERT: {
    vi: 'tệp chứng thư (PEM), khi bảng chung tự mã hóa',
    en: 'certificate (PEM file), when the dashboard serves TLS itself',
  },
  TLS_KEY: { vi: 'tệp khóa (PEM) của chứng thư đó', en: 'its key (PEM file)' },
  TRUSTED_PROXY: {
    vi: 'địa chỉ IP của máy chuyển tiếp có mã hóa đứng trước, cách nhau bằng dấu phẩy',
    en: 'IP addresses of the proxies that serve TLS in front, separated by commas',
  },
  OIDC_ISSUER: {
    vi: 'nơi cấp tài khoản (OpenID Connect) mà mọi người đăng nhập được bằng, ví dụ https://sso.tinh.example',
    en: 'identity provider (OpenID Connect) by whose accounts people sign in as well, e.g. https://sso.province.example',
  },
  OIDC_CLIENT_ID: { vi: 'tên của hệ thống này ở nơi đó', en: 'this system’s client id there' },
  OIDC_CLIENT_SECRET: { vi: 'và khóa bí mật', en: 'and its secret' },
  OIDC_CLIENT_SECRET_FILE: { vi: 'hoặc tệp chứa khóa đó', en: 'or the file that holds it' },
  OIDC_NAME: { vi: 'tên nơi đó ghi trên nút đăng nhập', en: 'the provider’s name on the button' },
  DASHBOARD_CONTAINER: {
    vi: '1: chạy trong container, được nghe ở địa chỉ khác máy này',
    en: '1: inside a container, where other addresses than loopback are allowed',
  },
} as const satisfies Record<string, Bilingual>;

export const USAGE_LINES = {
  noArguments: { vi: 'Không nhận tham số nào ngoài --help.', en: 'Takes no arguments but --help.' },
  pages: {
    vi: 'Chỉ nhận --help và --pages: mọi người làm việc trên trang, mỗi người một trình duyệt, thay cho dòng lệnh.',
    en: 'Takes --help and --pages: people act by the pages, each in a browser of their own, instead of by commands.',
  },
  byEnvironment: { vi: 'Thiết lập bằng biến môi trường', en: 'Set up by variables of the environment' },
} as const satisfies Record<string, Bilingual>;

/** @param argument as it was given */
export const unknownArgument = (argument: string): Bilingual => ({
  vi: `Không có tham số “${argument}”; chưa chạy gì cả.`,
  en: `There is no argument “${argument}”; nothing was started.`,
});

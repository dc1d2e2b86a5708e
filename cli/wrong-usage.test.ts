import { beforeEach, describe, expect, test, vi } from 'vitest';
import { wrongUsageWords } from '../words/cli/wrong-usage.ts';
import { EXIT } from './output.ts';
import { langTyped } from './program.ts';
import { runCommand } from './run.ts';

/** What a command line that is read by nobody prints on stderr. */
async function told(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const written = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  const shown = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  try {
    await runCommand(args);
  } finally {
    written.mockRestore();
    shown.mockRestore();
  }
  return lines.join('');
}

beforeEach(() => {
  process.exitCode = undefined;
  return () => {
    process.exitCode = undefined;
  };
});

describe('a wrong command line is told in Vietnamese', () => {
  test.each([
    [['status', '--wathc'], 'Lỗi: không có tùy chọn “--wathc”\n(có phải là --watch?)\n'],
    [['statis'], 'Lỗi: không có lệnh “statis”\n(có phải là status?)\n'],
    [['case', 'restart', 'doi-1', '--reason', 'x'], 'Lỗi: thiếu tùy chọn bắt buộc “--as <person>”\n'],
    [['events'], 'Lỗi: thiếu tham số <subject>\n'],
    [['tasks', '--as'], 'Lỗi: tùy chọn “--as <person>” cần một giá trị\n'],
    [['status', 'doi-1', 'doi-2'], 'Lỗi: thừa tham số (cần 1, có 2): doi-1, doi-2\n'],
    [['status', '--lang', 'fr'], 'Lỗi: tùy chọn “--lang <lang>” không nhận “fr”: nhận một trong: vi, en\n'],
    [
      ['journal', '--limit', '0'],
      'Lỗi: tùy chọn “--limit <n>” không nhận “0”: cần một số nguyên từ 1 / expected a whole number from 1\n',
    ],
    [
      ['session', 'move', 'doi-1', '--reason', 'x', '--starts', '18/12/2026', '--ends', '18/12/2026 11:00'],
      'Lỗi: tùy chọn “--starts <time>” không nhận “18/12/2026”: cần ngày và giờ: "10/12/2026 14:00" hoặc',
    ],
  ])('%j', async (args, words) => {
    expect((await told(...args)).slice(0, words.length)).toBe(words);
    expect(process.exitCode).toBe(EXIT.usage);
  });

  test('and in English as Commander says it', async () => {
    expect(await told('--lang', 'en', 'status', '--wathc')).toContain(
      "error: unknown option '--wathc'\n(Did you mean --watch?)\n",
    );
    expect(await told('--lang=en', 'events')).toContain("error: missing required argument 'subject'");
  });

  test('what is no JSON is told by its place, without the English of whoever read it', async () => {
    expect(await told('send', 'doi-1', 'x', '--data', '{', '--as', 'do-thi-thu')).toBe(
      'Lỗi (NOT_JSON): --data: không phải JSON hợp lệ, dòng 1, cột 2\n',
    );
    expect(process.exitCode).toBe(EXIT.usage);
  });

  test('two options that exclude each other', () => {
    expect(wrongUsageWords("error: option '--a' cannot be used with option '--b <x>'\n", 'vi')).toBe(
      'Lỗi: không dùng “--a” cùng với “--b <x>”\n',
    );
  });
});

test('a help has its headings, its choices and what is meant otherwise in both languages', async () => {
  const help = await told('rehearse', '--help');
  for (const heading of ['Cách dùng / Usage:', 'Tùy chọn / Options:', 'Ví dụ / Examples:'])
    expect(help).toContain(heading);
  expect(help.replaceAll(/\s+/g, ' ')).toContain(
    '(một trong / one of: on-time, silent, late; mặc định / by default: on-time)',
  );
  expect(help.replaceAll(/\s+/g, ' ')).toContain('xem hướng dẫn của lệnh / display help for command');
  expect(await told('--help')).toContain('Lệnh / Commands:');
});

test.each([
  [['--lang', 'en', 'status'], 'en'],
  [['status', '--lang=en'], 'en'],
  [['status', '--lang', 'vi'], 'vi'],
  [['status', '--lang'], 'vi'],
  [['send', 'doi-1', 'en'], 'vi'],
])('%j asks for %s', (args, lang) => {
  expect(langTyped(args)).toBe(lang);
});

import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './records/schema.ts',
    './records/key-tables.ts',
    './records/word-tables.ts',
    './records/mail/notice-action-table.ts',
    './records/sign-in/sign-in-tables.ts',
    './records/sign-in/passkey-tables.ts',
  ],
  out: './records/migrations',
});

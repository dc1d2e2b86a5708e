import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './records/schema.ts',
  out: './records/migrations',
});

DELETE FROM "revision";--> statement-breakpoint
ALTER TABLE "revision" DROP COLUMN "id";--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "campaign" text PRIMARY KEY NOT NULL;
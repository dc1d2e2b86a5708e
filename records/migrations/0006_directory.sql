ALTER TABLE "person" RENAME COLUMN "corrected_at" TO "named_at";--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" DROP COLUMN "withdrawn";
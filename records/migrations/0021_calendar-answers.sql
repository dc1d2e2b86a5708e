ALTER TABLE "calendar_entry" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "calendar_entry" ADD COLUMN "answered_at" bigint;--> statement-breakpoint
CREATE INDEX "calendar_entry_by_uid" ON "calendar_entry" USING btree ("uid");
CREATE TABLE "calendar_entry" (
	"campaign" text NOT NULL,
	"person" text NOT NULL,
	"uid" text NOT NULL,
	"sequence" integer NOT NULL,
	"method" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"venue" text NOT NULL,
	"cells" json NOT NULL,
	"mail" text NOT NULL,
	CONSTRAINT "calendar_entry_campaign_person_uid_pk" PRIMARY KEY("campaign","person","uid")
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "calendar" json;
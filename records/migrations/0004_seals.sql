CREATE TABLE "trouble" (
	"campaign" text NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	"detail" text NOT NULL,
	"since" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"settled_at" bigint,
	CONSTRAINT "trouble_campaign_subject_kind_ref_pk" PRIMARY KEY("campaign","subject","kind","ref")
);
--> statement-breakpoint
ALTER TABLE "journal" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "corrected_at" bigint;
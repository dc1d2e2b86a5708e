CREATE TABLE "decision_word" (
	"campaign" text NOT NULL,
	"id" text NOT NULL,
	"sha256" text NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "decision_word_campaign_id_pk" PRIMARY KEY("campaign","id")
);
--> statement-breakpoint
CREATE TABLE "paper_template" (
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"sha256" text,
	"content" text,
	"given_at" bigint NOT NULL,
	"given_by" text,
	CONSTRAINT "paper_template_kind_version_pk" PRIMARY KEY("kind","version")
);
--> statement-breakpoint
ALTER TABLE "decision_word" ADD CONSTRAINT "decision_word_campaign_id_decision_campaign_id_fk" FOREIGN KEY ("campaign","id") REFERENCES "public"."decision"("campaign","id") ON DELETE no action ON UPDATE no action;
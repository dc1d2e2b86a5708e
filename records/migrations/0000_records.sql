CREATE TABLE "campaign" (
	"id" text PRIMARY KEY NOT NULL,
	"plan" json NOT NULL,
	"roster" json NOT NULL,
	"started_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"campaign" text NOT NULL,
	"id" text NOT NULL,
	"type" text NOT NULL,
	"slate" text NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"date" text NOT NULL,
	"signer" text NOT NULL,
	"html" text NOT NULL,
	"sha256" text NOT NULL,
	"issued_at" bigint NOT NULL,
	CONSTRAINT "decision_campaign_id_pk" PRIMARY KEY("campaign","id"),
	CONSTRAINT "decision_number" UNIQUE("campaign","type","number")
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"position" bigserial NOT NULL,
	"campaign" text NOT NULL,
	"subject" text NOT NULL,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL,
	"key" text NOT NULL,
	"entry" json NOT NULL,
	CONSTRAINT "journal_campaign_subject_seq_pk" PRIMARY KEY("campaign","subject","seq"),
	CONSTRAINT "journal_position_unique" UNIQUE("position")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign" text NOT NULL,
	"person" text NOT NULL,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"message_id" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" bigint NOT NULL,
	"sent_at" bigint,
	CONSTRAINT "mail_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign" text NOT NULL,
	"subject" text NOT NULL,
	"key" text NOT NULL,
	"person" text NOT NULL,
	"role" text NOT NULL,
	"notice" json NOT NULL,
	"at" bigint NOT NULL,
	"state" text NOT NULL,
	"mail" text,
	"changed_at" bigint NOT NULL,
	"detail" text,
	CONSTRAINT "notice_business_key" UNIQUE("campaign","subject","key","person")
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"id" integer PRIMARY KEY NOT NULL,
	"value" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standing" (
	"campaign" text NOT NULL,
	"subject" text NOT NULL,
	"seq" integer NOT NULL,
	"updated_at" bigint NOT NULL,
	"standing" json NOT NULL,
	CONSTRAINT "standing_campaign_subject_pk" PRIMARY KEY("campaign","subject")
);
--> statement-breakpoint
CREATE INDEX "journal_by_campaign" ON "journal" USING btree ("campaign","position");--> statement-breakpoint
CREATE INDEX "mail_by_state" ON "mail" USING btree ("campaign","state");--> statement-breakpoint
CREATE INDEX "notice_by_state" ON "notice" USING btree ("campaign","state","at");--> statement-breakpoint
CREATE INDEX "notice_by_mail" ON "notice" USING btree ("mail");
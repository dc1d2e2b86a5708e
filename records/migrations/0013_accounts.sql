CREATE TABLE "account" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"campaign" text NOT NULL,
	"person" text NOT NULL,
	"bound_at" bigint NOT NULL,
	"bound_by" text NOT NULL,
	CONSTRAINT "account_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "opened_by" text DEFAULT 'code' NOT NULL;--> statement-breakpoint
CREATE INDEX "account_by_person" ON "account" USING btree ("person");
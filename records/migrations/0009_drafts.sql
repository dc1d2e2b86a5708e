CREATE TABLE "draft" (
	"campaign" text NOT NULL,
	"subject" text NOT NULL,
	"type" text NOT NULL,
	"person" text NOT NULL,
	"paper_of" text NOT NULL,
	"revision" integer NOT NULL,
	"base" integer NOT NULL,
	"event_id" text NOT NULL,
	"saved_by" text NOT NULL,
	"pairs" json NOT NULL,
	"saved_at" bigint NOT NULL,
	CONSTRAINT "draft_campaign_subject_type_person_paper_of_pk" PRIMARY KEY("campaign","subject","type","person","paper_of")
);

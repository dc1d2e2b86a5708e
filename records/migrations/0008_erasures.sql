CREATE TABLE "erasure" (
	"campaign" text NOT NULL,
	"subject" text NOT NULL,
	"seq" integer NOT NULL,
	"part" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "erasure_campaign_subject_seq_part_pk" PRIMARY KEY("campaign","subject","seq","part")
);

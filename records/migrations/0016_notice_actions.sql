CREATE TABLE "notice_action" (
	"campaign" text NOT NULL,
	"id" text NOT NULL,
	"at" bigint NOT NULL,
	"refused" text,
	"state" text,
	CONSTRAINT "notice_action_campaign_id_pk" PRIMARY KEY("campaign","id")
);

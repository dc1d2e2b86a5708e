CREATE TABLE "former_name" (
	"campaign" text NOT NULL,
	"person" text NOT NULL,
	"until" bigint NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "former_name_campaign_person_until_pk" PRIMARY KEY("campaign","person","until")
);

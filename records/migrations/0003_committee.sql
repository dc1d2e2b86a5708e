CREATE TABLE "person" (
	"campaign" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"cell" text,
	"email" text,
	"born" text,
	"member" boolean NOT NULL,
	CONSTRAINT "person_campaign_id_pk" PRIMARY KEY("campaign","id")
);
--> statement-breakpoint
ALTER TABLE "decision" DROP CONSTRAINT "decision_number";--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "body" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "term" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ALTER COLUMN "term" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "serial" integer;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "lines" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ALTER COLUMN "lines" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "replaces" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "amends" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "gap_reason" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "withdrawn" json;--> statement-breakpoint
-- the body by the campaign's plan, else by the number's symbol
UPDATE "decision" SET "body" = coalesce(
	(SELECT "plan" -> 'document' ->> 'issuer' FROM "campaign" WHERE "campaign"."id" = "decision"."campaign"
		-- json's operators fail on what text can't hold
		AND "plan"::text !~ '\\u(0000|d[89a-f])'),
	substring("number" from '/\s*([^/]+?)\s*$'),
	''
);--> statement-breakpoint
-- campaigns counted apart so far: of those with the same number the first one holds it, the others stay outside
UPDATE "decision" SET "serial" = "counted"."serial" FROM (
	SELECT "campaign", "id", "serial",
		row_number() OVER (PARTITION BY "body", "type", "serial" ORDER BY "issued_at", "campaign", "id") AS "place"
	FROM (
		SELECT "campaign", "id", "body", "type", "issued_at",
			substring("number" from '^\s*0*([1-9][0-9]{0,5})(?![0-9])')::integer AS "serial"
		FROM "decision"
	) AS "read"
	WHERE "serial" IS NOT NULL
) AS "counted"
WHERE "counted"."place" = 1
	AND "counted"."campaign" = "decision"."campaign" AND "counted"."id" = "decision"."id";--> statement-breakpoint
ALTER TABLE "decision" ALTER COLUMN "body" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_register" UNIQUE("body","term","type","serial");

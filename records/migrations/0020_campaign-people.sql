ALTER TABLE "campaign" ADD COLUMN "people" text[];--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "utc_offset" text;--> statement-breakpoint
CREATE INDEX "campaign_by_person" ON "campaign" USING gin ("people");--> statement-breakpoint
-- a document that this database can't look into stays without them, and is found by being read
DO $$
DECLARE
	row record;
BEGIN
	FOR row IN SELECT "id", "roster", "plan" FROM "campaign" LOOP
		BEGIN
			UPDATE "campaign" SET
				"people" = ARRAY(SELECT DISTINCT one ->> 'person' FROM json_array_elements(row."roster" -> 'assignments') one),
				"utc_offset" = row."plan" -> 'calendar' ->> 'utcOffset'
			WHERE "id" = row."id";
		EXCEPTION WHEN untranslatable_character THEN
			NULL;
		END;
	END LOOP;
END $$;

CREATE TABLE "passkey_challenge" (
	"hash" text PRIMARY KEY NOT NULL,
	"bound_to" text NOT NULL,
	"purpose" text NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign" text NOT NULL,
	"person" text NOT NULL,
	"user_handle" text NOT NULL,
	"public_key" text NOT NULL,
	"synced" boolean NOT NULL,
	"counter" bigint NOT NULL,
	"name" text NOT NULL,
	"made_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE INDEX "passkey_by_person" ON "passkey" USING btree ("person");
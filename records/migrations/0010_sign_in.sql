CREATE TABLE "session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"campaign" text NOT NULL,
	"person" text NOT NULL,
	"made_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"idle_ms" bigint NOT NULL,
	"until_at" bigint NOT NULL,
	"device" text NOT NULL,
	"shared" boolean NOT NULL,
	CONSTRAINT "session_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_request" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"campaign" text NOT NULL,
	"person" text NOT NULL,
	"nonce_hash" text,
	"code_hash" text,
	"made_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE INDEX "session_by_person" ON "session" USING btree ("campaign","person");--> statement-breakpoint
CREATE INDEX "sign_in_request_by_nonce" ON "sign_in_request" USING btree ("nonce_hash");--> statement-breakpoint
CREATE INDEX "sign_in_request_by_person" ON "sign_in_request" USING btree ("campaign","person");
CREATE TABLE "payload_key" (
	"id" text PRIMARY KEY NOT NULL,
	"check" text NOT NULL,
	"since" bigint NOT NULL
);

CREATE TABLE "terms_drafts" (
	"institution_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"summary" text NOT NULL,
	"revision" integer NOT NULL,
	"edited_at" timestamp(3) with time zone NOT NULL,
	"edited_by_id" text NOT NULL,
	"edited_by_name" text NOT NULL,
	CONSTRAINT "terms_drafts_institution_id_kind_pk" PRIMARY KEY("institution_id","kind")
);
--> statement-breakpoint
CREATE TABLE "terms_withdrawals" (
	"institution_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "terms_withdrawals_institution_id_kind_version_pk" PRIMARY KEY("institution_id","kind","version")
);
--> statement-breakpoint
ALTER TABLE "terms_versions" ADD COLUMN "approved_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "terms_versions" ADD COLUMN "summary" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "terms_versions" ADD COLUMN "author_id" text;--> statement-breakpoint
ALTER TABLE "terms_versions" ADD COLUMN "author_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "terms_versions" ADD COLUMN "template" text;--> statement-breakpoint
ALTER TABLE "terms_drafts" ADD CONSTRAINT "terms_drafts_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_withdrawals" ADD CONSTRAINT "terms_withdrawals_version_fk" FOREIGN KEY ("institution_id","kind","version") REFERENCES "public"."terms_versions"("institution_id","kind","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acceptances_time" ON "acceptances" USING btree ("institution_id","accepted_at","id");--> statement-breakpoint
-- What was published before approvals were kept was approved when it was published; its words came with the preset.
UPDATE "terms_versions" SET "approved_at" = "published_at", "template" = "body";--> statement-breakpoint
-- A notice whose blanks were filled when a fact changed goes on from the words that have them.
UPDATE "terms_versions" v SET "template" = t."body" FROM "institution_texts" t
WHERE v."kind" = 'privacy' AND t."institution_id" = v."institution_id" AND t."key" = 'privacy_notice';--> statement-breakpoint
ALTER TABLE "terms_versions" ALTER COLUMN "approved_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "terms_versions" ALTER COLUMN "template" SET NOT NULL;

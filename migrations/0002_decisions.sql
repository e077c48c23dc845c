CREATE TABLE "admin_changes" (
	"institution_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "admin_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp(3) with time zone NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"ip" text NOT NULL,
	"subject" text NOT NULL,
	"key" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "admin_changes_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
ALTER TABLE "institution_texts" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "institution_texts" ADD COLUMN "preset_source" text;--> statement-breakpoint
ALTER TABLE "institution_texts" ADD COLUMN "preset_body" text;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "admin_changes" ADD CONSTRAINT "admin_changes_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "admin_changes_key" ON "admin_changes" USING btree ("institution_id","subject","key","id");--> statement-breakpoint
UPDATE "institution_texts" SET "preset_source" = "source", "preset_body" = "body" WHERE "source" <> 'entity';

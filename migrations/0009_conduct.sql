CREATE TABLE "ban_additions" (
	"institution_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "ban_additions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ban_id" uuid NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"reason" text NOT NULL,
	"until" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "ban_additions_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
CREATE TABLE "record_holds" (
	"institution_id" text NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"ip" text NOT NULL,
	"seen_at" timestamp(3) with time zone,
	"seen_by" text,
	CONSTRAINT "record_holds_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
DROP INDEX "conversations_email";--> statement-breakpoint
ALTER TABLE "bans" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bans" ADD COLUMN "extended_until" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "mailbox" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "connection" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "asked_dato" jsonb;--> statement-breakpoint
ALTER TABLE "ban_additions" ADD CONSTRAINT "ban_additions_institution_id_ban_id_bans_institution_id_id_fk" FOREIGN KEY ("institution_id","ban_id") REFERENCES "public"."bans"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_holds" ADD CONSTRAINT "record_holds_institution_id_conversation_id_conversations_institution_id_id_fk" FOREIGN KEY ("institution_id","conversation_id") REFERENCES "public"."conversations"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ban_additions_ban" ON "ban_additions" USING btree ("institution_id","ban_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "record_holds_once" ON "record_holds" USING btree ("institution_id","conversation_id","kind");--> statement-breakpoint
CREATE INDEX "record_holds_unseen" ON "record_holds" USING btree ("institution_id","at") WHERE seen_at is null;--> statement-breakpoint
CREATE INDEX "conversations_mailbox" ON "conversations" USING btree ("institution_id","mailbox","entered_at");--> statement-breakpoint
CREATE INDEX "conversations_connection" ON "conversations" USING btree ("institution_id","connection","entered_at");--> statement-breakpoint
CREATE INDEX "conversations_session" ON "conversations" USING btree ("institution_id","session_id");--> statement-breakpoint
-- What rules/email and rules/ip-address give for what is already stored (a domain with ñ stays as it was typed).
UPDATE "conversations" SET
  "mailbox" = regexp_replace(lower("email"), '^(.[^+@]*)\+[^@]*@', '\1@'),
  "connection" = CASE WHEN "ip" ~ '^[0-9a-f.]*:[0-9a-f:.]*$' THEN network(set_masklen("ip"::inet, 64))::text ELSE "ip" END;

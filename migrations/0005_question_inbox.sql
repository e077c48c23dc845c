CREATE TABLE "offline_answers" (
	"institution_id" text NOT NULL,
	"id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"body" text NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"recipient" text NOT NULL,
	"answered_at" timestamp(3) with time zone NOT NULL,
	"ip" text NOT NULL,
	CONSTRAINT "offline_answers_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
CREATE TABLE "offline_events" (
	"institution_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "offline_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"question_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"ip" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "offline_events_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
DROP INDEX "offline_questions_pending";--> statement-breakpoint
DROP INDEX "outbox_due";--> statement-breakpoint
ALTER TABLE "offline_questions" ADD COLUMN "corrected_email" text;--> statement-breakpoint
ALTER TABLE "offline_questions" ADD COLUMN "agent_id" text;--> statement-breakpoint
ALTER TABLE "offline_questions" ADD COLUMN "agent_name" text;--> statement-breakpoint
ALTER TABLE "offline_questions" ADD COLUMN "claimed_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "offline_questions" ADD COLUMN "answered_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "question_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "reply_to" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "resend_of" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "failed_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "offline_answers" ADD CONSTRAINT "offline_answers_institution_id_question_id_offline_questions_institution_id_id_fk" FOREIGN KEY ("institution_id","question_id") REFERENCES "public"."offline_questions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offline_answers" ADD CONSTRAINT "offline_answers_institution_id_author_id_staff_institution_id_user_id_fk" FOREIGN KEY ("institution_id","author_id") REFERENCES "public"."staff"("institution_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offline_events" ADD CONSTRAINT "offline_events_institution_id_question_id_offline_questions_institution_id_id_fk" FOREIGN KEY ("institution_id","question_id") REFERENCES "public"."offline_questions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "offline_answers_seq" ON "offline_answers" USING btree ("institution_id","question_id","seq");--> statement-breakpoint
CREATE INDEX "offline_events_question" ON "offline_events" USING btree ("institution_id","question_id","id");--> statement-breakpoint
ALTER TABLE "offline_questions" ADD CONSTRAINT "offline_questions_institution_id_agent_id_staff_institution_id_user_id_fk" FOREIGN KEY ("institution_id","agent_id") REFERENCES "public"."staff"("institution_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_institution_id_question_id_offline_questions_institution_id_id_fk" FOREIGN KEY ("institution_id","question_id") REFERENCES "public"."offline_questions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_institution_id_resend_of_outbox_institution_id_id_fk" FOREIGN KEY ("institution_id","resend_of") REFERENCES "public"."outbox"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offline_questions_unanswered" ON "offline_questions" USING btree ("institution_id","due_on") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "offline_questions_email" ON "offline_questions" USING btree ("institution_id",lower("email"),"left_at");--> statement-breakpoint
CREATE INDEX "offline_questions_left" ON "offline_questions" USING btree ("institution_id","left_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "outbox_to_send" ON "outbox" USING btree ("institution_id","send_after") WHERE sent_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_question" ON "outbox" USING btree ("institution_id","question_id") WHERE question_id is not null;--> statement-breakpoint
-- Whoever was marked as answered was answered from the institution's own mail: when, nobody wrote down.
INSERT INTO "offline_events" ("institution_id", "question_id", "kind", "at", "actor", "actor_id", "actor_name", "ip", "data")
SELECT "institution_id", "id", 'left', "left_at", 'visitor', "session_id"::text, "name", "ip", '{}' FROM "offline_questions" ORDER BY "left_at", "number";--> statement-breakpoint
INSERT INTO "offline_events" ("institution_id", "question_id", "kind", "at", "actor", "actor_id", "actor_name", "ip", "data")
SELECT "institution_id", "id", 'answered_elsewhere', now(), 'system', 'system', 'Ventanilla', '', '{}' FROM "offline_questions" WHERE "answered";--> statement-breakpoint
UPDATE "offline_questions" SET "answered_at" = now() WHERE "answered";--> statement-breakpoint
ALTER TABLE "offline_questions" DROP COLUMN "answered";

CREATE TABLE "conversations" (
	"institution_id" text NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"session_id" uuid NOT NULL,
	"acceptance_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"question" text NOT NULL,
	"form" jsonb NOT NULL,
	"more_time" boolean NOT NULL,
	"ip" text NOT NULL,
	"user_agent" text NOT NULL,
	"extra_data" jsonb NOT NULL,
	"state" text NOT NULL,
	"entered_at" timestamp(3) with time zone NOT NULL,
	"handed_back" boolean DEFAULT false NOT NULL,
	"queued_at" timestamp(3) with time zone NOT NULL,
	"visitor_seen_at" timestamp(3) with time zone NOT NULL,
	"agent_id" text,
	"agent_name" text,
	"claimed_at" timestamp(3) with time zone,
	"first_claimed_at" timestamp(3) with time zone,
	"first_reply_at" timestamp(3) with time zone,
	"awaiting_since" timestamp(3) with time zone,
	"agent_read_seq" integer DEFAULT 0 NOT NULL,
	"limit_ms" integer NOT NULL,
	"deadline_at" timestamp(3) with time zone,
	"remaining_ms" integer NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"end_kind" text,
	"last_seq" integer DEFAULT 0 NOT NULL,
	"last_hash" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "conversations_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"institution_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"ip" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "events_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"institution_id" text NOT NULL,
	"conversation_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"author" text NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"body_hash" text NOT NULL,
	"sent_at" timestamp(3) with time zone NOT NULL,
	"ip" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "messages_institution_id_conversation_id_seq_pk" PRIMARY KEY("institution_id","conversation_id","seq")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"institution_id" text NOT NULL,
	"series" text NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "counters_institution_id_series_pk" PRIMARY KEY("institution_id","series")
);
--> statement-breakpoint
CREATE TABLE "institution_texts" (
	"institution_id" text NOT NULL,
	"key" text NOT NULL,
	"source" text NOT NULL,
	"body" text NOT NULL,
	"revised_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "institution_texts_institution_id_key_pk" PRIMARY KEY("institution_id","key")
);
--> statement-breakpoint
CREATE TABLE "institutions" (
	"id" text PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL,
	"shield" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"suspension" jsonb,
	"opened_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "knowledge_items" (
	"institution_id" text NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"url" text,
	CONSTRAINT "knowledge_items_institution_id_kind_slug_pk" PRIMARY KEY("institution_id","kind","slug")
);
--> statement-breakpoint
CREATE TABLE "terms_versions" (
	"institution_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"hash" text NOT NULL,
	"published_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "terms_versions_institution_id_kind_version_pk" PRIMARY KEY("institution_id","kind","version")
);
--> statement-breakpoint
CREATE TABLE "acceptances" (
	"institution_id" text NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"email" text,
	"rules_version" integer NOT NULL,
	"rules_hash" text NOT NULL,
	"privacy_version" integer NOT NULL,
	"privacy_hash" text NOT NULL,
	"accepted_at" timestamp(3) with time zone NOT NULL,
	"ip" text NOT NULL,
	"user_agent" text NOT NULL,
	CONSTRAINT "acceptances_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
CREATE TABLE "bans" (
	"institution_id" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"conversation_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"until" timestamp(3) with time zone NOT NULL,
	"lifted_at" timestamp(3) with time zone,
	"lifted_by" text,
	"lift_reason" text,
	CONSTRAINT "bans_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
CREATE TABLE "offline_questions" (
	"institution_id" text NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"session_id" uuid NOT NULL,
	"acceptance_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"body" text NOT NULL,
	"form" jsonb NOT NULL,
	"origin" text NOT NULL,
	"ip" text NOT NULL,
	"left_at" timestamp(3) with time zone NOT NULL,
	"due_on" text NOT NULL,
	"answered" boolean DEFAULT false NOT NULL,
	CONSTRAINT "offline_questions_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
CREATE TABLE "visitor_sessions" (
	"institution_id" text NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"ip" text NOT NULL,
	"user_agent" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	CONSTRAINT "visitor_sessions_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
CREATE TABLE "auth_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" integer PRIMARY KEY NOT NULL,
	"setup_code_hash" text,
	"set_up_at" timestamp(3) with time zone,
	"auth_secret" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "auth_sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"ip" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"succeeded" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"institution_id" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"roles" text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"available" boolean DEFAULT false NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "staff_institution_id_user_id_pk" PRIMARY KEY("institution_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "auth_users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "auth_users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"institution_id" text NOT NULL,
	"id" uuid NOT NULL,
	"once_key" text NOT NULL,
	"conversation_id" uuid,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"send_after" timestamp(3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"sent_at" timestamp(3) with time zone,
	"server_answer" text,
	CONSTRAINT "outbox_institution_id_id_pk" PRIMARY KEY("institution_id","id")
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_institution_id_session_id_visitor_sessions_institution_id_id_fk" FOREIGN KEY ("institution_id","session_id") REFERENCES "public"."visitor_sessions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_institution_id_acceptance_id_acceptances_institution_id_id_fk" FOREIGN KEY ("institution_id","acceptance_id") REFERENCES "public"."acceptances"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_institution_id_conversation_id_conversations_institution_id_id_fk" FOREIGN KEY ("institution_id","conversation_id") REFERENCES "public"."conversations"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_institution_id_conversation_id_conversations_institution_id_id_fk" FOREIGN KEY ("institution_id","conversation_id") REFERENCES "public"."conversations"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counters" ADD CONSTRAINT "counters_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution_texts" ADD CONSTRAINT "institution_texts_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_items" ADD CONSTRAINT "knowledge_items_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_versions" ADD CONSTRAINT "terms_versions_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acceptances" ADD CONSTRAINT "acceptances_institution_id_session_id_visitor_sessions_institution_id_id_fk" FOREIGN KEY ("institution_id","session_id") REFERENCES "public"."visitor_sessions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bans" ADD CONSTRAINT "bans_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offline_questions" ADD CONSTRAINT "offline_questions_institution_id_session_id_visitor_sessions_institution_id_id_fk" FOREIGN KEY ("institution_id","session_id") REFERENCES "public"."visitor_sessions"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offline_questions" ADD CONSTRAINT "offline_questions_institution_id_acceptance_id_acceptances_institution_id_id_fk" FOREIGN KEY ("institution_id","acceptance_id") REFERENCES "public"."acceptances"("institution_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visitor_sessions" ADD CONSTRAINT "visitor_sessions_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_user_id_auth_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_number" ON "conversations" USING btree ("institution_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_one_live" ON "conversations" USING btree ("institution_id","session_id") WHERE state <> 'ended';--> statement-breakpoint
CREATE INDEX "conversations_queue" ON "conversations" USING btree ("institution_id","handed_back" DESC NULLS LAST,"queued_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "conversations_active" ON "conversations" USING btree ("institution_id","agent_id","deadline_at") WHERE state = 'active';--> statement-breakpoint
CREATE INDEX "conversations_entered" ON "conversations" USING btree ("institution_id","entered_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "conversations_email" ON "conversations" USING btree ("institution_id","email","entered_at");--> statement-breakpoint
CREATE INDEX "conversations_ip" ON "conversations" USING btree ("institution_id","ip","entered_at");--> statement-breakpoint
CREATE INDEX "events_conversation" ON "events" USING btree ("institution_id","conversation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_id" ON "messages" USING btree ("institution_id","conversation_id","id");--> statement-breakpoint
CREATE INDEX "acceptances_session" ON "acceptances" USING btree ("institution_id","session_id");--> statement-breakpoint
CREATE INDEX "bans_in_force" ON "bans" USING btree ("institution_id","kind","value","until");--> statement-breakpoint
CREATE UNIQUE INDEX "offline_questions_number" ON "offline_questions" USING btree ("institution_id","number");--> statement-breakpoint
CREATE INDEX "offline_questions_pending" ON "offline_questions" USING btree ("institution_id","due_on") WHERE not answered;--> statement-breakpoint
CREATE UNIQUE INDEX "visitor_sessions_token" ON "visitor_sessions" USING btree ("institution_id","token_hash");--> statement-breakpoint
CREATE INDEX "auth_accounts_user" ON "auth_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_sessions_user" ON "auth_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_email" ON "sign_in_attempts" USING btree ("email","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_ip" ON "sign_in_attempts" USING btree ("ip","at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_user" ON "staff" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_once" ON "outbox" USING btree ("institution_id","once_key");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("institution_id","send_after") WHERE sent_at is null;
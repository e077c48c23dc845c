CREATE TABLE "spelling_words" (
	"institution_id" text NOT NULL,
	"word" text NOT NULL,
	"written" text NOT NULL,
	"added_at" timestamp(3) with time zone NOT NULL,
	"author_name" text NOT NULL,
	CONSTRAINT "spelling_words_institution_id_word_pk" PRIMARY KEY("institution_id","word")
);
--> statement-breakpoint
ALTER TABLE "spelling_words" ADD CONSTRAINT "spelling_words_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;
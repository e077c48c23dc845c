ALTER TABLE "knowledge_items" ADD COLUMN "source" text DEFAULT 'entity' NOT NULL;--> statement-breakpoint
CREATE INDEX "sign_in_attempts_at" ON "sign_in_attempts" USING btree ("at");--> statement-breakpoint
-- The reason why a holiday is worked was only in the log: from here on it stands beside the day.
UPDATE "institutions" AS i SET "settings" = jsonb_set(i."settings", '{holidaysOpen}', (
  SELECT coalesce(jsonb_agg(jsonb_build_object('date', d.day, 'reason', coalesce((
    SELECT c."reason" FROM "admin_changes" AS c
    WHERE c."institution_id" = i."id" AND c."subject" = 'calendar' AND c."key" = 'festivo ' || d.day AND c."reason" <> ''
    ORDER BY c."id" DESC LIMIT 1), 'Sin motivo escrito')) ORDER BY d.day), '[]'::jsonb)
  FROM jsonb_array_elements_text(i."settings"->'holidaysOpen') AS d(day)))
WHERE jsonb_typeof(i."settings"->'holidaysOpen') = 'array';

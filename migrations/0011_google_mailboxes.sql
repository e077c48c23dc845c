-- "p.edro@gmail.com" is delivered to "pedro@gmail.com", also as googlemail.com (rules/email, mailboxOf): restrictions and
-- the history of a person are found by the one mailbox.
UPDATE "conversations" SET "mailbox" = replace(split_part("mailbox", '@', 1), '.', '') || '@gmail.com'
WHERE "mailbox" ~ '@(gmail|googlemail)\.com$';--> statement-breakpoint
UPDATE "bans" SET "value" = replace(split_part("value", '@', 1), '.', '') || '@gmail.com'
WHERE "kind" = 'email' AND "value" ~ '@(gmail|googlemail)\.com$';

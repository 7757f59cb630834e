-- What a referral rests on: the consent as it was read to the client, who recorded it and when, and
-- whether the profile follows from acceptance on. awaited: what the receiver tells next after the
-- start. The last two: since when there is something that a side has not read.
ALTER TABLE referral ADD COLUMN awaited TEXT NOT NULL DEFAULT '';

ALTER TABLE referral ADD COLUMN shares TEXT NOT NULL DEFAULT 'facts';

ALTER TABLE referral ADD COLUMN consent_text TEXT NOT NULL DEFAULT '';

ALTER TABLE referral ADD COLUMN consent_by TEXT NOT NULL DEFAULT '';

ALTER TABLE referral ADD COLUMN consent_at TEXT;

ALTER TABLE referral ADD COLUMN news_to_sender_at TEXT;

ALTER TABLE referral ADD COLUMN news_to_receiver_at TEXT;

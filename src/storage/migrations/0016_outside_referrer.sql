-- Who refers to an organisation's services by a link, without an account. office and email are
-- sealed. ended_at is when somebody took the link back for good.

CREATE TABLE outside_referrer (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    office TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    ended_at TEXT
);

CREATE INDEX outside_referrer_by_organisation ON outside_referrer (organisation, id);

-- To which services.
CREATE TABLE outside_service (
    outside_referrer TEXT NOT NULL REFERENCES outside_referrer (id) ON DELETE CASCADE,
    service TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    PRIMARY KEY (outside_referrer, service)
);

-- Who sent it from outside; the sender is then the organisation that gave the link, and answers for
-- the referrer's part where nobody outside acts.
ALTER TABLE referral ADD COLUMN outside_referrer TEXT REFERENCES outside_referrer (id);

CREATE INDEX referral_by_outside_referrer ON referral (outside_referrer, id)

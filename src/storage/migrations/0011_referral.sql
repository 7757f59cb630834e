-- Services for clients, referrals to them, and the weekly consultation of the network. A service's
-- texts are JSON objects of the three languages; its contact is a professional's.

CREATE TABLE service (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL DEFAULT 1,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    code TEXT NOT NULL,
    criteria TEXT NOT NULL,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    stages TEXT NOT NULL,
    municipalities TEXT NOT NULL,
    weeks_fewest BIGINT,
    weeks_most BIGINT,
    places BIGINT,
    free_places BIGINT,
    waiting_days BIGINT,
    contact_name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    confirmed_on TEXT,
    confirmed_by TEXT NOT NULL,
    CONSTRAINT service_code UNIQUE (code)
);

CREATE INDEX service_by_organisation ON service (organisation, id);

-- note is sealed; so are the facts: what the receiver was told of the client, and nothing else.
CREATE TABLE referral (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    service TEXT NOT NULL REFERENCES service (id),
    sender TEXT NOT NULL REFERENCES organisation (id),
    receiver TEXT NOT NULL REFERENCES organisation (id),
    referrer TEXT NOT NULL,
    handler TEXT NOT NULL,
    state TEXT NOT NULL,
    owner TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    changed_on TEXT NOT NULL,
    due_on TEXT,
    reminders BIGINT NOT NULL,
    escalated_on TEXT,
    place BIGINT,
    estimate TEXT,
    reason TEXT,
    note TEXT NOT NULL,
    next_service TEXT NOT NULL,
    facts TEXT NOT NULL
);

CREATE INDEX referral_by_person ON referral (person, id);

CREATE INDEX referral_by_sender ON referral (sender, owner, due_on, id);

CREATE INDEX referral_by_receiver ON referral (receiver, owner, due_on, id);

-- What the clock has to look at.
CREATE INDEX referral_by_due_on ON referral (due_on, id);

CREATE INDEX referral_by_service ON referral (service, id);

-- What became of it, a line each.
CREATE TABLE referral_event (
    id TEXT PRIMARY KEY,
    referral TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL
);

CREATE INDEX referral_event_by_referral ON referral_event (referral, id);

-- body is sealed.
CREATE TABLE referral_message (
    id TEXT PRIMARY KEY,
    referral TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    author TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX referral_message_by_referral ON referral_message (referral, id);

-- case_text and questions are sealed.
CREATE TABLE consultation (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    brought_by TEXT NOT NULL,
    meeting_on TEXT NOT NULL,
    person TEXT REFERENCES person (id) ON DELETE CASCADE,
    case_text TEXT NOT NULL,
    questions TEXT NOT NULL,
    closed_on TEXT
);

CREATE INDEX consultation_by_meeting ON consultation (closed_on, meeting_on, id);

CREATE INDEX consultation_by_person ON consultation (person, id);

-- body is sealed.
CREATE TABLE consultation_step (
    id TEXT PRIMARY KEY,
    consultation TEXT NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_on TEXT NOT NULL,
    done_on TEXT
);

CREATE INDEX consultation_step_by_consultation ON consultation_step (consultation, id);

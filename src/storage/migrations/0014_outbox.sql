-- Whether a user wants e-mail, and where; the address is sealed.
CREATE TABLE mail_choice (
    account TEXT PRIMARY KEY REFERENCES account (id),
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    address TEXT NOT NULL
);

-- What is to be sent by e-mail, and what became of it. Without an account there is an address,
-- sealed. Who sends it now has the lease.
CREATE TABLE outbox_message (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    account TEXT REFERENCES account (id),
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    made_at TEXT NOT NULL,
    next_try_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    sent_at TEXT,
    tries BIGINT NOT NULL,
    fault TEXT NOT NULL,
    node TEXT NOT NULL,
    lease_until TEXT NOT NULL
);

CREATE INDEX outbox_message_by_state ON outbox_message (state, next_try_at, id);

CREATE INDEX outbox_message_by_organisation ON outbox_message (organisation, id);

CREATE INDEX outbox_message_by_account ON outbox_message (account, state);

-- What a message tells: a kind of thing that waits, and the id of what it is.
CREATE TABLE outbox_notice (
    message TEXT NOT NULL REFERENCES outbox_message (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    PRIMARY KEY (message, kind, reference)
);

CREATE INDEX outbox_notice_by_reference ON outbox_notice (reference, kind);

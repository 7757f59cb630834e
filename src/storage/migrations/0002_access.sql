-- Who works with the service, what proves it, and what was done.

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    sign_in_name TEXT NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    CONSTRAINT account_sign_in_name UNIQUE (sign_in_name)
);

CREATE TABLE membership (
    account TEXT NOT NULL REFERENCES account (id),
    organisation TEXT NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL,
    PRIMARY KEY (account, organisation, role)
);

CREATE INDEX membership_by_organisation ON membership (organisation, account);

CREATE TABLE credentials (
    account TEXT PRIMARY KEY REFERENCES account (id),
    password_hash TEXT NOT NULL,
    one_time_key TEXT NOT NULL,
    one_time_last_step BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    failed_at TEXT NOT NULL
);

CREATE TABLE recovery_code (
    account TEXT NOT NULL REFERENCES account (id),
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (account, fingerprint)
);

CREATE TABLE invitation (
    fingerprint TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    ends_at TEXT NOT NULL
);

CREATE INDEX invitation_by_account ON invitation (account);

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL,
    organisation TEXT NOT NULL,
    role TEXT NOT NULL,
    form_secret TEXT NOT NULL,
    began_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    CONSTRAINT session_fingerprint UNIQUE (fingerprint)
);

CREATE INDEX session_by_account ON session (account);

CREATE INDEX session_by_began_at ON session (began_at);

CREATE TABLE api_token (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    organisation TEXT NOT NULL,
    role TEXT NOT NULL,
    scopes TEXT NOT NULL,
    made_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    CONSTRAINT api_token_fingerprint UNIQUE (fingerprint)
);

CREATE INDEX api_token_by_account ON api_token (account);

CREATE TABLE link (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    fingerprint TEXT NOT NULL,
    code_fingerprint TEXT NOT NULL,
    failures BIGINT NOT NULL,
    made_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    CONSTRAINT link_fingerprint UNIQUE (fingerprint)
);

CREATE INDEX link_by_subject ON link (subject);

-- Which version of the profile the client has said is right.
CREATE TABLE person_approval (
    person TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    approved_at TEXT NOT NULL
);

-- What the service itself keeps secret, sealed.
CREATE TABLE service_secret (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Events are written in the transaction of what they tell, so none is missing; the chain is made
-- soon after by one writer, so that nobody waits for anybody.
CREATE TABLE audit_event (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    at TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    subjects TEXT NOT NULL,
    fields TEXT NOT NULL,
    request TEXT NOT NULL
);

CREATE INDEX audit_event_by_organisation ON audit_event (organisation, id);

CREATE TABLE audit_subject (
    subject TEXT NOT NULL,
    event TEXT NOT NULL REFERENCES audit_event (id),
    PRIMARY KEY (subject, event)
);

CREATE TABLE audit_waiting (
    event TEXT PRIMARY KEY REFERENCES audit_event (id)
);

CREATE TABLE audit_link (
    organisation TEXT NOT NULL,
    number BIGINT NOT NULL,
    event TEXT NOT NULL REFERENCES audit_event (id),
    hash TEXT NOT NULL,
    PRIMARY KEY (organisation, number),
    CONSTRAINT audit_link_event UNIQUE (event)
);

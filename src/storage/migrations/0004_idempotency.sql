-- Answers to requests that may be sent again, by the key that the caller gave them. What was asked
-- (a fingerprint) and the answer are sealed; the answer is empty while the request still runs.

CREATE TABLE kept_answer (
    attempt TEXT PRIMARY KEY,
    caller TEXT NOT NULL,
    request_key TEXT NOT NULL,
    asked TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    subject TEXT NOT NULL,
    answer TEXT NOT NULL,
    CONSTRAINT kept_answer_key UNIQUE (caller, request_key)
);

CREATE INDEX kept_answer_by_begun_at ON kept_answer (begun_at);

CREATE INDEX kept_answer_by_subject ON kept_answer (subject)

-- placeholder
CREATE TABLE organisation (id TEXT PRIMARY KEY)
